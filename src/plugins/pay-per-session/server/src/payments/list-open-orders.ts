import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { DAY } from '../platform/clock';
import type { ClientId } from '../platform/ids';
import { snapshotOf, type StoredOrder } from './order-row';

/** An order whose payment is still missing, as its client is reminded of it. */
export interface OpenOrder {
  reference: string;
  provider: string;
  amount: number;
  currency: string;
  serviceName: string;
  hostName: string;
}

/** Older ones are forgotten carts. */
const REMINDED_FOR = 14 * DAY;
const MOST = 5;

/** The client's newest orders that wait for their payment. */
export const listOpenOrders = async (app: App, clientId: ClientId): Promise<OpenOrder[]> => {
  const rows = await database(app.strapi)('pps_orders')
    .where({ client_id: clientId, status: 'open' })
    .where('placed_at', '>=', writeInstant(app.clock.now() - REMINDED_FOR))
    .orderBy('placed_at', 'desc')
    .limit(MOST)
    .select<StoredOrder[]>('*');
  return rows.map((row) => {
    const { serviceName, hostName } = snapshotOf(row);
    const { reference, provider, amount, currency } = row;
    return { reference, provider, amount, currency, serviceName, hostName };
  });
};
