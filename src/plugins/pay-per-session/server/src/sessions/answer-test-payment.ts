import type { OrderView } from '../../../shared/contracts/purchase';
import { nudgeMail } from '../mail';
import { loadOrder, type PaymentReport } from '../payments';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';
import { completePurchase } from './complete-purchase';
import { showOrder } from './show-order';

export interface TestPaymentAnswer {
  clientId: ClientId;
  reference: string;
  decision: 'pay' | 'decline';
  /** Made up by the page: the same answer sent twice counts once. */
  attemptKey: string;
}

/**
 * What the client chose on the test provider's page. Paying sells the session in the same transaction;
 * declining leaves the order open. An order that is paid already stays as it is.
 * @throws Refusal NOT_FOUND, PROVIDER_NOT_ALLOWED, ORDER_CLOSED
 */
export const answerTestPayment = async (app: App, answer: TestPaymentAnswer): Promise<OrderView> => {
  const { clientId, reference } = answer;
  await inTransaction(app.strapi, async (trx) => {
    const order = await loadOrder(trx, clientId, reference);
    if (order.provider !== 'test' || app.config.paymentProvider !== 'test')
      throw new Refusal('PROVIDER_NOT_ALLOWED');
    if (order.status === 'paid') return;
    if (order.status !== 'open') throw new Refusal('ORDER_CLOSED');
    const report: PaymentReport = {
      provider: 'test',
      id: `${order.reference}:${answer.decision}:${answer.attemptKey}`,
      kind: answer.decision === 'pay' ? 'paid' : 'declined',
      amount: order.amount,
      currency: order.currency,
    };
    await completePurchase(trx, app, { order, report, actor: { kind: 'client', clientId } });
  });
  nudgeMail(app);
  return showOrder(app, { clientId, reference });
};
