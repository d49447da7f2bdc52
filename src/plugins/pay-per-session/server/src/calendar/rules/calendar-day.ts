import { Temporal } from 'temporal-polyfill';
import { DAY } from '../../platform/clock';

/** A date as `2026-03-29` in days since 1970-01-01; a calendar's day, of no zone. */
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);

/** The date of a day, as `2026-03-29`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The date that calendars in a zone show at an instant (ms, UTC). */
export const dateIn = (timeZone: string, instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The instant (ms, UTC) at which a date begins in a zone. */
export const startOfDate = (timeZone: string, date: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
