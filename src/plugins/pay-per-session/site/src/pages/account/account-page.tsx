import type { JSX } from 'preact';
import { sessionFilters, type ListedItem } from '../../../../shared/contracts/session';
import type { SignedInClient } from '../../../../server/src/people';
import { listSessions } from '../../../../server/src/sessions';
import { database } from '../../../../server/src/platform/database';
import { readWallet, type Wallet } from '../../../../server/src/wallet';
import { EmptyState } from '../../components/empty-state';
import { OwnFace } from '../../components/own-face';
import { SessionRow } from '../../components/session-row';
import type { Page, PageRequest } from '../../routing/page';
import { CreditTerms } from '../credits/credit-terms';
import { signedIn } from '../signed-in';
import { readUnpaid, Unpaid, type KeptOrder } from './unpaid';

/** As many as fit without scrolling far; the others stand on the page of all sessions. */
const SHOWN = 5;

interface AccountProps {
  request: PageRequest;
  client: SignedInClient;
  /** Sessions that wait for the client's own answer, and all that are to come. */
  waiting: readonly ListedItem[];
  upcoming: readonly ListedItem[];
  unpaid: readonly KeptOrder[];
  purse: Wallet;
}

/** Sessions that wait for the client's own answer. */
const NeedsYou = ({ request, client, waiting }: AccountProps): JSX.Element | null =>
  waiting.length === 0 ? null : (
    <section class="stack" aria-labelledby="needs-you">
      <h2 id="needs-you">{request.words.request.needsYou}</h2>
      <ul class="session-list">
        {waiting.map((session) => (
          <SessionRow key={session.id} request={request} session={session} zone={client.timeZone} />
        ))}
      </ul>
    </section>
  );

/** Session credits of terms that run; nothing for whoever has none. */
const OwnCredits = ({ request, purse }: AccountProps): JSX.Element | null =>
  purse.terms.length === 0 ? null : (
    <section class="stack" aria-labelledby="credits">
      <div class="section-head">
        <h2 id="credits">{request.words.credits.title}</h2>
        <a href="/account/credits">{request.words.credits.movements}</a>
      </div>
      <CreditTerms request={request} terms={purse.terms} level={3} />
    </section>
  );

const Account = (props: AccountProps): JSX.Element => {
  const { request, client, unpaid } = props;
  const { words, settings } = request;
  const upcoming = props.upcoming.filter(({ awaits }) => awaits !== 'client');
  return (
    <div class="width account stack">
      <div class="account-head">
        <a href="/account/profile" aria-label={words.account.profileTitle}>
          <OwnFace client={client} class="own-picture" />
        </a>
        <h1>{words.sessions.accountTitle(client.displayName)}</h1>
      </div>
      <NeedsYou {...props} />
      <Unpaid request={request} timeZone={client.timeZone} unpaid={unpaid} />
      <OwnCredits {...props} />
      <section class="stack" aria-labelledby="upcoming">
        <div class="section-head">
          <h2 id="upcoming">{words.sessions.upcomingTitle}</h2>
          <a href="/account/sessions">{words.sessions.allSessions}</a>
        </div>
        {upcoming.length === 0 ? (
          <EmptyState title={words.sessions.emptyTitle.coming} sentence={words.sessions.emptySentence}>
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

/** The signed-in client's credits, and what is coming up. */
export const accountPage: Page = {
  path: '/account',
  privacy: 'private',
  get: async (request) => {
    const client = signedIn(request);
    const viewer = { kind: 'client', clientId: client.clientId } as const;
    const { app } = request;
    const [{ items }, waiting, unpaid, purse] = await Promise.all([
      listSessions(request.app, viewer, sessionFilters.parse({ tab: 'coming' })),
      listSessions(request.app, viewer, sessionFilters.parse({ tab: 'action' })),
      readUnpaid(request, client),
      readWallet(database(app.strapi), client.clientId, app.clock.now()),
    ]);
    return {
      kind: 'page',
      title: request.words.layout.account,
      body: () => (
        <Account
          request={request}
          client={client}
          waiting={waiting.items}
          upcoming={items}
          unpaid={unpaid}
          purse={purse}
        />
      ),
    };
  },
};
