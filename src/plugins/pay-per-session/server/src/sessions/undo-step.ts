import type { z } from 'zod';
import type { SessionDetail, undoInput } from '../../../shared/contracts/session';
import { lockCalendars } from '../calendar';
import { nudgeMail, operatorMailKeys, reviveMails, withdrawUnsentMails } from '../mail';
import { restoreMoney } from '../payments';
import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { currentStatus } from './change-session';
import { restoreCredit } from './follow-credit';
import { restoreIntroduction } from './follow-introduction';
import { tellOfStep } from './follow-steps';
import { readUndoableStep, type UndoableStep } from './last-step';
import { stepKey } from './tell-operators-of-step';
import { effectiveStatus, type StoredSession } from './session-row';
import { keepTime } from './session-time';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/** A request whose deadline has passed meanwhile is not brought back: it would have lapsed. */
const standsAgain = (session: StoredSession, { from }: UndoableStep, now: number): boolean =>
  effectiveStatus({ ...session, status: from }, now) === from;

const putBack = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { from, before }: UndoableStep,
): Promise<void> => {
  const now = app.clock.now();
  const instant = (at: number | null): Date | null => (at === null ? null : writeInstant(at));
  const changed = await trx('pps_sessions')
    .where({ id: session.id, status: session.status, revision: session.revision })
    .update({
      status: from,
      revision: session.revision + 1,
      closed_at: instant(before.closedAt),
      settled_at: instant(before.settledAt),
      updated_at: writeInstant(now),
    });
  if (changed === 0) throw new Refusal('STALE_SESSION', { status: await currentStatus(trx, session) });
  const kept = before.kept.filter(({ heldUntil }) => heldUntil === null || heldUntil > now);
  if (kept.length > 0) await keepTime(trx, app, session, kept);
  await restoreIntroduction(trx, app, session, { status: from, kept, before: before.introduction });
};

/** Keys of everything that anybody was to be told of the step. */
const owedKeys = async (trx: Transaction, id: SessionId, step: UndoableStep): Promise<string[]> => {
  const { operators, mailKeys } = step;
  if (operators === null) return mailKeys;
  return [
    ...mailKeys,
    ...(await operatorMailKeys(trx, id, { template: operators, dedupe: stepKey(step.id) })),
  ];
};

/** Undoes a step of one session: its status, time, credit and money, and what the session-event says. */
const undoOne = async (
  trx: Transaction,
  app: App,
  actor: SessionViewer,
  { session, step }: { session: StoredSession; step: UndoableStep },
): Promise<void> => {
  const now = app.clock.now();
  const { status } = session;
  await lockCalendars(trx, session.client_id, session.host_id);
  await putBack(trx, app, session, step);
  await restoreCredit(trx, app, session, { actor, before: step.before.credit });
  if (!(await restoreMoney(trx, app, session.order_id, step.before.money)))
    throw new Refusal('UNDO_TOO_LATE', { status });
  await reviveMails(trx, session, step.before.withdrawn);
  await insertRow(trx, 'pps_session_events', now, {
    session_id: session.id,
    at: writeInstant(now),
    actor: actorOf(actor),
    actor_id: actorIdOf(actor),
    action: 'undo',
    from_status: status,
    to_status: step.from,
    facts: JSON.stringify({ undoes: step.id }),
  });
  await tellOfStep(trx, app, { session, from: status, to: step.from });
};

/** The viewer's last step of a session, which can be undone now. */
const loadStep = async (trx: Transaction, app: App, actor: SessionViewer, id: SessionId) => {
  const now = app.clock.now();
  const session = await loadSession(trx, actor, id);
  const { status } = session;
  const step = await readUndoableStep(trx, actor, id);
  if (step === null) throw new Refusal('NOTHING_TO_UNDO', { status });
  if (now >= step.until || !standsAgain(session, step, now)) throw new Refusal('UNDO_TOO_LATE', { status });
  return { session, step };
};

/**
 * Takes the viewer's own last step back, within a minute and before anybody was told or paid: the session stands as
 * before, with its time, its money and the mails it had owed. What several hours did at once is undone for all of them.
 * @throws Refusal NOT_FOUND, STALE_SESSION, NOTHING_TO_UNDO, UNDO_TOO_LATE, TIME_TAKEN where somebody else has the
 *   time, CREDIT_SPENT where its credit pays another session by now, and those of `restoreIntroduction`
 */
export const undoStep = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { revision }: z.output<typeof undoInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const { status, revision: current } = await loadSession(trx, actor, id);
    if (current !== revision) throw new Refusal('STALE_SESSION', { status });
    const { step } = await loadStep(trx, app, actor, id);
    const all: Awaited<ReturnType<typeof loadStep>>[] = [];
    for (const one of step.sessions) all.push(await loadStep(trx, app, actor, one));
    for (const one of all) await undoOne(trx, app, actor, one);
    if (!(await withdrawUnsentMails(trx, await owedKeys(trx, id, step))))
      throw new Refusal('UNDO_TOO_LATE', { status });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};
