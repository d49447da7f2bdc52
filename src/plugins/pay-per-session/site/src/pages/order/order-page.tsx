import type { JSX } from 'preact';
import type { OrderView } from '../../../../shared/contracts/purchase';
import type { SessionId } from '../../../../server/src/platform/ids';
import { showOrder, showSession } from '../../../../server/src/sessions';
import { Steps } from '../../components/steps';
import { payPath } from '../service/buy';
import { signedIn } from '../signed-in';
import type { Page, PageRequest } from '../../routing/page';
import { OrderSummary } from './order-summary';

interface OrderProps {
  request: PageRequest;
  order: OrderView;
  /** The client's own session link; null while nothing is sold. */
  linkPath: string | null;
}

const Paid = ({ request, order, linkPath }: OrderProps): JSX.Element => {
  const { words } = request;
  const host = order.snapshot.hostName;
  return (
    <>
      <h1>{words.order.doneTitle}</h1>
      <p class="lead">{words.order.doneLead(host)}</p>
      <section class="stack-s" aria-labelledby="next">
        <h2 id="next">{words.order.nextTitle}</h2>
        <ol class="next-steps">
          {words.order.next(host).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>
      <p class="actions">
        {linkPath !== null && (
          <a class="button" href={linkPath}>
            {words.order.toSession}
          </a>
        )}
        <a class="button quiet" href="/account">
          {words.order.toAccount}
        </a>
      </p>
    </>
  );
};

const Open = ({ request, order }: OrderProps): JSX.Element => {
  const { words } = request;
  const path = payPath(order);
  const here = path === request.path;
  return (
    <>
      <h1>{words.order.openTitle}</h1>
      <p class="lead">{words.order.openSentence}</p>
      {here ? (
        <p>{words.order.manualSentence}</p>
      ) : (
        <p class="actions">
          <a class="button" href={path}>
            {words.order.toPayment}
          </a>
        </p>
      )}
    </>
  );
};

/** What is said of an order that did not, or no longer does, stand. */
const endingOf = (
  { words }: PageRequest,
  status: OrderView['status'],
): { title: string; sentence: string } => {
  const { order } = words;
  if (status === 'refund_due') return { title: order.refundDueTitle, sentence: order.refundDueSentence };
  if (status === 'refunded') return { title: order.refundedTitle, sentence: order.refundedSentence };
  return { title: order.cancelledTitle, sentence: order.cancelledSentence };
};

const Ended = ({ request, order }: OrderProps): JSX.Element => {
  const { title, sentence } = endingOf(request, order.status);
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{sentence}</p>
    </>
  );
};

const Order = (props: OrderProps): JSX.Element => {
  const { request, order } = props;
  const Body = order.status === 'paid' ? Paid : order.status === 'open' ? Open : Ended;
  return (
    <div class="width stack">
      <Steps
        words={request.words}
        step={order.status === 'open' ? 'pay' : 'done'}
        free={order.amount === 0}
      />
      <div class="two-columns">
        <div class="stack">
          <Body {...props} />
        </div>
        <aside class="panel" aria-label={request.words.pay.summary}>
          <OrderSummary request={request} order={order} />
        </aside>
      </div>
    </div>
  );
};

const linkOf = async (
  { app }: PageRequest,
  clientId: Parameters<typeof showOrder>[1]['clientId'],
  sessionId: number | null,
) => {
  if (sessionId === null) return null;
  const { linkUrl } = await showSession(app, { kind: 'client', clientId }, sessionId as SessionId);
  return linkUrl === null ? null : new URL(linkUrl).pathname;
};

const titleOf = (request: PageRequest, { status }: OrderView): string => {
  if (status === 'paid') return request.words.order.doneTitle;
  return status === 'open' ? request.words.order.openTitle : endingOf(request, status).title;
};

/** One of the client's own orders, and after it is paid: what happens next. */
export const orderPage: Page = {
  path: '/orders/:reference',
  privacy: 'private',
  get: async (request) => {
    const { clientId } = signedIn(request);
    const order = await showOrder(request.app, { clientId, reference: request.params.reference ?? '' });
    const linkPath = await linkOf(request, clientId, order.sessionId);
    return {
      kind: 'page',
      title: titleOf(request, order),
      body: () => <Order request={request} order={order} linkPath={linkPath} />,
    };
  },
};
