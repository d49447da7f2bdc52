import type { OrderStatus } from '../../../shared/contracts/purchase';
import type { MoneyEffect } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { inTransaction, insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { OrderId } from '../platform/ids';
import { findOrder, type StoredOrder } from './order-row';

const recordRefund = async (trx: Transaction, app: App, order: StoredOrder): Promise<void> => {
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

/** Moves the order on; whoever names another status than it has, changes nothing. */
const step = async (
  trx: Transaction,
  app: App,
  id: OrderId,
  from: OrderStatus,
  to: OrderStatus,
): Promise<boolean> =>
  (await trx('pps_orders')
    .where({ id, status: from })
    .update({ status: to, updated_at: writeInstant(app.clock.now()) })) === 1;

/**
 * What giving an order's money back does: a free order, or one that is not paid, has nothing to give back. The test
 * provider moves no money, so its refund is the entry itself; what was paid outside the site falls due, until an
 * operator says that it has been sent back.
 */
export const whatComesBack = ({
  amount,
  provider,
  status,
}: Pick<StoredOrder, 'amount' | 'provider' | 'status'>): Exclude<MoneyEffect, 'stays'> => {
  if (amount === 0 || status !== 'paid') return 'nothing';
  return provider === 'manual' ? 'falls_due' : 'goes_back';
};

/** Gives the whole price of an order back, once, as `whatComesBack` says. */
export const giveMoneyBack = async (trx: Transaction, app: App, id: OrderId): Promise<void> => {
  const order = await trx('pps_orders').where({ id }).first<StoredOrder | undefined>();
  const effect = order ? whatComesBack(order) : 'nothing';
  if (!order || effect === 'nothing') return;
  if (effect === 'falls_due') {
    await step(trx, app, id, 'paid', 'refund_due');
    return;
  }
  if (await step(trx, app, id, 'paid', 'refunded')) await recordRefund(trx, app, order);
};

/**
 * An operator says that the money of an order has been sent back. Said twice, it counts once.
 * @throws Refusal NOT_FOUND; ORDER_CLOSED when nothing is owed
 */
export const confirmRefund = async (app: App, reference: string): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    const order = await findOrder(trx, reference);
    if (await step(trx, app, order.id, 'refund_due', 'refunded')) {
      await recordRefund(trx, app, order);
      return;
    }
    const { status } = await findOrder(trx, reference);
    if (status !== 'refunded') throw new Refusal('ORDER_CLOSED');
  });
