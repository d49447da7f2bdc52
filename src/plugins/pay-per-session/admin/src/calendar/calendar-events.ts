import type { EventInput } from '@fullcalendar/core';
import type { CalendarSession, HostCalendarView } from '../../../shared/contracts/host-calendar';
import type { DayWindow, HoursView } from '../../../shared/contracts/hours';
import { localStart } from '../sessions/local-start';
import { timeOf, windowsOn } from './day-windows';
import { groupExceptions } from './exception-groups';

/** What an event of the grid is; its colours and what a click does follow from it. */
export type EventKind =
  'open' | 'window' | 'session' | 'request' | 'past' | 'hold' | 'external' | 'exception' | 'more';

/** Names for what has none of its own, in the reader's language. */
export interface EventWords {
  hold: string;
  proposal: string;
  external: string;
  off: string;
  window: string;
}

const classOf = (kind: EventKind): string => `pps-${kind}`;

const kindOf = ({ status }: CalendarSession): EventKind => {
  if (status === 'requested') return 'request';
  return status === 'scheduled' ? 'session' : 'past';
};

const oneDayLater = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * What stands in a calendar, as the grid takes it. The grid itself knows no zones: it is given the host's wall
 * clock, wherever the browser stands.
 */
export const calendarEvents = (calendar: HostCalendarView, words: EventWords): EventInput[] => {
  const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
    start: localStart(startsAt, calendar.timeZone),
    end: localStart(endsAt, calendar.timeZone),
  });
  return [
    ...calendar.hours.map((open) => ({
      ...span(open),
      display: 'background',
      classNames: classOf('open'),
      extendedProps: { kind: 'open' },
    })),
    ...calendar.external.map((taken, index) => ({
      ...span(taken),
      id: `external-${index}`,
      title: words.external,
      classNames: classOf('external'),
      extendedProps: { kind: 'external' },
    })),
    ...calendar.holds.map((hold, index) => ({
      ...span(hold),
      id: `hold-${index}`,
      title: hold.kind === 'hold' ? words.hold : words.proposal,
      classNames: classOf('hold'),
      extendedProps: { kind: 'hold', sessionId: hold.sessionId, detail: hold.serviceName },
    })),
    ...calendar.sessions.map((session) => ({
      ...span(session),
      id: `session-${session.id}`,
      title: session.clientName,
      classNames: classOf(kindOf(session)),
      extendedProps: { kind: kindOf(session), sessionId: session.id, detail: session.serviceName },
    })),
  ];
};

/** Exceptions as bands above the days, such as *Off · Holiday*. */
export const exceptionEvents = ({ exceptions }: HoursView, words: EventWords): EventInput[] =>
  groupExceptions(exceptions).map(({ from, until, windows, note }) => {
    const said =
      windows.length === 0
        ? words.off
        : windows.map((window) => `${timeOf(window.from)}–${timeOf(window.until)}`).join(', ');
    return {
      id: `exception-${from}`,
      start: from,
      end: oneDayLater(until),
      allDay: true,
      title: note === '' ? said : `${said} · ${note}`,
      classNames: [classOf('exception'), windows.length === 0 ? 'pps-off' : 'pps-other'],
      extendedProps: { kind: 'exception' },
    };
  });

/** The windows of some dates as events that can be moved and stretched. @param every the weekly ones, whatever an exception says */
export const windowEvents = (
  hours: HoursView,
  dates: readonly string[],
  every: boolean,
  words: EventWords,
): EventInput[] =>
  dates.flatMap((date) =>
    windowsOn(every ? { ...hours, exceptions: [] } : hours, date).map((window) => ({
      id: `window-${date}-${window.from}`,
      start: `${date}T${timeOf(window.from)}`,
      end: window.until === 1440 ? `${oneDayLater(date)}T00:00` : `${date}T${timeOf(window.until)}`,
      title: words.window,
      editable: true,
      classNames: classOf('window'),
      extendedProps: { kind: 'window', date, window },
    })),
  );

/** A stretch of the grid as a window of one date; null where it reaches into another day. */
export const windowOf = (start: Date, end: Date): { date: string; window: DayWindow } | null => {
  const date = start.toISOString().slice(0, 10);
  const from = start.getUTCHours() * 60 + start.getUTCMinutes();
  const until = from + Math.round((end.getTime() - start.getTime()) / 60_000);
  return until > 1440 || until <= from ? null : { date, window: { from, until } };
};
