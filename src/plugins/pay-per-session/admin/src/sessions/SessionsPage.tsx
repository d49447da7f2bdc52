import { Badge, Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SessionPage } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { Reading } from '../parts/Reading';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { PANEL_TABS, useSessionAddress, type PanelTab } from './session-address';
import { sessionCount } from './session-count';
import { SessionFilters } from './SessionFilters';
import { SessionResults } from './SessionResults';
import { SessionsCalendar } from './SessionsCalendar';

const TABS: Record<PanelTab, WordKey> = {
  action: 'session.action',
  upcoming: 'session.upcoming',
  all: 'session.all',
  calendar: 'session.calendar',
};

/** What a tab holds, where its name does not say it. */
const HINTS: Partial<Record<PanelTab, WordKey>> = {
  upcoming: 'session.upcomingHint',
  all: 'session.allHint',
};

/** *My Sessions*: what needs me, what starts soon, everything there ever was, and the calendar. */
const SessionsPage = () => {
  const say = useSay();
  const { locale } = useIntl();
  const { operator } = usePanel();
  const address = useSessionAddress();
  const { tab, params } = address;
  const asked = new URLSearchParams(params);
  asked.set('tab', tab === 'calendar' ? 'upcoming' : tab);
  const sessions = useRead<SessionPage>(`/sessions?${asked.toString()}`);
  const counts = sessions.answer.state === 'ready' ? sessions.answer.value.counts : null;
  const title = say(operator ? 'menu.sessions' : 'menu.mySessions');
  const hint = HINTS[tab];
  // There is nothing to search among none.
  const empty = counts?.all === 0 && address.filtered === 0;

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('session.subtitle')} />
      <Layouts.Content>
        <Tabs.Root value={tab} onValueChange={(value: string) => address.open(value)} variant="simple">
          <Box overflow="auto">
            <Tabs.List aria-label={title}>
              {PANEL_TABS.map((name) => (
                <Tabs.Trigger key={name} value={name}>
                  <Flex tag="span" gap={2}>
                    {say(TABS[name])}
                    {counts && name !== 'calendar' && (
                      <Badge active={name === 'action' && counts.action > 0}>
                        {sessionCount(counts[name], locale)}
                      </Badge>
                    )}
                  </Flex>
                </Tabs.Trigger>
              ))}
            </Tabs.List>
          </Box>
          <Tabs.Content value={tab}>
            <Box paddingTop={4} paddingBottom={4}>
              {hint !== undefined && (
                <Typography tag="p" textColor="neutral600" paddingBottom={4}>
                  {say(hint)}
                </Typography>
              )}
              {!empty && <SessionFilters address={address} />}
            </Box>
            {tab === 'calendar' ? (
              <SessionsCalendar chosen={operator ? params.get('hostId') : null} />
            ) : (
              <Reading of={sessions}>
                {(page) => (
                  <SessionResults page={page} address={address} title={title} again={sessions.again} />
                )}
              </Reading>
            )}
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

export default SessionsPage;
