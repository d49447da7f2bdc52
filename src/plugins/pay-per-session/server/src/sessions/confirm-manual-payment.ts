import { nudgeMail } from '../mail';
import { findOrder, type PaymentReport } from '../payments';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { completePurchase } from './complete-purchase';
import type { SessionViewer } from './session-viewer';

/**
 * An operator says that the money of an order has arrived (bank transfer, cash); the session is sold in the
 * same transaction. Said twice, it counts once.
 * @throws Refusal NOT_FOUND, PROVIDER_NOT_ALLOWED, ORDER_CLOSED
 */
export const confirmManualPayment = async (
  app: App,
  operator: Extract<SessionViewer, { kind: 'operator' }>,
  reference: string,
): Promise<void> => {
  await inTransaction(app.strapi, async (trx) => {
    const order = await findOrder(trx, reference);
    if (order.provider !== 'manual') throw new Refusal('PROVIDER_NOT_ALLOWED');
    if (order.status === 'paid') return;
    // Money that comes for an order that has ended is not kept silently: it falls due.
    if (order.status !== 'open' && order.status !== 'cancelled') throw new Refusal('ORDER_CLOSED');
    const report: PaymentReport = {
      provider: 'manual',
      id: order.reference,
      kind: 'paid',
      amount: order.amount,
      currency: order.currency,
    };
    await completePurchase(trx, app, { order, report, actor: operator });
  });
  nudgeMail(app);
};
