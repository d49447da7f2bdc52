import { randomBytes } from 'node:crypto';
import type { App } from '../platform/app';
import { insertRow, writeInstant, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { snapshotOf, type StoredOrder } from '../payments';
import { issueLinks } from '../room';
import { queueSessionMails } from './queue-session-mails';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';

/** A session's name for people: eight letters and digits that can be read out. */
const newReference = (): string => {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
};

/**
 * Makes the session of a paid (or free) order: its snapshot, first session-event, both links and both mails,
 * in the transaction that takes the payment. An arranged service has no date yet.
 */
export const sellSession = async (
  trx: Transaction,
  app: App,
  order: StoredOrder,
  actor: SessionViewer,
): Promise<SessionId> => {
  const now = app.clock.now();
  const snapshot = snapshotOf(order);
  const id = (await insertRow(trx, 'pps_sessions', now, {
    reference: newReference(),
    status: 'unscheduled',
    host_id: order.host_id,
    client_id: order.client_id,
    service_id: order.service_id,
    order_id: order.id,
    service_name: snapshot.serviceName,
    service_description: snapshot.serviceDescription,
    price_amount: snapshot.priceAmount,
    currency: snapshot.currency,
    duration_minutes: snapshot.durationMinutes,
    agreeing: snapshot.agreeing,
    location: snapshot.location,
    funding_kind: order.amount === 0 ? 'free' : 'card',
    sold_at: writeInstant(now),
    revision: 0,
  })) as SessionId;
  await insertRow(trx, 'pps_session_events', now, {
    session_id: id,
    at: writeInstant(now),
    actor: actorOf(actor),
    actor_id: actorIdOf(actor),
    action: 'sell',
    from_status: null,
    to_status: 'unscheduled',
  });
  await issueLinks(trx, app, id);
  const session = await loadSession(trx, { kind: 'system' }, id);
  await queueSessionMails(trx, app, session, {
    template: 'sale-confirmation',
    dedupe: `sale-${id}`,
    reason: null,
  });
  return id;
};
