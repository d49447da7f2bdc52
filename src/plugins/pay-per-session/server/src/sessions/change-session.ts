import type { App } from '../platform/app';
import { insertRow, readInstant, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import { lockCalendars } from '../calendar';
import { giveMoneyBack } from '../payments';
import { withdrawDateMails } from '../mail';
import { doorsOpenAt, readPresence } from '../room';
import { queueSessionMails } from './queue-session-mails';
import { endOf, moveTime, respondBy } from './session-time';
import {
  isLive,
  refusalOf,
  transitionFrom,
  type Transition,
  type TransitionAction,
} from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus, type StoredSession } from './session-row';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';

export interface SessionChange {
  action: TransitionAction;
  /** The revision the person saw; another one means that somebody was faster. */
  revision: number;
  reason?: string;
  /** The new date, in ms UTC; without it a step that takes time takes the date the session has. */
  startsAt?: number;
  /** The times proposed instead of it. */
  proposals?: readonly number[];
  /** A hold that has lapsed is still completed, by whoever has made sure that its time is free. */
  evenLapsed?: boolean;
}

/** Steps by which the host's side chooses a date; every other takes what the client has chosen. */
const CHOSEN_BY_THE_HOST: ReadonlySet<TransitionAction> = new Set(['schedule', 'move']);

/** The columns a step changes beside the status. */
const changedColumns = (
  session: StoredSession,
  { to, time }: Transition,
  date: { startsAt: number | null; respondBy: number | null; surprising: boolean; now: number },
): Record<string, unknown> => {
  const { startsAt, respondBy: answerBy, surprising, now } = date;
  const columns: Record<string, unknown> = {};
  if (time === 'takes' && startsAt !== null) {
    columns.starts_at = writeInstant(startsAt);
    columns.ends_at = writeInstant(endOf(session, startsAt));
    columns.dated_at = surprising ? writeInstant(now) : null;
  }
  // Nothing is agreed while times are proposed, or when the chosen one is gone.
  if (time === 'proposes' || to === 'unscheduled') Object.assign(columns, { starts_at: null, ends_at: null });
  if (time === 'proposes') columns.proposed_at = writeInstant(now);
  if (to === 'requested' && answerBy !== null) columns.respond_by = writeInstant(answerBy);
  if (!isLive(to)) columns.closed_at = writeInstant(now);
  return columns;
};

const currentStatus = async (trx: Transaction, session: StoredSession): Promise<string> => {
  const row = await trx('pps_sessions')
    .where({ id: session.id })
    .first<{ status: string } | undefined>('status');
  return row?.status ?? session.status;
};

/**
 * Makes one step of the transition table: status, session-event, money and mails in the caller's transaction.
 * The database decides between rivals: the update names the status and revision it starts from.
 * @throws Refusal ILLEGAL_TRANSITION or what a guard says; STALE_SESSION with the present status
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
  const status = change.evenLapsed === true ? session.status : effectiveStatus(session, now);
  if (session.revision !== change.revision) throw new Refusal('STALE_SESSION', { status });
  const opensAt = doorsOpenAt(readInstant(session.starts_at), settings.doorsOpenMinutes);
  const presence = await readPresence(trx, session.id, opensAt);
  const moment = momentOf(session, { now, actor: actorOf(actor), presence, settings });
  const refusal = refusalOf(status, change.action, moment);
  if (refusal) throw new Refusal(refusal.code, refusal.facts);
  const transition = transitionFrom(status, change.action);
  if (!transition) throw new Refusal('ILLEGAL_TRANSITION', { status });

  const startsAt = change.startsAt ?? readInstant(session.starts_at);
  const proposals = change.proposals ?? [];
  const asked = transition.time === 'proposes' ? proposals : startsAt === null ? [] : [startsAt];
  const answerBy = transition.to === 'requested' ? respondBy(now, asked) : null;
  const surprising = CHOSEN_BY_THE_HOST.has(change.action) && actor.kind !== 'client';
  // Before any row of the session: everybody who changes sessions and their time waits in the same order.
  if (transition.time !== 'has_none') await lockCalendars(trx, session.client_id, session.host_id);
  const changed = await trx('pps_sessions')
    .where({ id: session.id, status: session.status, revision: change.revision })
    .update({
      status: transition.to,
      revision: change.revision + 1,
      updated_at: writeInstant(now),
      ...changedColumns(session, transition, { startsAt, respondBy: answerBy, surprising, now }),
    });
  if (changed === 0) throw new Refusal('STALE_SESSION', { status: await currentStatus(trx, session) });

  const eventId = await insertRow(trx, 'pps_session_events', now, {
    session_id: session.id,
    at: writeInstant(now),
    actor: actorOf(actor),
    actor_id: actorIdOf(actor),
    action: change.action,
    from_status: status,
    to_status: transition.to,
    reason: change.reason ?? null,
    facts: JSON.stringify({
      ...(transition.time === 'takes' ? { startsAt } : {}),
      ...(proposals.length > 0 ? { proposals } : {}),
    }),
  });
  await moveTime(trx, app, session, transition, { startsAt, proposals, respondBy: answerBy });
  if (transition.money === 'goes_back') await giveMoneyBack(trx, app, session.order_id);
  if (transition.mail) {
    await withdrawDateMails(trx, session.id);
    const after = await loadSession(trx, { kind: 'system' }, session.id);
    await queueSessionMails(trx, app, after, {
      template: transition.mail,
      dedupe: `event-${eventId}`,
      reason: change.reason ?? null,
    });
  }
};
