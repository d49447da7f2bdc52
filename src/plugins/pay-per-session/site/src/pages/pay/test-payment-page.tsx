import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import { z } from 'zod';
import { idempotencyKey } from '../../../../shared/contracts/fields';
import type { OrderView } from '../../../../shared/contracts/purchase';
import type { SignedInClient } from '../../../../server/src/people';
import { parse } from '../../../../server/src/platform/validation';
import { answerTestPayment, showOrder } from '../../../../server/src/sessions';
import { Notice } from '../../components/notice';
import { priceText } from '../../components/service-facts';
import { Steps } from '../../components/steps';
import { spanText } from '../../format/times';
import { redirect, type Page, type PageRequest } from '../../routing/page';
import { KeptUntil } from '../../times/kept-until';
import { OrderSummary } from '../order/order-summary';
import { signedIn } from '../signed-in';

const answerInput = z.object({
  decision: z.enum(['pay', 'decline'], 'unknownChoice'),
  attemptKey: idempotencyKey,
});

interface TestPaymentProps {
  request: PageRequest;
  client: SignedInClient;
  order: OrderView;
}

/** The chosen time, and until when it is kept: a declined payment does not lose it. */
const ChosenTime = ({ request, client, order }: TestPaymentProps): JSX.Element | null => {
  const { words, app } = request;
  if (order.startsAt === null || order.endsAt === null) return null;
  const span = { startsAt: Date.parse(order.startsAt), endsAt: Date.parse(order.endsAt) };
  return (
    <section class="held-time" aria-labelledby="your-time">
      <h2 id="your-time" class="small-heading">
        {words.hold.title}
      </h2>
      <p class="when dated figures">
        <time dateTime={order.startsAt}>
          {spanText(words.dateLocale, span, client.timeZone, app.clock.now())}
        </time>
      </p>
      <KeptUntil
        request={request}
        heldUntil={order.heldUntil === null ? null : Date.parse(order.heldUntil)}
        zone={client.timeZone}
        over={words.pay.keptNoMore}
      />
    </section>
  );
};

const TestPayment = (props: TestPaymentProps): JSX.Element => {
  const { request, order } = props;
  const { words } = request;
  const price = priceText(request, { priceAmount: order.amount, currency: order.currency });
  return (
    <div class="width stack pay">
      <Steps words={words} step="pay" pays="always" timed={order.startsAt !== null} />
      <h1>{words.pay.title}</h1>
      {order.declined > 0 && (
        <Notice tone="bad" urgent title={words.pay.declinedTitle}>
          <p>{words.pay.declined(order.declined)}</p>
        </Notice>
      )}
      <ChosenTime {...props} />
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
    const client = signedIn(request);
    const { clientId } = client;
    const order = await showOrder(request.app, { clientId, reference: request.params.order ?? '' });
    if (order.status !== 'open' || order.provider !== 'test') return redirect(donePath(order));
    return {
      kind: 'page',
      title: request.words.pay.title,
      islands: order.startsAt === null ? [] : ['hold'],
      body: () => <TestPayment request={request} client={client} order={order} />,
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
