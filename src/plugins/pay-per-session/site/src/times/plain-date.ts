import { DAY } from '../../../server/src/platform/clock';

/** A date on somebody's wall, without a zone: `2026-12-08`. */
export type PlainDate = string;
/** `2026-12` */
export type PlainMonth = string;

const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

const ofMilliseconds = (milliseconds: number): PlainDate => new Date(milliseconds).toISOString().slice(0, 10);

/** A date somebody typed or a link carries; null for what is on no calendar. */
export const readDate = (text: string | null): PlainDate | null => {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/u.test(text) || text < EARLIEST || text > LATEST) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && ofMilliseconds(milliseconds) === text ? text : null;
};

/** The same for a month. */
export const readMonth = (text: string | null): PlainMonth | null =>
  readDate(`${text ?? ''}-01`)?.slice(0, 7) ?? null;

export const addDays = (date: PlainDate, days: number): PlainDate =>
  ofMilliseconds(Date.parse(`${date}T00:00:00Z`) + days * DAY);

export const monthOf = (date: PlainDate): PlainMonth => date.slice(0, 7);

export const addMonths = (month: PlainMonth, months: number): PlainMonth => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return ofMilliseconds(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
};

export const firstOf = (month: PlainMonth): PlainDate => `${month}-01`;

/** Noon, UTC: for writing a date in words, in the zone UTC. */
export const noonOf = (date: PlainDate): number => Date.parse(`${date}T12:00:00Z`);

/**
 * The weeks of a month, Monday first, null where a week belongs to the month before or after.
 */
export const weeksOf = (month: PlainMonth): (PlainDate | null)[][] => {
  const first = firstOf(month);
  const before = (new Date(noonOf(first)).getUTCDay() + 6) % 7;
  const length = Math.round((noonOf(firstOf(addMonths(month, 1))) - noonOf(first)) / DAY);
  const weeks: (PlainDate | null)[][] = [];
  for (let at = -before; at < length; at += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, day) =>
        at + day >= 0 && at + day < length ? addDays(first, at + day) : null,
      ),
    );
  }
  return weeks;
};
