import type { App } from '../platform/app';
import { database, inTransaction, writeInstant } from '../platform/database';
import type { StoredOrder } from './order-row';
import { moveOrder, recordRefund } from './record-refund';

const BATCH = 100;

/** What the site can send back by itself; money from outside waits for an operator. */
export const sendDueRefunds = async (app: App): Promise<void> => {
  const due = await database(app.strapi)('pps_orders')
    .where({ status: 'refund_due' })
    .whereNot('provider', 'manual')
    .where('refund_at', '<=', writeInstant(app.clock.now()))
    .orderBy('id')
    .limit(BATCH)
    .select<StoredOrder[]>('*');
  for (const order of due) {
    await inTransaction(app.strapi, async (trx) => {
      // The step that owes it may be undone, or disputed, at this moment: only one of the two finds it due.
      if (await moveOrder(trx, app, order.id, { from: 'refund_due', to: 'refunded' }))
        await recordRefund(trx, app, order);
    });
  }
};
