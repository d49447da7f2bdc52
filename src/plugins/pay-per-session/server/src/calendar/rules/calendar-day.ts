import { DAY } from '../../platform/clock';

/** A date as `2026-03-29` in days since 1970-01-01, and back; a calendar's day, of no zone. */
export const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);

/** The date of a day, as `2026-03-29`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
