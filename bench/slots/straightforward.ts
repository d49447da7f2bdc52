import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import type { SlotQuestion } from '../../src/plugins/pay-per-session/server/src/calendar/rules/find-slots';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** How the two straightforward ways read a wall clock: `minute` of the date `day` (days since 1970-01-01), as ms UTC. */
type ReadWallClock = (timeZone: string, day: number, minute: number) => number;

/** One `Temporal.ZonedDateTime` for each end of each window. */
export const withTemporal: ReadWallClock = (timeZone, day, minute) =>
  Temporal.PlainDate.from('1970-01-01')
    .add({ days: day })
    .toZonedDateTime({ timeZone, plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 } })
    .epochMilliseconds;

/** One luxon `DateTime` for each end of each window. */
export const withLuxon: ReadWallClock = (timeZone, day, minute) => {
  const date = new Date(day * DAY);
  return DateTime.fromObject(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: Math.floor(minute / 60),
      minute: minute % 60,
    },
    { zone: timeZone },
  ).toMillis();
};

/** The straightforward way: every window's two ends read by a library, then plain numbers. */
export const straightforward = (asked: SlotQuestion, timeZone: string, read: ReadWallClock): number[] => {
  const { durationMinutes, stepMinutes } = asked.rules;
  const starts: number[] = [];
  let next = 0;
  for (let day = Math.floor(asked.from / DAY) - 1; day * DAY < asked.to + DAY; day += 1) {
    const weekday = (day + 4) % 7;
    for (const window of asked.weekly) {
      if (window.weekday !== weekday) continue;
      const opens = read(timeZone, day, window.from);
      const closes = read(timeZone, day, window.until);
      for (let start = opens; start + durationMinutes * MINUTE <= closes; start += stepMinutes * MINUTE) {
        if (start < asked.from || start >= asked.to) continue;
        while ((asked.busy[next]?.endsAt ?? Infinity) <= start) next += 1;
        const first = asked.busy[next];
        if (!first || first.startsAt >= start + durationMinutes * MINUTE) starts.push(start);
      }
    }
  }
  return starts;
};
