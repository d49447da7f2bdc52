import {
  Badge,
  Box,
  EmptyStateLayout,
  Flex,
  Link,
  LinkButton,
  Tabs,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { SessionListItem, SessionPage, SessionTab } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { NeedsBadge } from './NeedsBadge';
import { SessionFilters } from './SessionFilters';
import { SessionWhen } from './SessionWhen';
import { StatusBadge } from './StatusBadge';

const TABS: Record<SessionTab, WordKey> = {
  upcoming: 'session.upcoming',
  past: 'session.past',
  all: 'session.all',
};
const isTab = (value: string): value is SessionTab => value in TABS;

const useColumns = (operator: boolean): Column<SessionListItem>[] => {
  const say = useSay();
  const host: Column<SessionListItem> = {
    key: 'host',
    label: say('list.host'),
    cell: (session) => <Typography>{session.host.displayName}</Typography>,
  };
  return [
    {
      key: 'service',
      label: say('session.service'),
      cell: (session) => (
        <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${session.id}`}>
          {session.serviceName}
        </Link>
      ),
    },
    {
      key: 'client',
      label: say('session.client'),
      cell: (session) => <Typography>{session.client.displayName}</Typography>,
    },
    ...(operator ? [host] : []),
    { key: 'when', label: say('session.when'), cell: (session) => <SessionWhen session={session} /> },
    {
      key: 'state',
      label: say('list.state'),
      cell: (session) => (
        <Flex gap={2} wrap="wrap">
          <StatusBadge status={session.status} />
          {/* That a date is missing is what *unscheduled* says. */}
          {session.needs !== 'date' && <NeedsBadge needs={session.needs} />}
        </Flex>
      ),
    },
    {
      key: 'reference',
      label: say('session.reference'),
      cell: (session) => <Typography variant="pi">{session.reference}</Typography>,
    },
  ];
};

const NoSessions = ({ filtered, tab }: { filtered: boolean; tab: SessionTab }) => {
  const say = useSay();
  const { operator } = usePanel();
  const [content, to, label]: [WordKey, string, WordKey] = filtered
    ? ['session.noneFiltered', `?tab=${tab}`, 'filter.clearAll']
    : ['session.none', `${PANEL_PATH}/services`, 'session.noneNext'];
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={say(operator && !filtered ? 'session.noneAtAll' : content)}
      action={
        <LinkButton tag={NavLink} to={to} variant="secondary">
          {say(label)}
        </LinkButton>
      }
    />
  );
};

/** *My Sessions*: to come, past, and all of them. Filters live in the address. */
const SessionsPage = () => {
  const say = useSay();
  const { operator } = usePanel();
  const [params, setParams] = useSearchParams();
  const columns = useColumns(operator);
  const sessions = useRead<SessionPage>(`/sessions?${params.toString()}`);
  const named = params.get('tab') ?? '';
  const tab = isTab(named) ? named : 'upcoming';
  const counts = sessions.answer.state === 'ready' ? sessions.answer.value.counts : null;
  const filtered = ['search', 'status', 'hostId', 'serviceId', 'time'].some(
    (name) => params.get(name) !== null,
  );
  const title = say(operator ? 'menu.sessions' : 'menu.mySessions');

  const changed = (name: string, value: string): URLSearchParams => {
    const next = new URLSearchParams(params);
    if (name !== 'page') next.delete('page');
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  };
  const set = (name: string, value: string) => setParams(changed(name, value));

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('session.subtitle')} />
      <Layouts.Content>
        <Tabs.Root value={tab} onValueChange={(value) => set('tab', value)} variant="simple">
          <Tabs.List aria-label={title}>
            {Object.entries(TABS).map(([value, label]) => (
              <Tabs.Trigger key={value} value={value}>
                <Flex tag="span" gap={2}>
                  {say(label)}
                  {counts && isTab(value) && <Badge>{counts[value]}</Badge>}
                </Flex>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={tab}>
            <Box paddingTop={4} paddingBottom={4}>
              <SessionFilters params={params} set={set} />
            </Box>
            <Reading of={sessions}>
              {(page) =>
                page.items.length === 0 ? (
                  <NoSessions filtered={filtered} tab={tab} />
                ) : (
                  <>
                    <Listing label={title} columns={columns} items={page.items} keyOf={({ id }) => id} />
                    <Pages
                      page={page.page}
                      pageCount={page.pageCount}
                      to={(number) => `?${changed('page', String(number)).toString()}`}
                    />
                  </>
                )
              }
            </Reading>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

export default SessionsPage;
