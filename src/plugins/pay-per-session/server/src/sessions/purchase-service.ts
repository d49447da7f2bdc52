import type { OrderView, PurchaseWish, SoldSnapshot } from '../../../shared/contracts/purchase';
import { asOneBlock, lockCalendars, readHours, readServiceSchedule, withNearest } from '../calendar';
import { findPlacedOrder, placeOrder, snapshotOf, takePayment, type StoredOrder } from '../payments';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { database, inTransaction, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ServiceId } from '../platform/ids';
import { requireCredits } from '../wallet';
import { checkChosenTime, readChosenTime, wishedStart } from './chosen-time';
import { checkForm } from './check-form';
import { completeBlock, completePurchase } from './complete-purchase';
import { holdSession, letGoOfHeld } from './hold-session';
import { endAfter } from './rules/date-effect';
import { keyOfHour } from './rules/consecutive-hours';
import { readServiceForSale } from './read-service-for-sale';
import { showOrder } from './show-order';
import { sweepRequestsOf } from './sweep-sessions';
import { paymentOf, soldAs } from './way-to-pay';

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

/** The order this key stands for already. @throws Refusal KEY_USED_OTHERWISE where it was sent with another wish */
const findKnown = async (db: Db, { clientId, input }: Purchase): Promise<StoredOrder | null> => {
  const { serviceId, idempotencyKey } = input;
  const order = await findPlacedOrder(db, { clientId, serviceId: serviceId as ServiceId, idempotencyKey });
  if (!order) return null;
  const { credits, hours, wishedAt } = snapshotOf(order);
  const wish = paymentOf(input);
  if ((credits > 0 ? 'credits' : 'card') !== wish.payWith || hours !== wish.hours)
    throw new Refusal('KEY_USED_OTHERWISE');
  // An order of long ago does not say what was wished.
  if (wishedAt !== undefined && wishedAt !== wishedStart(input)) throw new Refusal('KEY_USED_OTHERWISE');
  return order;
};

const whereOf = (
  offered: SoldSnapshot['location'],
  chosen: PurchaseWish['location'],
): SoldSnapshot['location'] => (offered === 'either' ? (chosen ?? offered) : offered);

/** Sells what costs no money, one session or the hours of a block: with the orders, in the same transaction. */
const sellUnpaid = async (trx: Transaction, app: App, orders: readonly StoredOrder[]): Promise<void> => {
  for (const order of orders) {
    const { provider, reference: id, currency } = order;
    const report = { provider, id, kind: 'paid', amount: 0, currency } as const;
    const actor = { kind: 'client', clientId: order.client_id } as const;
    if (orders.length === 1) await completePurchase(trx, app, { order, report, actor });
    else await takePayment(trx, app, order, report);
  }
  const [first] = orders;
  if (first && orders.length > 1)
    await completeBlock(trx, app, orders, { kind: 'client', clientId: first.client_id });
};

const place = async (trx: Transaction, app: App, purchase: Purchase): Promise<StoredOrder> => {
  const { clientId, input } = purchase;
  const serviceId = input.serviceId as ServiceId;
  const { hostId, hostEmail, rules, ...service } = await readServiceForSale(trx, serviceId);
  const { agreeing, durationMinutes } = service.snapshot;
  const snapshots = soldAs(service, service.snapshot, input);
  const chosen = readChosenTime({ agreeing, rules }, input);
  checkForm(service.snapshot, rules.questions, input);
  if (await ownServiceOf(trx, clientId, hostEmail)) throw new Refusal('OWN_SERVICE');
  const location = whereOf(service.snapshot.location, input.location);
  const orders: StoredOrder[] = [];
  for (const snapshot of snapshots) {
    const idempotencyKey = keyOfHour(input.idempotencyKey, snapshot.hour);
    const sold = { ...snapshot, location, wishedAt: wishedStart(input) };
    const wanted = { clientId, hostId, serviceId, idempotencyKey, snapshot: sold };
    const { order, placedNow } = await placeOrder(trx, app, wanted);
    // The same purchase came twice at once, and the other one was first.
    if (!placedNow) return (await findKnown(trx, purchase)) ?? order;
    orders.push(order);
  }
  const withCredits = snapshots[0].credits > 0;
  if (withCredits || chosen !== null) await lockCalendars(trx, clientId, hostId);
  if (withCredits) await requireCredits(trx, app, { clientId, serviceId, wanted: snapshots.length });
  if (chosen !== null) {
    const hours = await readHours(trx, hostId);
    const schedule = { serviceId, hostId, agreeing, durationMinutes, rules, hours };
    await letGoOfHeld(trx, app, { clientId, serviceId });
    const whole = asOneBlock(schedule, snapshots.length);
    await checkChosenTime(trx, app, whole, { chosen, hold: input.hold });
    for (const [index, order] of orders.entries()) {
      const startsAt = endAfter(chosen.startsAt, index * durationMinutes);
      const blockId = orders.length > 1 ? orders[0]?.id : undefined;
      await holdSession(trx, app, order, { schedule, startsAt, wish: input, blockId });
    }
  }
  const [first] = orders;
  if (!first) throw new Error('Nothing was ordered.');
  if (first.amount === 0) await sellUnpaid(trx, app, orders);
  return first;
};

const placeNew = async (app: App, purchase: Purchase): Promise<StoredOrder> => {
  const { input } = purchase;
  if (paymentOf(input).payWith === 'credits') await sweepRequestsOf(app, purchase.clientId);
  const buy = () => inTransaction(app.strapi, (trx) => place(trx, app, purchase));
  const startsAt = wishedStart(input);
  if (startsAt === null) return buy();
  const { hours } = paymentOf(input);
  const readSchedule = async () =>
    asOneBlock(await readServiceSchedule(database(app.strapi), input.serviceId as ServiceId), hours);
  return withNearest(app, { readSchedule, startsAt }, buy);
};

/**
 * Buys a service for a client at the price the server knows, once per idempotency key. A free one is sold at once; a
 * priced one leaves an open order that waits for its payment. Where a time is chosen with it, that time is taken in the
 * same transaction: for good, until the host answers, or for the ten minutes of the payment. With session credits it is
 * sold at once too: hours that follow each other, a credit, an order and a session each, all or none.
 * @returns the (first) order, and whether the client pays next or is done
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE, OWN_SERVICE, KEY_USED_OTHERWISE, INVALID_INPUT for an
 *   unanswered form; CARD_NOT_TAKEN, and for credits those of `soldAs` and `requireCredits`; for an introductory session those of `followIntroduction`; for a time those of
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
