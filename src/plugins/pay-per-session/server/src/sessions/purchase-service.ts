import type { OrderView, PurchaseInput, SoldSnapshot } from '../../../shared/contracts/purchase';
import { findPlacedOrder, placeOrder, takePayment } from '../payments';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ServiceId } from '../platform/ids';
import { readServiceForSale } from './read-service-for-sale';
import { sellSession } from './sell-session';
import { showOrder } from './show-order';

export interface Purchase {
  clientId: ClientId;
  input: PurchaseInput;
}

const ownServiceOf = async (db: Db, clientId: ClientId, hostEmail: string): Promise<boolean> => {
  const own: unknown = await db('pps_clients as client')
    .join('up_users as account', 'account.id', 'client.user_id')
    .where('client.id', clientId)
    .whereRaw('lower(account.email) = ?', [hostEmail.toLowerCase()])
    .first<unknown>('client.id');
  return own !== undefined;
};

/**
 * Buys a service for a client at the price the server knows, once per idempotency key.
 * A free one is sold at once; a priced one leaves an open order that waits for its payment.
 * @returns the order, and whether the client pays next or is done
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE, OWN_SERVICE, KEY_USED_OTHERWISE
 */
export const purchaseService = async (
  app: App,
  { clientId, input }: Purchase,
): Promise<{ order: OrderView; next: 'pay' | 'done' }> => {
  const serviceId = input.serviceId as ServiceId;
  const reference = await inTransaction(app.strapi, async (trx) => {
    const known = await findPlacedOrder(trx, { clientId, serviceId, idempotencyKey: input.idempotencyKey });
    if (known) return known.reference;
    const service = await readServiceForSale(trx, serviceId);
    if (await ownServiceOf(trx, clientId, service.hostEmail)) throw new Refusal('OWN_SERVICE');
    const snapshot: SoldSnapshot = service.snapshot;
    const { order, placedNow } = await placeOrder(trx, app, {
      clientId,
      hostId: service.hostId,
      serviceId,
      idempotencyKey: input.idempotencyKey,
      snapshot,
    });
    if (placedNow && order.amount === 0) {
      const report = {
        provider: 'free',
        id: order.reference,
        kind: 'paid',
        amount: 0,
        currency: order.currency,
      } as const;
      await takePayment(trx, app, order, report);
      await sellSession(trx, app, order, { kind: 'client', clientId });
    }
    return order.reference;
  });
  nudgeMail(app);
  const order = await showOrder(app, { clientId, reference });
  return { order, next: order.status === 'open' ? 'pay' : 'done' };
};
