import { DAY, MINUTE } from '../../platform/clock';
import type { ZoneOffsets } from './zone-offsets';

/** Wall-clock minutes since midnight, `from` < `until` ≤ 1440. */
export interface DayWindow {
  from: number;
  until: number;
}

/** A host's hours on an ordinary week; 0 is Sunday. */
export interface WeeklyWindow extends DayWindow {
  weekday: number;
}

/** What a host has said of one date: other hours, or none at all. */
export interface DateException {
  /** Days since 1970-01-01, as the host's calendar counts them. */
  day: number;
  windows: readonly DayWindow[];
}

/**
 * Real time in which the host works, from one window on one date: `startsAt` and `endsAt` in ms UTC, and the
 * instants at which its wall clock would have shown the window's start and the date's midnight, from either of which
 * starts are counted.
 */
export interface OpenTime {
  startsAt: number;
  endsAt: number;
  anchor: number;
  midnight: number;
  /** The host's date it belongs to, in days since 1970-01-01. */
  day: number;
}

const THURSDAY = 4;
const weekdayOf = (day: number): number => (((day + THURSDAY) % 7) + 7) % 7;

/** 09:00 is 09:00 on every date: the wall clock's window, cut at each change of the offset, in real time. */
const addWindow = (open: OpenTime[], zone: ZoneOffsets, day: number, window: DayWindow): void => {
  const midnight = day * DAY;
  const from = midnight + window.from * MINUTE;
  const until = midnight + window.until * MINUTE;
  for (let index = 0; index < zone.since.length; index += 1) {
    const offset = zone.offset[index] ?? 0;
    const startsAt = Math.max(from - offset, zone.since[index] ?? 0);
    const endsAt = Math.min(until - offset, zone.since[index + 1] ?? Infinity);
    if (startsAt < endsAt)
      open.push({ startsAt, endsAt, anchor: from - offset, midnight: midnight - offset, day });
  }
};

/**
 * The real time a host works in [from, to) (ms, UTC), ordered. An exception replaces its date's weekly hours.
 * An hour that the clocks skip gives nothing; one that they show twice gives both.
 */
export const hoursInRange = (
  weekly: readonly WeeklyWindow[],
  exceptions: readonly DateException[],
  zone: ZoneOffsets,
  from: number,
  to: number,
): OpenTime[] => {
  const byWeekday: DayWindow[][] = [[], [], [], [], [], [], []];
  for (const window of weekly) byWeekday[window.weekday]?.push(window);
  const byDay = new Map(exceptions.map(({ day, windows }) => [day, windows]));
  const open: OpenTime[] = [];
  // A date may begin up to a day before or after UTC's, and a zone may skip one.
  const lastDay = Math.floor(to / DAY) + 2;
  for (let day = Math.floor(from / DAY) - 2; day <= lastDay; day += 1) {
    for (const window of byDay.get(day) ?? byWeekday[weekdayOf(day)] ?? [])
      addWindow(open, zone, day, window);
  }
  return open
    .filter(({ startsAt, endsAt }) => endsAt > from && startsAt < to)
    .sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt);
};
