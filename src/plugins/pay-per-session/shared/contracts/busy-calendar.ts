import { z } from 'zod';
import type { RefusalFacts } from '../refusals';
import { line } from './fields';

/** Most calendars a host may subscribe. */
export const MOST_BUSY_CALENDARS = 10;

const readAddress = (text: string): URL | null => {
  try {
    return new URL(text.replace(/^webcals?:/iu, 'https:'));
  } catch {
    return null;
  }
};

/** The address of an iCalendar feed; `webcal:` is what calendars call https. */
const calendarAddress = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(2000, 'tooLong')
  .transform((text, context) => {
    const address = readAddress(text);
    const usable = address && /^https?:$/u.test(address.protocol) && address.username === '';
    if (!usable || address.password !== '') {
      context.addIssue({ code: 'custom', message: 'notACalendarAddress' });
      return z.NEVER;
    }
    address.hash = '';
    return address.href;
  });

/** A calendar elsewhere whose events block the host's time here. */
export const busyCalendarInput = z.object({ name: line(60), address: calendarAddress });
export type BusyCalendarInput = z.output<typeof busyCalendarInput>;

/** Why a calendar could not be read; the sentences stand in `shared/words/<language>/busy-calendar.ts`. */
export const BUSY_CALENDAR_PROBLEMS = [
  /** The name is unknown, or nobody answers there. */
  'UNREACHABLE',
  /** The address leads into a private network. */
  'NOT_PUBLIC',
  /** It leads on to an address without https. */
  'NOT_SECURE',
  /** The answer took longer than we wait; carries the seconds. */
  'TOO_SLOW',
  /** The file is larger than we take; carries the megabytes. */
  'TOO_LARGE',
  /** It leads on and on. */
  'TOO_MANY_REDIRECTS',
  /** 401 or 403: the calendar is not shared with us. */
  'NOT_SHARED',
  /** 404 or 410. */
  'GONE',
  /** Any other status that is not a success; carries it. */
  'ANSWERED_WITH_ERROR',
  /** What came is no iCalendar file, or a broken one. */
  'NOT_A_CALENDAR',
  /** Its events repeat more often than we count. */
  'TOO_MANY_EVENTS',
] as const;
export type BusyCalendarProblem = (typeof BUSY_CALENDAR_PROBLEMS)[number];

/** A subscribed calendar as its host, or an operator, sees it. Its address is a secret of the host's and stays here. */
export interface BusyCalendarView {
  id: number;
  name: string;
  /** The host name in its address. */
  site: string;
  /** `waiting`: never read yet. `failing`: could not be read lately; the times last read still count. */
  state: 'waiting' | 'ok' | 'failing';
  problem: { code: BusyCalendarProblem; facts: RefusalFacts } | null;
  /** ISO 8601, UTC: when we last asked for it, and when we last could read it. */
  checkedAt: string | null;
  readAt: string | null;
  /** How many stretches of time it blocks from now on. */
  busyTimes: number;
  /** How many of its events could not be read: they block nothing. */
  unreadableEvents: number;
}
