import type { JSX } from 'preact';
import {
  MOST_COUNTED,
  sessionFilters,
  type SessionFilters as Filters,
  type SessionPage,
} from '../../../../shared/contracts/session';
import { listSessionHosts, listSessions, type SessionHost } from '../../../../server/src/sessions';
import { EmptyState } from '../../components/empty-state';
import { Neighbours } from '../../components/neighbours';
import { SessionRow } from '../../components/session-row';
import type { Page, PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { isFiltered, SessionFilters } from './session-filters';
import { readUnpaid, Unpaid, type KeptOrder } from './unpaid';

/** A client's own tabs, in the order in which they stand. */
const TABS = ['action', 'coming', 'past', 'all'] as const;
type ClientTab = (typeof TABS)[number];

interface SessionsProps {
  request: PageRequest;
  tab: ClientTab;
  filters: Filters;
  sessions: SessionPage;
  hosts: readonly SessionHost[];
  unpaid: readonly KeptOrder[];
  zone: string;
}

const tabPath = (tab: ClientTab): string =>
  tab === 'coming' ? '/account/sessions' : `/account/sessions?tab=${tab}`;

const countText = ({ words }: PageRequest, count: number): string =>
  count > MOST_COUNTED
    ? `${MOST_COUNTED.toLocaleString(words.dateLocale)}+`
    : count.toLocaleString(words.dateLocale);

const Tabs = ({ request, tab, sessions, unpaid }: SessionsProps): JSX.Element => (
  <nav class="tabs" aria-label={request.words.sessions.tabsLabel}>
    {TABS.map((name) => {
      const count = sessions.counts[name] + (name === 'action' ? unpaid.length : 0);
      return (
        <a key={name} href={tabPath(name)} aria-current={name === tab ? 'page' : undefined}>
          {request.words.sessions.tabs[name]}{' '}
          <span class={name === 'action' && count > 0 ? 'figures count-badge' : 'figures soft'}>
            {countText(request, count)}
          </span>
        </a>
      );
    })}
  </nav>
);

/** Why there is nothing to see, and where to go. */
const NoSessions = ({ request, tab, filters, sessions, unpaid }: SessionsProps): JSX.Element | null => {
  const { words, settings } = request;
  if (isFiltered(filters) || filters.after !== undefined || filters.before !== undefined) {
    return (
      <EmptyState title={words.sessions.noneTitle} sentence={words.sessions.noneSentence}>
        <a class="button" href={tabPath(tab)}>
          {words.sessions.filters.clear}
        </a>
      </EmptyState>
    );
  }
  if (tab === 'action') {
    return unpaid.length > 0 ? null : (
      <EmptyState title={words.sessions.emptyTitle.action} sentence={words.sessions.emptyAction}>
        {sessions.counts.coming > 0 && (
          <a class="button" href={tabPath('coming')}>
            {words.sessions.seeComing}
          </a>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words.sessions.emptyTitle[tab]} sentence={words.sessions.emptySentence}>
      <a class="button" href="/hosts">
        {words.sessions.find(settings.hostsLabel)}
      </a>
    </EmptyState>
  );
};

const Found = (props: SessionsProps): JSX.Element => {
  const { request, tab, filters, sessions, zone } = props;
  const { words } = request;
  return (
    <section class="stack" aria-labelledby="found">
      <div class="result-line">
        <h2 id="found" class="figures">
          {words.sessions.found(sessions.total, countText(request, sessions.total))}
        </h2>
        {isFiltered(filters) && <a href={tabPath(tab)}>{words.sessions.filters.clear}</a>}
      </div>
      <ul class="session-list headed">
        {sessions.items.map((session) => (
          <SessionRow key={session.id} request={request} session={session} zone={zone} />
        ))}
      </ul>
    </section>
  );
};

const Sessions = (props: SessionsProps): JSX.Element => {
  const { request, tab, filters, sessions, hosts, unpaid, zone } = props;
  const { words } = request;
  return (
    <div class="width account stack">
      <h1>{words.sessions.title}</h1>
      <Tabs {...props} />
      {sessions.counts[tab] > 0 && tab !== 'action' && (
        <SessionFilters request={request} tab={tab} filters={filters} hosts={hosts} />
      )}
      {tab === 'action' && <Unpaid request={request} timeZone={zone} unpaid={unpaid} />}
      {sessions.items.length === 0 ? <NoSessions {...props} /> : <Found {...props} />}
      <Neighbours request={request} previous={sessions.previous} next={sessions.next} />
    </div>
  );
};

/** All of the signed-in client's sessions: what needs them, what is to come, what is past. */
export const sessionsPage: Page = {
  path: '/account/sessions',
  privacy: 'private',
  get: async (request) => {
    const { clientId, timeZone } = signedIn(request);
    const filters = sessionFilters.parse(Object.fromEntries(request.query));
    const [sessions, hosts, unpaid] = await Promise.all([
      listSessions(request.app, { kind: 'client', clientId }, filters),
      listSessionHosts(request.app, clientId),
      readUnpaid(request, { clientId }),
    ]);
    const tab = TABS.find((name) => name === sessions.tab) ?? 'coming';
    return {
      kind: 'page',
      title: request.words.sessions.title,
      islands: ['filters'],
      body: () => (
        <Sessions
          request={request}
          tab={tab}
          filters={filters}
          sessions={sessions}
          hosts={hosts}
          unpaid={unpaid}
          zone={timeZone}
        />
      ),
    };
  },
};
