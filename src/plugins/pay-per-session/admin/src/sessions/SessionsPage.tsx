import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionPage } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { Reading } from '../parts/Reading';
import { TabbedPage } from '../parts/TabbedPage';
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

/** What a tab holds, where its name does not say it; a host is told until when they can cancel, operators always can. */
const hintOf = (tab: PanelTab, operator: boolean): WordKey | undefined => {
  if (tab === 'upcoming') return operator ? 'session.upcomingHint' : 'session.upcomingHintHost';
  return tab === 'all' ? 'session.allHint' : undefined;
};

/** *My Sessions*: what needs me, what starts soon, everything there ever was, and the calendar. */
const SessionsPage = () => {
  const say = useSay();
  const { locale } = useIntl();
  const { operator, noticeHours } = usePanel();
  const address = useSessionAddress();
  const { tab, params } = address;
  const asked = new URLSearchParams(params);
  asked.set('tab', tab === 'calendar' ? 'upcoming' : tab);
  const sessions = useRead<SessionPage>(`/sessions?${asked.toString()}`);
  const counts = sessions.answer.state === 'ready' ? sessions.answer.value.counts : null;
  const title = say(operator ? 'menu.sessions' : 'menu.mySessions');
  const hint = hintOf(tab, operator);
  // There is nothing to search among none.
  const empty = counts?.all === 0 && address.filtered === 0;

  return (
    <TabbedPage
      title={title}
      subtitle={say('session.subtitle')}
      tabs={PANEL_TABS.map((name) => ({
        name,
        label: say(TABS[name]),
        count: counts === null || name === 'calendar' ? undefined : sessionCount(counts[name], locale),
        waits: name === 'action' && (counts?.action ?? 0) > 0,
      }))}
      tab={tab}
      open={address.open}
    >
      <Box paddingBottom={4}>
        {hint !== undefined && (
          <Typography tag="p" textColor="neutral600" paddingBottom={4}>
            {say(hint, { hours: noticeHours })}
          </Typography>
        )}
        {!empty && (operator || tab !== 'calendar') && <SessionFilters address={address} />}
      </Box>
      {tab === 'calendar' ? (
        <SessionsCalendar chosen={operator ? params.get('hostId') : null} />
      ) : (
        <Reading of={sessions}>
          {(page) => <SessionResults page={page} address={address} title={title} again={sessions.again} />}
        </Reading>
      )}
    </TabbedPage>
  );
};

export default SessionsPage;
