import type {
  BusyTime,
  SlotQuestion,
} from '../../src/plugins/pay-per-session/server/src/calendar/rules/find-slots';
import type { WeeklyWindow } from '../../src/plugins/pay-per-session/server/src/calendar/rules/hours-in-range';
import { zoneOffsets } from '../../src/plugins/pay-per-session/server/src/calendar/rules/zone-offsets';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The clocks change on the 29th of March within the thirty days. */
export const TIME_ZONE = 'Europe/Berlin';
const FROM = Date.UTC(2026, 2, 14);
const DAYS = 30;

const weekly: WeeklyWindow[] = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => [
  { weekday, from: 9 * 60, until: 12 * 60 },
  { weekday, from: 13 * 60, until: 18 * 60 },
]);

/** `count` busy times of 5 to 25 minutes, spread evenly, from a fixed sequence of odd numbers. */
const busyTimes = (count: number): BusyTime[] => {
  let seed = 7;
  const odd = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const apart = (DAYS * DAY) / count;
  return Array.from({ length: count }, (_, index) => {
    const startsAt = FROM + Math.floor((index * apart) / (5 * MINUTE)) * 5 * MINUTE;
    return { startsAt, endsAt: startsAt + (1 + odd(5)) * 5 * MINUTE, reason: 'booked' };
  });
};

/** One host, thirty days, two windows a day, a 15-minute step, a 30-minute service. */
export const question = (busyCount: number): SlotQuestion => ({
  weekly,
  exceptions: [],
  zone: zoneOffsets(TIME_ZONE, FROM - 3 * DAY, FROM + (DAYS + 3) * DAY),
  busy: busyTimes(busyCount),
  rules: {
    durationMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeHours: 0,
    furthestDays: 365,
    stepMinutes: 15,
    alignStarts: 'hours',
    mostADay: null,
  },
  sessionsOn: new Map(),
  from: FROM,
  to: FROM + DAYS * DAY,
  now: FROM - DAY,
});
