import { useState } from 'react';
import { Badge, Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Plus, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { MOST_BUSY_CALENDARS, type BusyCalendarView } from '../../../shared/contracts/busy-calendar';
import { sayBusyCalendarProblem } from '../../../shared/words/busy-calendar';
import { AskDialog } from '../parts/AskDialog';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { AddBusyCalendar } from './AddBusyCalendar';
import { calendarPath } from './use-hours';

interface BusyCalendarsProps {
  hostId: string | undefined;
  timeZone: string;
}

const STATES: Record<BusyCalendarView['state'], { label: WordKey; colour: string }> = {
  waiting: { label: 'busy.waiting', colour: 'neutral' },
  ok: { label: 'busy.ok', colour: 'success' },
  failing: { label: 'busy.failing', colour: 'danger' },
};

interface BusyCalendarProps {
  calendar: BusyCalendarView;
  timeZone: string;
  busy: boolean;
  onCheck(): void;
  onRemove(): void;
}

const BusyCalendar = ({ calendar, timeZone, busy, onCheck, onRemove }: BusyCalendarProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { name, site, state, problem, readAt, busyTimes, unreadableEvents } = calendar;
  const { label, colour } = STATES[state];
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderWidth="1px 0 0 0"
      borderStyle="solid"
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Flex gap={2} wrap="wrap">
            <Typography fontWeight="bold">{name}</Typography>
            <Badge
              backgroundColor={`${colour}100`}
              textColor={`${colour}${colour === 'neutral' ? '600' : '700'}`}
            >
              {say(label)}
            </Badge>
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {[
              site,
              ...(readAt === null ? [] : [say('busy.readAt', { when: sayMoment(locale, readAt, timeZone) })]),
              ...(readAt === null ? [] : [say('busy.times', { count: busyTimes })]),
            ].join(' · ')}
          </Typography>
          {unreadableEvents > 0 && (
            <Typography textColor="neutral800">
              {say('busy.unreadable', { count: unreadableEvents })}
            </Typography>
          )}
          {problem && (
            <Typography textColor="danger700">
              {sayBusyCalendarProblem(locale, problem)} {readAt !== null && say('busy.keeps')}
            </Typography>
          )}
        </Flex>
        <Flex gap={1}>
          <IconButton label={say('busy.check', { name })} disabled={busy} onClick={onCheck}>
            <ArrowClockwise />
          </IconButton>
          <IconButton label={say('busy.remove', { name })} disabled={busy} onClick={onRemove}>
            <Trash />
          </IconButton>
        </Flex>
      </Flex>
    </Box>
  );
};

/** Calendars elsewhere whose events block the host's time here. */
export const BusyCalendars = ({ hostId, timeZone }: BusyCalendarsProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const read = useRead<BusyCalendarView[]>(calendarPath('/busy-calendars', hostId));
  const { busy, send } = useSend();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<BusyCalendarView | null>(null);

  const check = async ({ id }: BusyCalendarView) => {
    const sent = await send<unknown>('post', `/busy-calendars/${id}/check`);
    if (sent?.ok) toggleNotification({ type: 'success', message: say('busy.checked') });
    read.again();
  };
  const remove = async ({ id }: BusyCalendarView) => {
    const sent = await send<unknown>('post', `/busy-calendars/${id}/remove`);
    setLeaving(null);
    if (sent?.ok) toggleNotification({ type: 'success', message: say('busy.removed') });
    read.again();
  };

  return (
    <Panelled
      title={say('busy.title')}
      action={
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={read.answer.state !== 'ready' || read.answer.value.length >= MOST_BUSY_CALENDARS}
          onClick={() => setAdding(true)}
        >
          {say('busy.add')}
        </Button>
      }
    >
      <Typography textColor="neutral600">{say('busy.hint')}</Typography>
      <Reading of={read}>
        {(calendars) =>
          calendars.length === 0 ? (
            <Typography>{say('busy.none')}</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" aria-label={say('busy.title')}>
              {calendars.map((calendar) => (
                <BusyCalendar
                  key={calendar.id}
                  calendar={calendar}
                  timeZone={timeZone}
                  busy={busy}
                  onCheck={() => void check(calendar)}
                  onRemove={() => setLeaving(calendar)}
                />
              ))}
            </Flex>
          )
        }
      </Reading>
      {adding && (
        <AddBusyCalendar
          path={calendarPath('/busy-calendars', hostId)}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            read.again();
          }}
        />
      )}
      {leaving && (
        <AskDialog
          title={say('busy.removeTitle', { name: leaving.name })}
          text={say('busy.removeText')}
          confirm={say('busy.disconnect')}
          onConfirm={() => remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Panelled>
  );
};
