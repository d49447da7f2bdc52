import type { OrderStatus } from '../../../shared/contracts/purchase';
import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { giveMoneyBack } from './give-money-back';
import type { StoredOrder } from './order-row';

/** What a provider tells of an order; `id` is the provider's own name of the event. */
export interface PaymentReport {
  provider: string;
  id: string;
  kind: 'paid' | 'declined';
  amount: number;
  currency: string;
}

const record = (trx: Transaction, app: App, order: StoredOrder, report: PaymentReport) =>
  insertRowOnce(
    trx,
    'pps_payment_events',
    app.clock.now(),
    {
      provider: report.provider,
      provider_event_id: report.id,
      order_id: order.id,
      kind: report.kind,
      amount: report.amount,
      currency: report.currency,
      received_at: writeInstant(app.clock.now()),
    },
    ['provider', 'provider_event_id'],
  );

/**
 * Takes a report once, whatever the order and number of deliveries.
 * @returns 'paid' for the one report that pays the order: its caller sells in the same transaction; 'given_back' where
 *   the order had ended meanwhile, so that the money goes straight back; 'nothing' for repeated and declined ones
 * @throws Refusal PAYMENT_MISMATCH, or ORDER_CLOSED when another report paid the order first:
 *   the caller's transaction rolls back and leaves no trace of a second payment
 */
export const takePayment = async (
  trx: Transaction,
  app: App,
  order: StoredOrder,
  report: PaymentReport,
): Promise<'paid' | 'given_back' | 'nothing'> => {
  if (report.amount !== order.amount || report.currency !== order.currency)
    throw new Refusal('PAYMENT_MISMATCH');
  const recorded = await record(trx, app, order, report);
  if (recorded === null || report.kind === 'declined') return 'nothing';
  const now = writeInstant(app.clock.now());
  const payFrom = (status: OrderStatus): Promise<number> =>
    trx('pps_orders')
      .where({ id: order.id, status })
      .update({ status: 'paid', paid_at: now, updated_at: now });
  if ((await payFrom('open')) === 1) return 'paid';
  if ((await payFrom('cancelled')) === 0) throw new Refusal('ORDER_CLOSED');
  await giveMoneyBack(trx, app, order.id);
  return 'given_back';
};
