import { z } from 'zod';
import type { SessionStatus } from '../session-status';
import { plainDate } from './fields';
import { LONGEST_CALENDAR_DAYS } from './hours';

const DAY = 86_400_000;

/** The first and the last date to show, of the host's calendar. */
export const calendarRange = z
  .object({ from: plainDate, until: plainDate })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'endsBeforeItBegins' })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) < LONGEST_CALENDAR_DAYS * DAY, {
    path: ['until'],
    error: 'tooLarge',
  });
export type CalendarRange = z.output<typeof calendarRange>;

/** Instants are ISO 8601 in UTC. */
interface Span {
  startsAt: string;
  endsAt: string;
}

export interface CalendarSession extends Span {
  id: number;
  serviceName: string;
  clientName: string;
  status: SessionStatus;
}

/** Time kept for somebody who is choosing (`hold`), or that was offered to a client (`proposal`). */
export interface CalendarHold extends Span {
  kind: 'hold' | 'proposal';
  /** The session it belongs to, where there is one yet. */
  sessionId: number | null;
  serviceName: string | null;
}

/** What stands in a host's calendar on some dates. */
export interface HostCalendarView {
  hostId: number;
  timeZone: string;
  /** Real time in which the host works: a clock change makes windows shorter, longer or none. */
  hours: Span[];
  sessions: CalendarSession[];
  holds: CalendarHold[];
  /** Taken by the host's own calendars elsewhere. */
  external: Span[];
}
