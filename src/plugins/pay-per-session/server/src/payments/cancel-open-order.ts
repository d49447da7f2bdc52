import type { App } from '../platform/app';
import { writeInstant, type Transaction } from '../platform/database';
import type { OrderId } from '../platform/ids';

/** Ends an order that nobody has paid; any other stays as it is. */
export const cancelOpenOrder = async (trx: Transaction, app: App, id: OrderId): Promise<void> => {
  await trx('pps_orders')
    .where({ id, status: 'open' })
    .update({ status: 'cancelled', updated_at: writeInstant(app.clock.now()) });
};
