import type { JSX } from 'preact';
import type { OrderView } from '../../../../shared/contracts/purchase';
import type { SessionDetail } from '../../../../shared/contracts/session';
import type { SignedInClient } from '../../../../server/src/people';
import type { App } from '../../../../server/src/platform/app';
import type { ClientId, ServiceId, SessionId } from '../../../../server/src/platform/ids';
import { database } from '../../../../server/src/platform/database';
import { readCreditsFor, readWallet } from '../../../../server/src/wallet';
import { showOrder, showSession } from '../../../../server/src/sessions';
import { SessionTime } from '../../components/session-time';
import { Steps } from '../../components/steps';
import { momentText } from '../../format/times';
import { payPath } from '../service/buy';
import { linkPathOf } from '../session/session-view';
import { signedIn } from '../signed-in';
import type { Page, PageRequest } from '../../routing/page';
import { CreditHours, type Purse } from './credit-hours';
import { OpenTime } from './open-time';
import { OrderSummary } from './order-summary';
import { firstSpan, soldHours } from './sold-hours';

interface OrderProps {
  request: PageRequest;
  client: SignedInClient;
  order: OrderView;
  /** What was sold; null while nothing is. */
  session: SessionDetail | null;
  /** The client's credits, where some have paid for it. */
  purse: Purse | null;
}

/** What is said of a session that has just been sold: it has a date, waits for one, or for the host's answer. */
const saidOf = ({ request, client, order, session }: OrderProps) => {
  const { words, app } = request;
  const host = order.snapshot.hostName;
  if (session?.status === 'scheduled')
    return { title: words.order.bookedTitle, lead: words.order.doneLead(host), next: words.order.bookedNext };
  if (session?.status === 'requested' && session.respondBy !== null) {
    const respondBy = Date.parse(session.respondBy);
    const until = momentText(words.dateLocale, respondBy, client.timeZone, app.clock.now());
    return {
      title: words.order.requestedTitle(host),
      lead: words.order.requestedLead,
      next: words.order.requestedNext(host, until),
    };
  }
  return { title: words.order.doneTitle, lead: words.order.doneLead(host), next: words.order.next(host) };
};

/** When it is; of several hours those that follow each other. */
const SoldTime = ({
  request,
  client,
  session,
}: Pick<OrderProps, 'request' | 'client'> & { session: SessionDetail }): JSX.Element | null => {
  const span = firstSpan(soldHours(session));
  return (
    span && (
      <p class="when dated">
        <SessionTime
          request={request}
          span={span}
          zone={client.timeZone}
          other={{ name: session.host.displayName, zone: session.host.timeZone }}
        />
      </p>
    )
  );
};

const Paid = (props: OrderProps): JSX.Element => {
  const { request, session, purse } = props;
  const { words } = request;
  const { title, lead, next } = saidOf(props);
  const linkPath = session === null ? null : linkPathOf(session);
  return (
    <>
      <h1>{title}</h1>
      {session && <SoldTime {...props} session={session} />}
      <p class="lead">{lead}</p>
      {session && purse && <CreditHours {...props} session={session} purse={purse} />}
      <section class="stack-s" aria-labelledby="next">
        <h2 id="next">{words.order.nextTitle}</h2>
        <ol class="next-steps">
          {next.map((sentence) => (
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

const Open = (props: OrderProps): JSX.Element => {
  const { request, order } = props;
  const { words } = request;
  const path = payPath(order);
  const here = path === request.path;
  return (
    <>
      <h1>{words.order.openTitle}</h1>
      <p class="lead">{words.order.openSentence}</p>
      {here ? (
        <>
          <OpenTime {...props} />
          <p>{words.order.manualSentence}</p>
        </>
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
        pays={order.amount === 0 ? 'never' : 'always'}
        timed={order.startsAt !== null}
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

const titleOf = (props: OrderProps): string => {
  const { request, order } = props;
  if (order.status === 'paid') return saidOf(props).title;
  return order.status === 'open' ? request.words.order.openTitle : endingOf(request, order.status).title;
};

const readPurse = async (app: App, clientId: ClientId, { serviceId }: SessionDetail): Promise<Purse> => {
  const [db, now] = [database(app.strapi), app.clock.now()];
  const { available: left } = await readWallet(db, clientId, now);
  const wanted = { clientId, serviceId: serviceId as ServiceId };
  return { left, here: (await readCreditsFor(db, wanted, now)).available };
};

/** One of the client's own orders, and after it is paid: what happens next. */
export const orderPage: Page = {
  path: '/orders/:reference',
  privacy: 'private',
  get: async (request) => {
    const client = signedIn(request);
    const { app, params } = request;
    const { clientId } = client;
    const order = await showOrder(app, { clientId, reference: params.reference ?? '' });
    const session =
      order.status !== 'paid' || order.sessionId === null
        ? null
        : await showSession(app, { kind: 'client', clientId }, order.sessionId as SessionId);
    const purse = order.credits > 0 && session !== null ? await readPurse(app, clientId, session) : null;
    const props = { request, client, order, session, purse };
    return {
      kind: 'page',
      title: titleOf(props),
      body: () => <Order {...props} />,
    };
  },
};
