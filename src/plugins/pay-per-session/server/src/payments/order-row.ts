import { soldSnapshot, type OrderStatus, type SoldSnapshot } from '../../../shared/contracts/purchase';
import { readJson, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, OrderId, ServiceId } from '../platform/ids';

/** A row of `pps_orders` as the drivers hand it back. */
export interface StoredOrder {
  id: OrderId;
  reference: string;
  client_id: ClientId;
  host_id: HostId;
  service_id: ServiceId;
  status: OrderStatus;
  amount: number;
  currency: string;
  snapshot: unknown;
  provider: string;
  idempotency_key: string;
  placed_at: StoredInstant;
  paid_at: StoredInstant | null;
  /** From when on what is due goes back; before that the step that owes it can be undone. */
  refund_at: StoredInstant | null;
}

export const snapshotOf = (order: StoredOrder): SoldSnapshot => soldSnapshot.parse(readJson(order.snapshot));

/** A client's order. @throws Refusal NOT_FOUND when there is none, or it is somebody else's */
export const loadOrder = async (db: Db, clientId: ClientId, reference: string): Promise<StoredOrder> => {
  const row = await db('pps_orders')
    .where({ client_id: clientId, reference })
    .first<StoredOrder | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** Any client's order, for operators. @throws Refusal NOT_FOUND */
export const findOrder = async (db: Db, reference: string): Promise<StoredOrder> => {
  const row = await db('pps_orders').where({ reference }).first<StoredOrder | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};
