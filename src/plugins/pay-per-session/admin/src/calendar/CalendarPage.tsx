import { Box, Flex, Grid, Link, Tabs, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useParams, useSearchParams } from 'react-router-dom';
import type { HoursView } from '../../../shared/contracts/hours';
import { usePanel } from '../panel/panel-context';
import { Reading } from '../parts/Reading';
import { deviceZone, timeNowIn, zoneLabel } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import type { Read } from '../server/use-read';
import { BusyCalendars } from './BusyCalendars';
import { CalendarFeed } from './CalendarFeed';
import { CalendarTab } from './CalendarTab';
import { ExceptionsList } from './ExceptionsList';
import { useHours, useHoursSender } from './use-hours';
import { WeeklyHours } from './WeeklyHours';

interface ShownProps {
  hours: HoursView;
  read: Read<HoursView>;
  hostId: string | undefined;
}

const TABS = ['calendar', 'hours', 'connections'] as const;

/** The zone everything is shown in, and what time it is there when this device stands elsewhere. */
const ZoneNote = ({ hours }: { hours: HoursView }) => {
  const say = useSay();
  const { locale } = useIntl();
  const zone = zoneLabel(hours.timeZone);
  return (
    <Typography variant="epsilon" textColor="neutral600">
      {hours.timeZone === deviceZone()
        ? say('calendar.zone', { zone })
        : say('calendar.zoneElsewhere', { zone, time: timeNowIn(hours.timeZone, locale) })}
    </Typography>
  );
};

const CalendarShown = ({ hours, read, hostId }: ShownProps) => {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const sender = useHoursSender(hours, read, hostId);
  const shown = TABS.find((tab) => tab === params.get('show')) ?? 'calendar';
  return (
    <>
      <Layouts.Header
        title={say(hostId === undefined ? 'menu.myCalendar' : 'calendar.title')}
        subtitle={<ZoneNote hours={hours} />}
        navigationAction={hostId === undefined ? undefined : <BackButton fallback={`${PANEL_PATH}/hosts`} />}
      />
      <Layouts.Content>
        {!hours.timeZoneChosen && (
          <Box background="warning100" hasRadius padding={4} marginBottom={4}>
            <Typography textColor="neutral800">{say('calendar.noZone')} </Typography>
            <Link tag={NavLink} to={`${PANEL_PATH}/${hostId === undefined ? 'profile' : `hosts/${hostId}`}`}>
              {say('calendar.chooseZone')}
            </Link>
          </Box>
        )}
        <Tabs.Root
          variant="simple"
          value={shown}
          onValueChange={(tab: string) =>
            setParams(tab === 'calendar' ? {} : { show: tab }, { replace: true })
          }
        >
          <Tabs.List aria-label={say('calendar.title')}>
            <Tabs.Trigger value="calendar">{say('calendar.tab')}</Tabs.Trigger>
            <Tabs.Trigger value="hours">{say('hours.tab')}</Tabs.Trigger>
            <Tabs.Trigger value="connections">{say('connections.tab')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="calendar">
            <Box paddingTop={4}>
              <CalendarTab hours={hours} sender={sender} hostId={hostId} />
            </Box>
          </Tabs.Content>
          <Tabs.Content value="hours">
            <Grid.Root gap={4} paddingTop={4}>
              <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
                {/* A week that was changed elsewhere takes the place of what was typed. */}
                <WeeklyHours key={JSON.stringify(hours.days)} hours={hours} sender={sender} />
              </Grid.Item>
              <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <ExceptionsList hours={hours} sender={sender} />
                </Flex>
              </Grid.Item>
            </Grid.Root>
          </Tabs.Content>
          <Tabs.Content value="connections">
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
              <BusyCalendars hostId={hostId} timeZone={hours.timeZone} />
              {hostId === undefined && <CalendarFeed />}
            </Flex>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </>
  );
};

/** *My Calendar*, or an operator's view of a host's. */
const CalendarPage = () => {
  const say = useSay();
  const { hostId } = useParams();
  const panel = usePanel();
  const own = hostId === undefined || Number(hostId) === panel.hostId;
  const hours = useHours(hostId);
  return (
    <Page.Main>
      <Page.Title>{say(own ? 'menu.myCalendar' : 'calendar.title')}</Page.Title>
      <Reading of={hours} page>
        {(value) => <CalendarShown key={value.hostId} hours={value} read={hours} hostId={hostId} />}
      </Reading>
    </Page.Main>
  );
};

export default CalendarPage;
