import type { OrderStatus } from '../../../shared/contracts/purchase';
import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import type { OrderId } from '../platform/ids';
import type { StoredOrder } from './order-row';

/** Writes down that the whole price of an order has gone back, once. */
export const recordRefund = async (trx: Transaction, app: App, order: StoredOrder): Promise<void> => {
  const now = app.clock.now();
  await insertRowOnce(
    trx,
    'pps_payment_events',
    now,
    {
      provider: order.provider,
      provider_event_id: `refund:${order.reference}`,
      order_id: order.id,
      kind: 'refunded',
      amount: order.amount,
      currency: order.currency,
      received_at: writeInstant(now),
    },
    ['provider', 'provider_event_id'],
  );
};

/** Moves the order on; whoever names another status than it has, changes nothing. `refundAt` in ms, UTC. */
export const moveOrder = async (
  trx: Transaction,
  app: App,
  id: OrderId,
  { from, to, refundAt }: { from: OrderStatus; to: OrderStatus; refundAt?: number },
): Promise<boolean> =>
  (await trx('pps_orders')
    .where({ id, status: from })
    .update({
      status: to,
      refund_at: refundAt === undefined ? null : writeInstant(refundAt),
      updated_at: writeInstant(app.clock.now()),
    })) === 1;
