import type { Knex } from 'knex';
import {
  ORDERS_PER_PAGE,
  type OrderFilters,
  type OrderListItem,
  type OrderPage,
} from '../../../shared/contracts/order';
import type { App } from '../platform/app';
import { containing, database, readInstant, type Db } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { SessionId } from '../platform/ids';
import { snapshotOf, type StoredOrder } from './order-row';

interface ListedOrder extends StoredOrder {
  client_name: string;
  client_email: string | null;
  session_id: SessionId | null;
}

const orders = (db: Db): Knex.QueryBuilder =>
  db('pps_orders as placed')
    .join('pps_clients as client', 'client.id', 'placed.client_id')
    .leftJoin('up_users as account', 'account.id', 'client.user_id')
    .leftJoin('pps_sessions as session', 'session.order_id', 'placed.id');

const matching =
  (db: Db, { status, search }: OrderFilters) =>
  (query: Knex.QueryBuilder): void => {
    if (status) void query.where('placed.status', status);
    if (!search) return;
    void query.where((any) => {
      for (const column of ['placed.reference', 'client.display_name', 'account.email'])
        void any.orWhere(db.raw(`lower(??) like ? escape '\\'`, [column, containing(search)]));
    });
  };

const awaitedBy = ({ status, provider, refund_at }: StoredOrder, now: number): OrderListItem['awaits'] => {
  // Until then the step that owes it can be undone, and what the site sends back itself waits for nobody.
  if (status === 'refund_due')
    return provider === 'manual' && (readInstant(refund_at) ?? 0) <= now ? 'refund' : null;
  // A bank transfer may come after its order has ended, and is then to be sent back.
  return (status === 'open' || status === 'cancelled') && provider === 'manual' ? 'payment' : null;
};

const itemOf = (row: ListedOrder, now: number): OrderListItem => {
  const { serviceName, hostName } = snapshotOf(row);
  return {
    reference: row.reference,
    status: row.status,
    amount: row.amount,
    currency: row.currency,
    provider: row.provider,
    placedAt: isoInstant(readInstant(row.placed_at)),
    paidAt: isoInstant(readInstant(row.paid_at)),
    serviceName,
    hostName,
    client: { displayName: row.client_name, email: row.client_email ?? '' },
    sessionId: row.session_id,
    awaits: awaitedBy(row, now),
  };
};

/** Orders, newest first, for operators: who owes what, and what has been paid. Two queries. */
export const listOrders = async (app: App, filters: OrderFilters): Promise<OrderPage> => {
  const db = database(app.strapi);
  const counted = await orders(db).modify(matching(db, filters)).count<{ n: number | string }[]>('* as n');
  const total = Number(counted[0]?.n ?? 0);
  const pageCount = Math.max(1, Math.ceil(total / ORDERS_PER_PAGE));
  const page = Math.min(filters.page, pageCount);
  const rows = await orders(db)
    .modify(matching(db, filters))
    .orderBy('placed.id', 'desc')
    .offset((page - 1) * ORDERS_PER_PAGE)
    .limit(ORDERS_PER_PAGE)
    .select<ListedOrder[]>(
      'placed.*',
      'client.display_name as client_name',
      'account.email as client_email',
      'session.id as session_id',
    );
  return { items: rows.map((row) => itemOf(row, app.clock.now())), page, pageCount, total };
};
