import type { JSX } from 'preact';
import {
  SESSION_TABS,
  sessionFilters,
  type SessionPage,
  type SessionTab,
} from '../../../../shared/contracts/session';
import { listSessions } from '../../../../server/src/sessions';
import { EmptyState } from '../../components/empty-state';
import { Pagination } from '../../components/pagination';
import { SessionRow } from '../../components/session-row';
import type { Page, PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';

interface SessionsProps {
  request: PageRequest;
  tab: SessionTab;
  sessions: SessionPage;
  zone: string;
}

const tabPath = (tab: SessionTab): string =>
  tab === 'upcoming' ? '/account/sessions' : `/account/sessions?tab=${tab}`;

const Tabs = ({ request, tab, sessions }: SessionsProps): JSX.Element => (
  <nav class="tabs" aria-label={request.words.sessions.tabsLabel}>
    {SESSION_TABS.map((name) => (
      <a key={name} href={tabPath(name)} aria-current={name === tab ? 'page' : undefined}>
        {request.words.sessions.tabs[name]} <span class="figures soft">{sessions.counts[name]}</span>
      </a>
    ))}
  </nav>
);

const Sessions = (props: SessionsProps): JSX.Element => {
  const { request, tab, sessions, zone } = props;
  const { words, settings } = request;
  return (
    <div class="width account stack">
      <h1>{words.sessions.title}</h1>
      <Tabs {...props} />
      {sessions.items.length === 0 ? (
        <EmptyState title={words.sessions.emptyTitle[tab]} sentence={words.sessions.emptySentence}>
          <a class="button" href="/hosts">
            {words.sessions.find(settings.hostsLabel)}
          </a>
        </EmptyState>
      ) : (
        <>
          <h2 class="visually-hidden">{words.sessions.tabs[tab]}</h2>
          <ul class="session-list headed">
            {sessions.items.map((session) => (
              <SessionRow key={session.id} request={request} session={session} zone={zone} />
            ))}
          </ul>
        </>
      )}
      <Pagination request={request} page={sessions.page} pageCount={sessions.pageCount} />
    </div>
  );
};

/** All of the signed-in client's sessions, by tab. */
export const sessionsPage: Page = {
  path: '/account/sessions',
  privacy: 'private',
  get: async (request) => {
    const { clientId, timeZone } = signedIn(request);
    const filters = sessionFilters.parse(Object.fromEntries(request.query));
    const sessions = await listSessions(request.app, { kind: 'client', clientId }, filters);
    return {
      kind: 'page',
      title: request.words.sessions.title,
      body: () => <Sessions request={request} tab={filters.tab} sessions={sessions} zone={timeZone} />,
    };
  },
};
