import type { SoldSnapshot } from '../../../shared/contracts/purchase';
import type { FundingKind, SessionStatus } from '../../../shared/session-status';
import { snapshotOf, type StoredOrder } from '../payments';
import type { App } from '../platform/app';
import { insertRow, writeInstant, type Transaction } from '../platform/database';
import type { OrderId, SessionId } from '../platform/ids';
import { holdCredit } from '../wallet';
import { newReference } from './new-reference';
import { actorIdOf, actorOf, type SessionViewer } from './session-viewer';

interface NewSession {
  status: Extract<SessionStatus, 'held' | 'unscheduled'>;
  /** What its first session-event is called. */
  action: 'hold' | 'sell';
  actor: SessionViewer;
  /** What else its row says. */
  columns?: Record<string, unknown>;
  /** The order of the first of the hours that were bought at once, where there are several. */
  blockId?: OrderId | undefined;
}

const fundingOf = ({ credits, priceAmount }: SoldSnapshot): FundingKind => {
  if (credits > 0) return 'credits';
  return priceAmount === 0 ? 'free' : 'card';
};

/**
 * Inserts the session of an order with its snapshot and its first session-event, and sets the credit aside that pays
 * it; then behind `lockCalendars`.
 * @throws Refusal those of `holdCredit`
 */
export const insertSession = async (
  trx: Transaction,
  app: App,
  order: StoredOrder,
  { status, action, actor, columns = {}, blockId }: NewSession,
): Promise<SessionId> => {
  const now = app.clock.now();
  const snapshot = snapshotOf(order);
  const fundingKind = fundingOf(snapshot);
  const id = (await insertRow(trx, 'pps_sessions', now, {
    reference: newReference(),
    status,
    kind: snapshot.kind,
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
    buffer_before_minutes: snapshot.bufferBeforeMinutes,
    buffer_after_minutes: snapshot.bufferAfterMinutes,
    funding_kind: fundingKind,
    sold_at: writeInstant(now),
    revision: 0,
    ...(blockId === undefined
      ? {}
      : { block_id: blockId, block_hour: snapshot.hour, block_hours: snapshot.hours }),
    ...columns,
  })) as SessionId;
  await insertRow(trx, 'pps_session_events', now, {
    session_id: id,
    at: writeInstant(now),
    actor: actorOf(actor),
    actor_id: actorIdOf(actor),
    action,
    from_status: null,
    to_status: status,
  });
  if (fundingKind === 'credits')
    await holdCredit(trx, app, {
      clientId: order.client_id,
      serviceId: order.service_id,
      sessionId: id,
      actor: { kind: actorOf(actor), id: actorIdOf(actor) },
    });
  return id;
};
