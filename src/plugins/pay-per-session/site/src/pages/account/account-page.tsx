import type { JSX } from 'preact';
import { sessionFilters, type SessionListItem } from '../../../../shared/contracts/session';
import type { SignedInClient } from '../../../../server/src/people';
import { listSessions } from '../../../../server/src/sessions';
import { EmptyState } from '../../components/empty-state';
import { SessionRow } from '../../components/session-row';
import type { Page, PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';

/** As many as fit without scrolling far; the others stand on the page of all sessions. */
const SHOWN = 5;

const Account = ({
  request,
  client,
  upcoming,
}: {
  request: PageRequest;
  client: SignedInClient;
  upcoming: readonly SessionListItem[];
}): JSX.Element => {
  const { words, settings } = request;
  return (
    <div class="width account stack">
      <h1>{words.sessions.accountTitle(client.displayName)}</h1>
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
    const { items } = await listSessions(
      request.app,
      { kind: 'client', clientId: client.clientId },
      sessionFilters.parse({ tab: 'upcoming' }),
    );
    return {
      kind: 'page',
      title: request.words.layout.account,
      body: () => <Account request={request} client={client} upcoming={items} />,
    };
  },
};
