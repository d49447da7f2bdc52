import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import type { OrderId } from '../platform/ids';
import type { StoredOrder } from './order-row';

/**
 * Gives the whole price of an order back, once. A free order has nothing to give back and stays as it is.
 * The built-in provider moves no money, so its refund is the entry itself.
 */
export const giveMoneyBack = async (trx: Transaction, app: App, id: OrderId): Promise<void> => {
  const now = app.clock.now();
  const order = await trx('pps_orders').where({ id }).first<StoredOrder | undefined>();
  if (!order || order.amount === 0) return;
  const refunded = await trx('pps_orders')
    .where({ id, status: 'paid' })
    .update({ status: 'refunded', updated_at: writeInstant(now) });
  if (refunded === 0) return;
  await insertRowOnce(
    trx,
    'pps_payment_events',
    now,
    {
      provider: order.provider,
      provider_event_id: `refund:${order.reference}`,
      order_id: id,
      kind: 'refunded',
      amount: order.amount,
      currency: order.currency,
      received_at: writeInstant(now),
    },
    ['provider', 'provider_event_id'],
  );
};
