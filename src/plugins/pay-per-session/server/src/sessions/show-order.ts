import type { OrderView } from '../../../shared/contracts/purchase';
import { loadOrder, snapshotOf } from '../payments';
import type { App } from '../platform/app';
import { database, readInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { ClientId } from '../platform/ids';
import { NOT_SOLD } from './list-item';
import type { StoredSession } from './session-row';

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
  const { serviceName, durationMinutes, location, hostName } = snapshotOf(order);
  return {
    reference: order.reference,
    status: order.status,
    amount: order.amount,
    currency: order.currency,
    provider: order.provider,
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
  };
};
