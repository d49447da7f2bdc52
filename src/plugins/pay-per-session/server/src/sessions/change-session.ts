import type { App } from '../platform/app';
import { insertRow, readInstant, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import { claimTime, giveUpTime, lockCalendars } from '../calendar';
import { giveMoneyBack } from '../payments';
import { withdrawDateMails } from '../mail';
import { doorsOpenAt, readPresence } from '../room';
import { queueSessionMails } from './queue-session-mails';
import { refusalOf, transitionFrom, isLive, type TransitionAction } from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus, type StoredSession } from './session-row';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';

export interface SessionChange {
  action: TransitionAction;
  /** The revision the person saw; another one means that somebody was faster. */
  revision: number;
  reason?: string;
  /** The new date, in ms UTC. */
  startsAt?: number;
}

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
  const status = effectiveStatus(session, now);
  if (session.revision !== change.revision) throw new Refusal('STALE_SESSION', { status });
  const opensAt = doorsOpenAt(readInstant(session.starts_at), settings.doorsOpenMinutes);
  const presence = await readPresence(trx, session.id, opensAt);
  const moment = momentOf(session, { now, actor: actorOf(actor), presence, settings });
  const refusal = refusalOf(status, change.action, moment);
  if (refusal) throw new Refusal(refusal.code, refusal.facts);
  const transition = transitionFrom(status, change.action);
  if (!transition) throw new Refusal('ILLEGAL_TRANSITION', { status });

  const endsAt =
    change.startsAt === undefined ? undefined : change.startsAt + session.duration_minutes * 60_000;
  const changed = await trx('pps_sessions')
    .where({ id: session.id, status: session.status, revision: change.revision })
    .update({
      status: transition.to,
      revision: change.revision + 1,
      updated_at: writeInstant(now),
      ...(change.startsAt === undefined
        ? {}
        : { starts_at: writeInstant(change.startsAt), dated_at: writeInstant(now) }),
      ...(endsAt === undefined ? {} : { ends_at: writeInstant(endsAt) }),
      ...(isLive(transition.to) ? {} : { closed_at: writeInstant(now) }),
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
    facts: change.startsAt === undefined ? null : JSON.stringify({ startsAt: change.startsAt }),
  });
  if (transition.time === 'takes') await lockCalendars(trx, session.client_id, session.host_id);
  if (transition.time !== 'has_none') await giveUpTime(trx, session.id);
  if (transition.time === 'takes') {
    if (change.startsAt === undefined || endsAt === undefined)
      throw new Error('A date is set without a date.');
    const { host_id: hostId, client_id: clientId } = session;
    await claimTime(trx, { sessionId: session.id, hostId, clientId, startsAt: change.startsAt, endsAt });
  }
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
