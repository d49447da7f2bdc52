import type { JSX } from 'preact';
import { sessionFilters, type SessionListItem } from '../../../../shared/contracts/session';
import type { SignedInClient } from '../../../../server/src/people';
import { listOpenOrders, type OpenOrder } from '../../../../server/src/payments';
import { listSessions } from '../../../../server/src/sessions';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { priceText } from '../../components/service-facts';
import { SessionRow } from '../../components/session-row';
import type { Page, PageRequest } from '../../routing/page';
import { payPath } from '../service/buy';
import { signedIn } from '../signed-in';

/** As many as fit without scrolling far; the others stand on the page of all sessions. */
const SHOWN = 5;

interface AccountProps {
  request: PageRequest;
  client: SignedInClient;
  upcoming: readonly SessionListItem[];
  unpaid: readonly OpenOrder[];
}

/** Orders that were begun and not paid: one click from where the person left. */
const Unpaid = ({ request, unpaid }: Pick<AccountProps, 'request' | 'unpaid'>): JSX.Element | null =>
  unpaid.length === 0 ? null : (
    <Notice tone="warn" title={request.words.order.openTitle}>
      <ul class="plain-list">
        {unpaid.map((order) => (
          <li key={order.reference}>
            <a href={payPath(order)}>
              {order.serviceName} {request.words.buy.withHost(order.hostName)} ·{' '}
              {priceText(request, { priceAmount: order.amount, currency: order.currency })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );

const Account = ({ request, client, upcoming, unpaid }: AccountProps): JSX.Element => {
  const { words, settings } = request;
  return (
    <div class="width account stack">
      <h1>{words.sessions.accountTitle(client.displayName)}</h1>
      <Unpaid request={request} unpaid={unpaid} />
      <section class="stack" aria-labelledby="upcoming">
        <div class="section-head">
          <h2 id="upcoming">{words.sessions.upcomingTitle}</h2>
          <a href="/account/sessions">{words.sessions.allSessions}</a>
        </div>
        {upcoming.length === 0 ? (
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
    const [{ items }, unpaid] = await Promise.all([
      listSessions(request.app, viewer, sessionFilters.parse({ tab: 'upcoming' })),
      listOpenOrders(request.app, client.clientId),
    ]);
    return {
      kind: 'page',
      title: request.words.layout.account,
      body: () => <Account request={request} client={client} upcoming={items} unpaid={unpaid} />,
    };
  },
};
