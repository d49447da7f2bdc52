import type { OrderView, PurchaseWish, SoldSnapshot } from '../../../shared/contracts/purchase';
import { lockCalendars, readHours, readServiceSchedule, withNearest } from '../calendar';
import { findPlacedOrder, placeOrder, type StoredOrder } from '../payments';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { database, inTransaction, readInstant, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ServiceId } from '../platform/ids';
import { checkChosenTime, readChosenTime, wishedStart } from './chosen-time';
import { checkForm } from './check-form';
import { completePurchase } from './complete-purchase';
import { holdSession, letGoOfHeld } from './hold-session';
import { readServiceForSale } from './read-service-for-sale';
import type { StoredSession } from './session-row';
import { showOrder } from './show-order';

export interface Purchase {
  clientId: ClientId;
  input: PurchaseWish;
}

const ownServiceOf = async (db: Db, clientId: ClientId, hostEmail: string): Promise<boolean> => {
  const own: unknown = await db('pps_clients as client')
    .join('up_users as account', 'account.id', 'client.user_id')
    .where('client.id', clientId)
    .whereRaw('lower(account.email) = ?', [hostEmail.toLowerCase()])
    .first<unknown>('client.id');
  return own !== undefined;
};

/** The order this key stands for already. @throws Refusal KEY_USED_OTHERWISE where it was sent with another time */
const findKnown = async (db: Db, { clientId, input }: Purchase): Promise<StoredOrder | null> => {
  const { serviceId, idempotencyKey, startsAt } = input;
  const order = await findPlacedOrder(db, { clientId, serviceId: serviceId as ServiceId, idempotencyKey });
  if (!order || startsAt === undefined) return order;
  const held = await db('pps_sessions')
    .where({ order_id: order.id, status: 'held' })
    .first<StoredSession | undefined>();
  if (held && readInstant(held.starts_at) !== startsAt) throw new Refusal('KEY_USED_OTHERWISE');
  return order;
};

const whereOf = (
  offered: SoldSnapshot['location'],
  chosen: PurchaseWish['location'],
): SoldSnapshot['location'] => (offered === 'either' ? (chosen ?? offered) : offered);

const place = async (trx: Transaction, app: App, purchase: Purchase): Promise<StoredOrder> => {
  const { clientId, input } = purchase;
  const serviceId = input.serviceId as ServiceId;
  const { hostId, hostEmail, rules, ...service } = await readServiceForSale(trx, serviceId);
  const { agreeing, durationMinutes } = service.snapshot;
  const chosen = readChosenTime({ agreeing, rules }, input);
  checkForm(service.snapshot, rules.questions, input);
  if (await ownServiceOf(trx, clientId, hostEmail)) throw new Refusal('OWN_SERVICE');
  const snapshot = { ...service.snapshot, location: whereOf(service.snapshot.location, input.location) };
  const { order, placedNow } = await placeOrder(trx, app, {
    clientId,
    hostId,
    serviceId,
    idempotencyKey: input.idempotencyKey,
    snapshot,
  });
  // The same purchase came twice at once, and the other one was first.
  if (!placedNow) return (await findKnown(trx, purchase)) ?? order;
  if (chosen !== null) {
    await lockCalendars(trx, clientId, hostId);
    const hours = await readHours(trx, hostId);
    const schedule = { serviceId, hostId, agreeing, durationMinutes, rules, hours };
    await letGoOfHeld(trx, app, { clientId, serviceId });
    await checkChosenTime(trx, app, schedule, { chosen, hold: input.hold });
    await holdSession(trx, app, order, { schedule, chosen, wish: input });
  }
  if (order.amount > 0) return order;
  const report = {
    provider: 'free',
    id: order.reference,
    kind: 'paid',
    amount: 0,
    currency: order.currency,
  } as const;
  await completePurchase(trx, app, { order, report, actor: { kind: 'client', clientId } });
  return order;
};

const placeNew = async (app: App, purchase: Purchase): Promise<StoredOrder> => {
  const { input } = purchase;
  const buy = () => inTransaction(app.strapi, (trx) => place(trx, app, purchase));
  const startsAt = wishedStart(input);
  if (startsAt === null) return buy();
  const readSchedule = () => readServiceSchedule(database(app.strapi), input.serviceId as ServiceId);
  return withNearest(app, { readSchedule, startsAt }, buy);
};

/**
 * Buys a service for a client at the price the server knows, once per idempotency key. A free one is sold at once; a
 * priced one leaves an open order that waits for its payment. Where a time is chosen with it, that time is taken in the
 * same transaction: for good, until the host answers, or for the ten minutes of the payment.
 * @returns the order, and whether the client pays next or is done
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE, OWN_SERVICE, KEY_USED_OTHERWISE, INVALID_INPUT for an
 *   unanswered form; for an introductory session those of `followIntroduction`; for a time those of
 *   `readChosenTime` and `checkChosenTime`, and TIME_TAKEN, with the nearest free starts
 */
export const purchaseService = async (
  app: App,
  purchase: Purchase,
): Promise<{ order: OrderView; next: 'pay' | 'done' }> => {
  const { clientId } = purchase;
  // The first answer, whatever has become of the service since.
  const { reference } = (await findKnown(database(app.strapi), purchase)) ?? (await placeNew(app, purchase));
  nudgeMail(app);
  const order = await showOrder(app, { clientId, reference });
  return { order, next: order.status === 'open' ? 'pay' : 'done' };
};
