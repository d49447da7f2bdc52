import { randomBytes } from 'node:crypto';
import type { SoldSnapshot } from '../../../shared/contracts/purchase';
import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, ServiceId } from '../platform/ids';
import type { StoredOrder } from './order-row';

export interface NewOrder {
  clientId: ClientId;
  hostId: HostId;
  serviceId: ServiceId;
  idempotencyKey: string;
  snapshot: SoldSnapshot;
}

/** 80 random bits, without letters that look alike: an order's name in addresses and mails. */
const newReference = (): string => {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length]).join('');
};

const providerOf = (app: App, { credits, priceAmount }: SoldSnapshot): string => {
  if (credits > 0) return 'credits';
  return priceAmount === 0 ? 'free' : app.config.paymentProvider;
};

/** The order this client's key stands for already, or null. @throws Refusal KEY_USED_OTHERWISE */
export const findPlacedOrder = async (
  db: Db,
  wanted: Pick<NewOrder, 'clientId' | 'serviceId' | 'idempotencyKey'>,
): Promise<StoredOrder | null> => {
  const order = await db('pps_orders')
    .where({ client_id: wanted.clientId, idempotency_key: wanted.idempotencyKey })
    .first<StoredOrder | undefined>();
  if (!order) return null;
  if (order.service_id !== wanted.serviceId) throw new Refusal('KEY_USED_OTHERWISE');
  return order;
};

/**
 * Places an open order, once per client and idempotency key: among rivals the unique index chooses one,
 * the others get its order.
 * @throws Refusal KEY_USED_OTHERWISE when the key stands for another purchase
 */
export const placeOrder = async (
  trx: Transaction,
  app: App,
  order: NewOrder,
): Promise<{ order: StoredOrder; placedNow: boolean }> => {
  const now = app.clock.now();
  const id = await insertRowOnce(
    trx,
    'pps_orders',
    now,
    {
      reference: newReference(),
      client_id: order.clientId,
      host_id: order.hostId,
      service_id: order.serviceId,
      status: 'open',
      amount: order.snapshot.priceAmount,
      currency: order.snapshot.currency,
      snapshot: JSON.stringify(order.snapshot),
      provider: providerOf(app, order.snapshot),
      idempotency_key: order.idempotencyKey,
      placed_at: writeInstant(now),
    },
    ['client_id', 'idempotency_key'],
  );
  const placed = await findPlacedOrder(trx, order);
  if (!placed) throw new Error('An order was placed and cannot be found.');
  return { order: placed, placedNow: id !== null };
};
