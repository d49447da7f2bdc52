import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import { z } from 'zod';
import { idempotencyKey } from '../../../../shared/contracts/fields';
import type { OrderView } from '../../../../shared/contracts/purchase';
import { parse } from '../../../../server/src/platform/validation';
import { answerTestPayment, showOrder } from '../../../../server/src/sessions';
import { Notice } from '../../components/notice';
import { priceText } from '../../components/service-facts';
import { Steps } from '../../components/steps';
import { redirect, type Page, type PageRequest } from '../../routing/page';
import { OrderSummary } from '../order/order-summary';
import { signedIn } from '../signed-in';

const answerInput = z.object({
  decision: z.enum(['pay', 'decline'], 'unknownChoice'),
  attemptKey: idempotencyKey,
});

const TestPayment = ({ request, order }: { request: PageRequest; order: OrderView }): JSX.Element => {
  const { words } = request;
  const price = priceText(request, { priceAmount: order.amount, currency: order.currency });
  return (
    <div class="width stack pay">
      <Steps words={words} step="pay" free={false} />
      <h1>{words.pay.title}</h1>
      {order.declined > 0 && (
        <Notice tone="bad" urgent title={words.pay.declinedTitle}>
          <p>{words.pay.declined(order.declined)}</p>
        </Notice>
      )}
      <section class="panel" aria-label={words.pay.summary}>
        <OrderSummary request={request} order={order} />
      </section>
      <Notice tone="warn" title={words.pay.testTitle}>
        <p>{words.pay.testSentence}</p>
      </Notice>
      <form class="actions" method="post" action={request.path}>
        <input type="hidden" name="attemptKey" value={randomUUID()} />
        <button type="submit" name="decision" value="pay">
          {words.pay.pay(price)}
        </button>
        <button type="submit" class="quiet" name="decision" value="decline">
          {words.pay.decline}
        </button>
      </form>
    </div>
  );
};

const donePath = (order: OrderView): string => `/orders/${order.reference}`;

/** The test provider's page: two buttons stand for what a card would answer. */
export const testPaymentPage: Page = {
  path: '/pay/test/:order',
  privacy: 'private',
  get: async (request) => {
    const { clientId } = signedIn(request);
    const order = await showOrder(request.app, { clientId, reference: request.params.order ?? '' });
    if (order.status !== 'open' || order.provider !== 'test') return redirect(donePath(order));
    return {
      kind: 'page',
      title: request.words.pay.title,
      body: () => <TestPayment request={request} order={order} />,
    };
  },
  post: async (request) => {
    const { clientId } = signedIn(request);
    const order = await answerTestPayment(request.app, {
      clientId,
      reference: request.params.order ?? '',
      ...parse(answerInput, request.form),
    });
    return redirect(order.status === 'open' ? request.path : donePath(order));
  },
};
