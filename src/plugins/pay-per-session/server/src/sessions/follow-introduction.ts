import {
  closeIntroduction,
  decideContinuation,
  occupyPair,
  openIntroduction,
  readDecision,
  readPlaces,
  restoreDecision,
  restorePlaces,
  withdrawDecision,
  type MadeDecision,
  type TakenPlace,
} from '../introductions';
import type { SessionStatus } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import type { Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import type { KeptTime } from './rules/date-effect';
import { decisionHolds, INTRODUCTION_AFTER } from './rules/introduction-after';
import type { Transition } from './rules/transition-table';
import type { StoredSession } from './session-row';

/** A date somebody other than the client chooses is no further ahead than one the client could have asked for. */
const checkFurthest = async (app: App, kept: readonly KeptTime[]): Promise<void> => {
  const { introFurthestDays: days } = await readSettings(app.strapi);
  const furthest = app.clock.now() + days * DAY;
  if (kept.some(({ startsAt }) => startsAt > furthest)) throw new Refusal('START_TOO_FAR', { days });
};

const following: Record<
  'open' | 'used' | 'given_back' | 'as_before',
  (trx: Transaction, app: App, session: StoredSession, kept: readonly KeptTime[] | null) => Promise<void>
> = {
  open: async (trx, app, session, kept) => {
    if (kept === null) return;
    const { id: sessionId, host_id: hostId, client_id: clientId } = session;
    await openIntroduction(trx, app, { sessionId, hostId, clientId }, kept);
  },
  used: (trx, _app, { id }) => closeIntroduction(trx, id, 'is_used'),
  given_back: (trx, _app, { id }) => closeIntroduction(trx, id, 'is_given_back'),
  as_before: () => Promise.resolve(),
};

/**
 * Does to the introduction of a session's two people what its step means, in the step's transaction and behind
 * `lockCalendars`; of a session of any other kind nothing.
 * @param kept the times the session has from then on; null where the step does not touch them
 * @throws Refusal START_TOO_FAR, INTRODUCTION_OPEN, INTRODUCTION_APPROVED, INTRODUCTIONS_USED_UP
 */
export const followIntroduction = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { step, kept, reason }: { step: Transition; kept: readonly KeptTime[] | null; reason: string | null },
): Promise<void> => {
  if (session.kind !== 'introduction') return;
  if (step.date === 'set' || step.date === 'proposed') await checkFurthest(app, kept ?? []);
  await following[INTRODUCTION_AFTER[step.to]](trx, app, session, kept);
  if (!decisionHolds(step.to)) await withdrawDecision(trx, session.id);
  if (step.decision === null) return;
  const { id: sessionId, host_id: hostId, client_id: clientId } = session;
  const { decision } = step;
  await decideContinuation(trx, app, { sessionId, hostId, clientId }, { decision, reason });
};

/** What a step of an introductory session may change of its introduction. */
interface IntroductionBefore {
  places: TakenPlace[];
  decision: MadeDecision | null;
}

/** What undoing a step of an introductory session puts back; null for a session of any other kind. */
export const readIntroductionBefore = async (
  trx: Transaction,
  { id, kind }: StoredSession,
): Promise<IntroductionBefore | null> =>
  kind === 'introduction'
    ? { places: await readPlaces(trx, id), decision: await readDecision(trx, id) }
    : null;

/**
 * Puts the introduction of a session's two people back to what it was before a step that is undone: the places of its
 * months, and what was decided. Behind `lockCalendars`.
 * @throws Refusal INTRODUCTION_OPEN, INTRODUCTIONS_USED_UP where another one has its place by now
 */
export const restoreIntroduction = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  {
    status,
    kept,
    before,
  }: { status: SessionStatus; kept: readonly KeptTime[]; before: IntroductionBefore | null },
): Promise<void> => {
  if (before === null) return;
  const { id: sessionId, host_id: hostId, client_id: clientId } = session;
  const introducing = { sessionId, hostId, clientId };
  await restoreDecision(trx, app, introducing, before.decision);
  if (INTRODUCTION_AFTER[status] === 'open') await occupyPair(trx, app, introducing, kept);
  const now = app.clock.now();
  const places = before.places.filter(({ heldUntil }) => heldUntil === null || heldUntil > now);
  await restorePlaces(trx, app, introducing, places);
};
