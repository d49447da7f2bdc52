import type { OrderStatus } from '../../../shared/contracts/purchase';
import type { MoneyEffect } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { inTransaction, readInstant, type StoredInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { OrderId } from '../platform/ids';
import { findOrder, type StoredOrder } from './order-row';
import { moveOrder, recordRefund } from './record-refund';

/**
 * What giving an order's money back does: a free order, or one that is not paid, has nothing to give back. The test
 * provider moves no money, so its refund is the entry itself; what was paid outside the site falls due, until an
 * operator says that it has been sent back.
 */
export const whatComesBack = ({
  amount,
  provider,
  status,
}: Pick<StoredOrder, 'amount' | 'provider' | 'status'>): Exclude<MoneyEffect, 'stays' | 'waits'> => {
  if (amount === 0 || status !== 'paid') return 'nothing';
  return provider === 'manual' ? 'falls_due' : 'goes_back';
};

/**
 * Gives the whole price of an order back, once, as `whatComesBack` says.
 * @param from when the money may leave (ms, UTC); until then `keepMoney` can stop it
 */
export const giveMoneyBack = async (
  trx: Transaction,
  app: App,
  id: OrderId,
  from = app.clock.now(),
): Promise<void> => {
  const order = await trx('pps_orders').where({ id }).first<StoredOrder | undefined>();
  const effect = order ? whatComesBack(order) : 'nothing';
  if (!order || effect === 'nothing') return;
  if (effect === 'falls_due' || from > app.clock.now()) {
    await moveOrder(trx, app, id, { from: 'paid', to: 'refund_due', refundAt: from });
    return;
  }
  if (await moveOrder(trx, app, id, { from: 'paid', to: 'refunded' })) await recordRefund(trx, app, order);
};

/** Stops the money of an order that was to go back and has not left yet; what has left stays away. */
export const keepMoney = async (trx: Transaction, app: App, id: OrderId): Promise<void> => {
  await moveOrder(trx, app, id, { from: 'refund_due', to: 'paid' });
};

/** How the money of an order stands, as `restoreMoney` can put it back. `refundAt` in ms, UTC. */
export interface MoneyState {
  status: OrderStatus;
  refundAt: number | null;
}

/** How the money of an order stands, before a step that can be undone. */
export const readMoney = async (trx: Transaction, id: OrderId): Promise<MoneyState> => {
  const row = await trx('pps_orders')
    .where({ id })
    .first<{ status: OrderStatus; refund_at: StoredInstant | null }>('status', 'refund_at');
  return { status: row.status, refundAt: readInstant(row.refund_at) };
};

/** Puts the money of an order back to where it was. @returns false when it has left meanwhile */
export const restoreMoney = async (
  trx: Transaction,
  app: App,
  id: OrderId,
  before: MoneyState,
): Promise<boolean> => {
  const { status } = await readMoney(trx, id);
  if (status === before.status) return true;
  const { refundAt } = before;
  if (before.status === 'paid') return moveOrder(trx, app, id, { from: 'refund_due', to: 'paid' });
  if (before.status === 'refund_due')
    return moveOrder(trx, app, id, { from: 'paid', to: 'refund_due', refundAt: refundAt ?? app.clock.now() });
  return false;
};

/**
 * An operator says that the money of an order has been sent back. Said twice, it counts once.
 * @throws Refusal NOT_FOUND; ORDER_CLOSED when nothing is owed
 */
export const confirmRefund = async (app: App, reference: string): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    const order = await findOrder(trx, reference);
    if (await moveOrder(trx, app, order.id, { from: 'refund_due', to: 'refunded' })) {
      await recordRefund(trx, app, order);
      return;
    }
    const { status } = await findOrder(trx, reference);
    if (status !== 'refunded') throw new Refusal('ORDER_CLOSED');
  });
