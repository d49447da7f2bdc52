import type { JSX } from 'preact';
import { sessionFilters, type SessionListItem } from '../../../../shared/contracts/session';
import type { SignedInClient } from '../../../../server/src/people';
import { listOpenOrders, type OpenOrder } from '../../../../server/src/payments';
import { listSessions, showOrder } from '../../../../server/src/sessions';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { priceText } from '../../components/service-facts';
import { SessionRow } from '../../components/session-row';
import { timeText } from '../../format/times';
import type { Page, PageRequest } from '../../routing/page';
import { payPath } from '../service/buy';
import { signedIn } from '../signed-in';

/** As many as fit without scrolling far; the others stand on the page of all sessions. */
const SHOWN = 5;

/** An order that was begun, and until when its time is kept (ms, UTC). */
interface KeptOrder extends OpenOrder {
  heldUntil: number | null;
}

interface AccountProps {
  request: PageRequest;
  client: SignedInClient;
  upcoming: readonly SessionListItem[];
  unpaid: readonly KeptOrder[];
}

/** Orders that were begun and not paid: one click from where the person left. */
const Unpaid = ({
  request,
  client,
  unpaid,
}: Pick<AccountProps, 'request' | 'client' | 'unpaid'>): JSX.Element | null =>
  unpaid.length === 0 ? null : (
    <Notice tone="warn" title={request.words.order.openTitle}>
      <ul class="plain-list">
        {unpaid.map((order) => (
          <li key={order.reference}>
            <a href={payPath(order)}>
              {order.serviceName} {request.words.buy.withHost(order.hostName)} ·{' '}
              {priceText(request, { priceAmount: order.amount, currency: order.currency })}
            </a>
            {order.heldUntil !== null && (
              <p class="small figures">
                {request.words.hold.keptUntil(
                  timeText(request.words.dateLocale, order.heldUntil, client.timeZone),
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );

/** Sessions that wait for the client's own answer. */
const NeedsYou = ({ request, client, upcoming }: AccountProps): JSX.Element | null => {
  const waiting = upcoming.filter(({ awaits }) => awaits === 'client');
  return waiting.length === 0 ? null : (
    <section class="stack" aria-labelledby="needs-you">
      <h2 id="needs-you">{request.words.request.needsYou}</h2>
      <ul class="session-list">
        {waiting.map((session) => (
          <SessionRow key={session.id} request={request} session={session} zone={client.timeZone} />
        ))}
      </ul>
    </section>
  );
};

const Account = (props: AccountProps): JSX.Element => {
  const { request, client, unpaid } = props;
  const { words, settings } = request;
  const upcoming = props.upcoming.filter(({ awaits }) => awaits !== 'client');
  return (
    <div class="width account stack">
      <h1>{words.sessions.accountTitle(client.displayName)}</h1>
      <NeedsYou {...props} />
      <Unpaid request={request} client={client} unpaid={unpaid} />
      <section class="stack" aria-labelledby="upcoming">
        <div class="section-head">
          <h2 id="upcoming">{words.sessions.upcomingTitle}</h2>
          <a href="/account/sessions">{words.sessions.allSessions}</a>
        </div>
        {props.upcoming.length === 0 ? (
          <EmptyState title={words.sessions.emptyTitle.upcoming} sentence={words.sessions.emptySentence}>
            <a class="button" href="/hosts">
              {words.sessions.find(settings.hostsLabel)}
            </a>
          </EmptyState>
        ) : (
          <ul class="session-list">
            {upcoming.slice(0, SHOWN).map((session) => (
              <SessionRow key={session.id} request={request} session={session} zone={client.timeZone} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
};

/** What is coming up for the signed-in client. */
export const accountPage: Page = {
  path: '/account',
  privacy: 'private',
  get: async (request) => {
    const client = signedIn(request);
    const viewer = { kind: 'client', clientId: client.clientId } as const;
    const [{ items }, coming, open] = await Promise.all([
      listSessions(request.app, viewer, sessionFilters.parse({ tab: 'upcoming' })),
      listSessions(request.app, viewer, sessionFilters.parse({ tab: 'upcoming', time: 'coming' })),
      listOpenOrders(request.app, client.clientId),
    ]);
    // What is over waits for the host to say how it went; it does not come up any more.
    const upcoming = [...items.filter(({ startsAt }) => startsAt === null), ...coming.items];
    const unpaid = await Promise.all(
      open.map(async (order) => {
        const { heldUntil } = await showOrder(request.app, {
          clientId: client.clientId,
          reference: order.reference,
        });
        return { ...order, heldUntil: heldUntil === null ? null : Date.parse(heldUntil) };
      }),
    );
    return {
      kind: 'page',
      title: request.words.layout.account,
      body: () => <Account request={request} client={client} upcoming={upcoming} unpaid={unpaid} />,
    };
  },
};
