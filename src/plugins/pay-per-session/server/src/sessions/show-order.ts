import type { OrderView } from '../../../shared/contracts/purchase';
import { NOT_SOLD } from '../../../shared/session-status';
import { loadOrder, snapshotOf, type StoredOrder } from '../payments';
import type { App } from '../platform/app';
import { database, readInstant, type Db, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { ClientId, SessionId } from '../platform/ids';
import { keysOfHours } from './rules/consecutive-hours';
import type { StoredSession } from './session-row';

interface StoredHour {
  reference: string;
  id: SessionId;
  starts_at: StoredInstant | null;
  ends_at: StoredInstant | null;
}

/** The hours that were bought at once, this one among them; empty where it was one alone. */
const readHours = async (db: Db, order: StoredOrder): Promise<OrderView['hours']> => {
  const { hours } = snapshotOf(order);
  if (hours === 1) return [];
  const rows = await db('pps_orders as ordered')
    .join('pps_sessions as session', 'session.order_id', 'ordered.id')
    .where('ordered.client_id', order.client_id)
    .whereIn('ordered.idempotency_key', keysOfHours(order.idempotency_key, hours))
    .orderBy('ordered.id')
    .select<StoredHour[]>('ordered.reference', 'session.id', 'session.starts_at', 'session.ends_at');
  return rows.map(({ reference, id, starts_at, ends_at }) => ({
    reference,
    sessionId: id,
    startsAt: isoInstant(readInstant(starts_at)),
    endsAt: isoInstant(readInstant(ends_at)),
  }));
};

/** A client's order with the session it became. @throws Refusal NOT_FOUND, also for somebody else's */
export const showOrder = async (
  app: App,
  { clientId, reference }: { clientId: ClientId; reference: string },
): Promise<OrderView> => {
  const db = database(app.strapi);
  const order = await loadOrder(db, clientId, reference);
  const [session, service, declined] = await Promise.all([
    db('pps_sessions').where({ order_id: order.id }).first<StoredSession | undefined>(),
    db('pps_services as service')
      .join('pps_hosts as host', 'host.id', 'service.host_id')
      .where('service.id', order.service_id)
      .first<{ serviceSlug: string; hostSlug: string }>(
        'service.slug as serviceSlug',
        'host.slug as hostSlug',
      ),
    db('pps_payment_events')
      .where({ order_id: order.id, kind: 'declined' })
      .count<{ n: number | string }[]>('* as n'),
  ]);
  const heldUntil = readInstant(session?.held_until) ?? 0;
  const { serviceName, durationMinutes, location, hostName, credits } = snapshotOf(order);
  const hours = await readHours(db, order);
  return {
    reference: order.reference,
    status: order.status,
    amount: order.amount,
    currency: order.currency,
    provider: order.provider,
    credits,
    placedAt: isoInstant(readInstant(order.placed_at)),
    paidAt: isoInstant(readInstant(order.paid_at)),
    hostSlug: service.hostSlug,
    serviceSlug: service.serviceSlug,
    snapshot: { serviceName, durationMinutes, location, hostName },
    sessionId: session === undefined || NOT_SOLD.includes(session.status) ? null : session.id,
    declined: Number(declined[0]?.n ?? 0),
    startsAt: isoInstant(readInstant(session?.starts_at)),
    endsAt: isoInstant(readInstant(session?.ends_at)),
    heldUntil: session?.status === 'held' && heldUntil > app.clock.now() ? isoInstant(heldUntil) : null,
    ifTaken: session?.if_taken ?? null,
    hours,
  };
};
