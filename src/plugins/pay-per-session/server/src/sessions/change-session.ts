import type { App } from '../platform/app';
import { insertRow, readInstant, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings, type Settings } from '../platform/settings';
import { lockCalendars } from '../calendar';
import { giveMoneyBack, keepMoney, type StoredOrder } from '../payments';
import { restateDates, withdrawOutdatedMails } from '../mail';
import { doorsOpenAt, readPresence } from '../room';
import { readSessionCredit } from '../wallet';
import { followCredit } from './follow-credit';
import { followIntroduction } from './follow-introduction';
import { tellOfStep } from './follow-steps';
import { queueStepMails } from './queue-session-mails';
import { keepTime } from './session-time';
import { startOfBlock } from './block-time';
import { tellOperatorsOfStep } from './tell-operators-of-step';
import { dateAfter, type DateColumns } from './rules/date-effect';
import { undoDeadline } from './rules/undo-time';
import {
  isEnded,
  refusalOf,
  transitionFrom,
  type Transition,
  type TransitionAction,
} from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus, type StoredSession } from './session-row';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';
import { readBefore } from './undo-facts';

export interface SessionChange {
  action: TransitionAction;
  /** The revision the person saw; another one means that somebody was faster. */
  revision: number;
  reason?: string;
  /** The new date, in ms UTC; without it a step that takes time takes the date the session has. */
  startsAt?: number;
  /** Made in one form with the step before it: both are undone at once. */
  together?: boolean;
  /** The times proposed instead of it. */
  proposals?: readonly number[];
  /**
   * The name that this step shares with those that other hours of its block make at once, by which all are undone
   * together. Whoever makes them owes the mail.
   */
  blockStep?: string;
}

/** The status as it stands in the database now, for who was too late. */
export const currentStatus = async (trx: Transaction, session: StoredSession): Promise<string> => {
  const row = await trx('pps_sessions')
    .where({ id: session.id })
    .first<{ status: string } | undefined>('status');
  return row?.status ?? session.status;
};

/** The step the actor may make now. @throws Refusal ILLEGAL_TRANSITION or what a guard says; STALE_SESSION */
const legalStep = async (
  trx: Transaction,
  { actor, now, settings }: { actor: SessionViewer; now: number; settings: Settings },
  session: StoredSession,
  { action, revision, startsAt }: SessionChange,
): Promise<Transition> => {
  const step = transitionFrom(session.status, action);
  const status = step?.afterDeadline === true ? session.status : effectiveStatus(session, now);
  if (session.revision !== revision) throw new Refusal('STALE_SESSION', { status });
  const opensAt = doorsOpenAt(readInstant(session.starts_at), settings.doorsOpenMinutes);
  const presence = await readPresence(trx, session.id, opensAt);
  const order = await trx('pps_orders')
    .where({ id: session.order_id })
    .first<StoredOrder>('status', 'amount');
  const credit = session.funding_kind === 'credits' ? await readSessionCredit(trx, session.id, now) : null;
  const moment = momentOf(session, {
    now,
    actor: actorOf(actor),
    presence,
    settings,
    order,
    credit,
    newStart: startsAt ?? null,
  });
  const refusal = refusalOf(status, action, moment);
  if (refusal) throw new Refusal(refusal.code, refusal.facts);
  if (!step) throw new Refusal('ILLEGAL_TRANSITION', { status });
  return step;
};

const instantColumns = (columns: DateColumns): Record<string, Date | null> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, instant]: [string, number | null]) => [
      name,
      instant === null ? null : writeInstant(instant),
    ]),
  );

const takeMoneyAlong = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { money, undoable }: Transition,
): Promise<void> => {
  const now = app.clock.now();
  if (money === 'goes_back')
    await giveMoneyBack(trx, app, session.order_id, undoable ? undoDeadline(now) : now);
  if (money === 'waits') await keepMoney(trx, app, session.order_id);
};

/**
 * Makes one step of the transition table: status, session-event, date, money and mails in the caller's transaction.
 * The database decides between rivals: the update names the status and revision it starts from.
 * @throws Refusal ILLEGAL_TRANSITION or what a guard says; STALE_SESSION with the present status; TIME_TAKEN; CREDIT_SPENT
 */
export const changeSession = async (
  trx: Transaction,
  app: App,
  actor: SessionViewer,
  session: StoredSession,
  change: SessionChange,
): Promise<void> => {
  const now = app.clock.now();
  const settings = await readSettings(app.strapi);
  const step = await legalStep(trx, { actor, now, settings }, session, change);
  const proposals = change.proposals ?? [];
  const { columns, kept } = dateAfter(step, {
    now,
    actor: actorOf(actor),
    durationMinutes: session.duration_minutes,
    answerHours: settings.answerHours,
    startsAt: change.startsAt ?? readInstant(session.starts_at),
    answerBefore: startOfBlock(session),
    proposals,
  });
  // Before any row of the session: everybody who changes sessions and their time waits in the same order.
  if (kept !== null) await lockCalendars(trx, session.client_id, session.host_id);
  const before = step.undoable ? await readBefore(trx, session) : null;
  const changed = await trx('pps_sessions')
    .where({ id: session.id, status: session.status, revision: change.revision })
    .update({
      ...instantColumns(columns),
      status: step.to,
      revision: change.revision + 1,
      updated_at: writeInstant(now),
      // A step that leaves the status leaves when it ended.
      ...(step.to === step.from ? {} : { closed_at: isEnded(step.to) ? writeInstant(now) : null }),
      ...(step.from === 'disputed' ? { settled_at: writeInstant(now) } : {}),
    });
  if (changed === 0) throw new Refusal('STALE_SESSION', { status: await currentStatus(trx, session) });

  if (kept !== null) await keepTime(trx, app, session, kept);
  await followIntroduction(trx, app, session, { step, kept, reason: change.reason ?? null });
  await takeMoneyAlong(trx, app, session, step);
  await followCredit(trx, app, session, { actor, status: step.to });
  const undoableUntil = step.undoable ? undoDeadline(now) : null;
  const withdrawn =
    step.mail === null
      ? []
      : await withdrawOutdatedMails(trx, session, { ended: isEnded(step.to), undoableUntil });
  const eventId = await insertRow(trx, 'pps_session_events', now, {
    session_id: session.id,
    at: writeInstant(now),
    actor: actorOf(actor),
    actor_id: actorIdOf(actor),
    action: change.action,
    from_status: session.status,
    to_status: step.to,
    reason: change.reason ?? null,
    block_step: change.blockStep ?? null,
    facts: JSON.stringify({
      ...(typeof columns.starts_at === 'number' ? { startsAt: columns.starts_at } : {}),
      ...(proposals.length > 0 ? { proposals } : {}),
      ...(before === null ? {} : { undo: { ...before, withdrawn, together: change.together ?? false } }),
    }),
  });
  await tellOfStep(trx, app, { session, from: session.status, to: step.to });
  const reason = change.reason ?? null;
  if (step.operators !== null)
    await tellOperatorsOfStep(trx, app, session, {
      template: step.operators,
      eventId,
      by: actor.kind === 'host' ? 'host' : 'client',
      reason,
      dueAt: undoableUntil ?? now,
    });
  if (step.mail === null) return;
  const after = await loadSession(trx, { kind: 'system' }, session.id);
  await restateDates(trx, after, {
    revision: after.revision,
    startsAt: readInstant(after.starts_at),
    endsAt: readInstant(after.ends_at),
  });
  if (change.blockStep !== undefined) return;
  await queueStepMails(trx, app, [after], {
    step,
    actor,
    dedupe: `event-${eventId}`,
    reason,
  });
};
