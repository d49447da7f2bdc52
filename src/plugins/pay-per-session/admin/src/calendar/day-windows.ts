import type { DayWindow, HoursView } from '../../../shared/contracts/hours';

const END_OF_DAY = 1440;

/** 0 is Sunday; dates are of a calendar, of no zone. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** A day's windows with one more; what overlaps or touches it becomes part of it. */
export const withWindow = (windows: readonly DayWindow[], added: DayWindow): DayWindow[] => {
  const apart = windows.filter(({ from, until }) => until < added.from || from > added.until);
  const joined = windows.filter((window) => !apart.includes(window));
  return [
    ...apart,
    {
      from: Math.min(added.from, ...joined.map(({ from }) => from)),
      until: Math.max(added.until, ...joined.map(({ until }) => until)),
    },
  ].sort((one, other) => one.from - other.from);
};

export const withoutWindow = (windows: readonly DayWindow[], gone: DayWindow): DayWindow[] =>
  windows.filter(({ from, until }) => from !== gone.from || until !== gone.until);

/** A host's windows on one date: those of an exception, else those of the week. */
export const windowsOn = (hours: Pick<HoursView, 'days' | 'exceptions'>, date: string): DayWindow[] =>
  hours.exceptions.find((exception) => exception.date === date)?.windows ?? hours.days[weekdayOf(date)] ?? [];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Minutes since midnight as `09:30`; the end of the day is `24:00`. */
export const timeOf = (minute: number): string =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** `09:30` as minutes since midnight; null where it is no time. */
const minuteOf = (time: string): number | null => {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/u.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute > END_OF_DAY ? null : minute;
};

/** A window as it is typed: the browser's time field knows no 24:00, so midnight as an end is the day's end. */
export interface TypedWindow {
  from: string;
  until: string;
}

export const typedWindow = ({ from, until }: DayWindow): TypedWindow => ({
  from: timeOf(from),
  until: until === END_OF_DAY ? '00:00' : timeOf(until),
});

/** What the server takes; a half-typed time goes as null, and the server says what is missing. */
export const readTyped = ({ from, until }: TypedWindow): { from: number | null; until: number | null } => {
  const end = minuteOf(until);
  return { from: minuteOf(from), until: end === 0 ? END_OF_DAY : end };
};

/** Where the next window of a day is suggested: an hour after the last one, or nine to five. */
export const nextWindow = (typed: readonly TypedWindow[]): TypedWindow => {
  const last = typed.at(-1);
  const end = last ? readTyped(last).until : null;
  if (end === null) return { from: '09:00', until: '17:00' };
  const from = Math.min(end + 60, END_OF_DAY - 60);
  return typedWindow({ from, until: Math.min(from + 120, END_OF_DAY) });
};
