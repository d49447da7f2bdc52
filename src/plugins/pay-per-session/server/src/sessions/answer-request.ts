import type { z } from 'zod';
import type { SeveralHours } from '../../../shared/contracts/block';
import type {
  acceptInput,
  declineInput,
  proposeInput,
  SessionDetail,
  takeProposalInput,
  withdrawInput,
} from '../../../shared/contracts/session';
import { readWallClock, type Fold } from '../../../shared/wall-clock';
import { TICK } from '../calendar';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { inTransaction, type Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { changeHours } from './change-hours';
import type { SessionChange } from './change-session';
import type { StoredSession } from './session-row';
import { said } from './rules/said';
import { readProposals } from './session-time';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/** One step of a request, by the one whose turn it is. */
const answer = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  change: (trx: Transaction, session: StoredSession) => SessionChange | Promise<SessionChange>,
  several: SeveralHours = {},
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    await changeHours(trx, app, actor, { session, several }, await change(trx, session));
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};

/**
 * The host accepts a request, or so many hours of one at once; the time that was kept becomes the date.
 * @throws Refusal NOT_FOUND, AWAITS_CLIENT, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const acceptRequest = (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { revision, ...several }: z.output<typeof acceptInput>,
): Promise<SessionDetail> => answer(app, actor, id, () => ({ action: 'accept', revision }), several);

/**
 * The host declines with a reason, one hour or so many at once, and everything goes back.
 * @throws Refusal NOT_FOUND, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const declineRequest = (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { revision, reason, ...several }: z.output<typeof declineInput>,
): Promise<SessionDetail> => answer(app, actor, id, () => ({ action: 'decline', revision, reason }), several);

/**
 * The client takes a request back, one hour or so many at once, and everything goes back.
 * @throws Refusal NOT_FOUND, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const withdrawRequest = (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { revision, reason, ...several }: z.output<typeof withdrawInput>,
): Promise<SessionDetail> =>
  answer(app, actor, id, () => ({ action: 'withdraw', revision, ...said(reason) }), several);

interface ProposedTime {
  local: string;
  timeZone: string;
  fold: Fold;
}

const readTime = ({ local, timeZone, fold }: ProposedTime, now: number, field: string): number => {
  const reading = readWallClock(local, timeZone, fold);
  if (reading.kind === 'skipped') throw new Refusal('TIME_SKIPPED', {}, { [field]: { key: 'timeSkipped' } });
  if (reading.instant % TICK !== 0) throw invalid({ [field]: { key: 'notFiveMinutes' } });
  if (reading.instant <= now) throw new Refusal('DATE_IN_PAST', {}, { [field]: { key: 'dateInPast' } });
  return reading.instant;
};

/** Each is kept with the session's buffers, so they may not touch each other's. */
const checkApart = (times: readonly number[], session: StoredSession): void => {
  const whole =
    session.duration_minutes + (session.buffer_before_minutes ?? 0) + (session.buffer_after_minutes ?? 0);
  times.forEach((time, index) => {
    const before = times[index - 1];
    if (before !== undefined && time - before < whole * MINUTE)
      throw invalid({ startsAtLocal: { key: 'timesOverlap' } });
  });
};

/**
 * The host answers a request with up to three other times, by the wall clock of the zone they name. All of them are
 * softly held until the client answers; the time asked for is free again.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, TIME_SKIPPED, DATE_IN_PAST, TIME_TAKEN, AWAITS_CLIENT, ILLEGAL_TRANSITION,
 *   STALE_SESSION
 */
export const proposeTimes = (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  input: z.output<typeof proposeInput>,
): Promise<SessionDetail> => {
  const now = app.clock.now();
  const times = input.startsAtLocal
    .map((local, index) => {
      const fold = input.folds?.[index] ?? 'earlier';
      return readTime({ local, timeZone: input.timeZone, fold }, now, `startsAtLocal.${index}`);
    })
    .sort((one, other) => one - other);
  return answer(app, actor, id, (_, session) => {
    checkApart(times, session);
    return { action: 'counter', revision: input.revision, proposals: times, ...said(input.note) };
  });
};

/**
 * The client takes one of the proposed times; the others are free again.
 * @throws Refusal NOT_FOUND, NOT_PROPOSED, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const takeProposal = (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { startsAt, revision }: z.output<typeof takeProposalInput>,
): Promise<SessionDetail> =>
  answer(app, actor, id, async (trx, session) => {
    const proposed = await readProposals(trx, session.id, app.clock.now());
    if (session.status === 'requested' && !proposed.includes(startsAt)) throw new Refusal('NOT_PROPOSED');
    return { action: 'take_proposal', revision, startsAt };
  });
