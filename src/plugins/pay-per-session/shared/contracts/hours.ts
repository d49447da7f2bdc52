import { z } from 'zod';
import { line, plainDate, revision } from './fields';

const MOST_WINDOWS_A_DAY = 10;
/** Exceptions from today on. */
export const MOST_EXCEPTIONS = 400;
/** One exception may be said of this many dates at once. */
const LONGEST_EXCEPTION_DAYS = 366;
/** The longest piece of a calendar that is shown at once. */
export const LONGEST_CALENDAR_DAYS = 62;
const END_OF_DAY = 1440;
const DAY = 86_400_000;

/** Wall-clock minutes since midnight in the host's time zone; `from` < `until` ≤ 1440, on five-minute marks. */
export interface DayWindow {
  from: number;
  until: number;
}

const minute = z
  .number({ error: 'notATime' })
  .int('notATime')
  .min(0, 'notATime')
  .max(END_OF_DAY, 'notATime')
  .multipleOf(5, 'notFiveMinutes');
const dayWindow = z
  .object({ from: minute, until: minute })
  .refine(({ from, until }) => from < until, { path: ['until'], error: 'endsBeforeItBegins' });

/** Windows in order; those that touch are one. */
const inOrder = (windows: DayWindow[]): DayWindow[] => {
  const joined: DayWindow[] = [];
  for (const window of [...windows].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last?.until === window.from) last.until = window.until;
    else joined.push({ ...window });
  }
  return joined;
};

/** The windows of one day, in any order; the later of two that overlap is named. */
const dayWindows = z
  .array(dayWindow, { error: 'notATime' })
  .max(MOST_WINDOWS_A_DAY, 'tooMany')
  .superRefine((windows, context) => {
    windows.forEach((window, index) => {
      const overlaps = windows.some(
        (other, place) =>
          place !== index &&
          other.from < window.until &&
          window.from < other.until &&
          (other.from < window.from || (other.from === window.from && place < index)),
      );
      if (overlaps) context.addIssue({ code: 'custom', path: [index, 'from'], message: 'overlaps' });
    });
  })
  .transform(inOrder);

/**
 * A whole ordinary week, Sunday first. `revision`, here and below, is the one the person saw: whoever saves over
 * something newer is refused with STALE_HOURS, so that two windows do not overwrite each other.
 */
export const weeklyHoursInput = z.object({
  days: z.array(dayWindows, { error: 'required' }).length(7, 'required'),
  revision,
});
export type WeeklyHoursInput = z.output<typeof weeklyHoursInput>;

const daysFrom = ({ from, until }: { from: string; until: string }): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY) + 1;
const span = z.object({ from: plainDate, until: plainDate });

/** The first and last date an exception is said of. */
const dates = <S extends typeof span>(schema: S) =>
  schema
    .refine((value) => daysFrom(value) >= 1, { path: ['until'], error: 'endsBeforeItBegins' })
    .refine((value) => daysFrom(value) <= LONGEST_EXCEPTION_DAYS, { path: ['until'], error: 'tooLarge' });

/** Other hours on some dates, or none at all; dates are those of the host's calendar. */
export const exceptionInput = dates(
  span.extend({
    windows: dayWindows,
    note: line(120).or(z.literal('')).default(''),
    /** The dates of which this was said before, where it is now said of others. */
    replaces: span.nullable().default(null),
    revision,
  }),
);
export type ExceptionInput = z.output<typeof exceptionInput>;

/** Dates that get their ordinary hours back. */
export const ordinaryDatesInput = dates(span.extend({ revision }));
export type OrdinaryDatesInput = z.output<typeof ordinaryDatesInput>;

export interface ExceptionView {
  date: string;
  /** Empty: off. */
  windows: DayWindow[];
  note: string;
}

/** When a host works, by the wall clock of `timeZone`. */
export interface HoursView {
  hostId: number;
  timeZone: string;
  /** False as long as the profile names none; UTC stands in. */
  timeZoneChosen: boolean;
  /** Sunday first. */
  days: DayWindow[][];
  /** From today on. */
  exceptions: ExceptionView[];
  /** Goes back with every change. */
  revision: number;
}
