import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ALIGNMENTS } from '../../../../shared/contracts/booking-rules';
import { DAY, HOUR, MINUTE } from '../../platform/clock';
import { findSlots, type SlotQuestion } from './find-slots';
import type { WeeklyWindow } from './hours-in-range';
import { zoneOffsets } from './zone-offsets';

interface LocalMinute {
  day: number;
  weekday: number;
  minute: number;
}

const localMinutes = new Map<string, LocalMinute>();
const localMinute = (timeZone: string, instant: number): LocalMinute => {
  const key = `${timeZone} ${instant}`;
  let local = localMinutes.get(key);
  if (!local) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
    const day = Temporal.PlainDate.from('1970-01-01').until(zoned.toPlainDate(), { largestUnit: 'day' }).days;
    local = { day, weekday: zoned.dayOfWeek % 7, minute: zoned.hour * 60 + zoned.minute };
    localMinutes.set(key, local);
  }
  return local;
};

/*
 * The slow way, minute by minute, from the words of the rule alone: a start is offered when its wall clock stands
 * on the step, counted from the window's beginning or from midnight, and every minute of the session lies in the
 * host's hours, and no minute of it, buffers included, is taken; it keeps notice and horizon, and with it, and with
 * those that follow it in the same row, no date has more sessions than the host takes.
 */
const oracle = (asked: SlotQuestion, timeZone: string): number[] => {
  const openAt = new Map<number, number | null>();
  /** Minutes since the window that is open at this minute began, or since midnight; null where the host does not work. */
  const openMinute = (instant: number): number | null => {
    const known = openAt.get(instant);
    if (known !== undefined) return known;
    const { day, weekday, minute } = localMinute(timeZone, instant);
    const exception = asked.exceptions.find((one) => one.day === day);
    const windows = exception ? exception.windows : asked.weekly.filter((one) => one.weekday === weekday);
    const window = windows.find(({ from, until }) => from <= minute && minute < until);
    const counted = asked.rules.alignStarts === 'clock' ? 0 : (window?.from ?? 0);
    const value = window ? minute - counted : null;
    openAt.set(instant, value);
    return value;
  };
  const taken = (instant: number): boolean =>
    asked.busy.some(({ startsAt, endsAt }) => startsAt < instant + MINUTE && instant < endsAt);
  const { rules } = asked;
  const starts: number[] = [];
  for (let start = asked.from; start < asked.to; start += MINUTE) {
    const minute = openMinute(start);
    if (minute === null || minute % rules.stepMinutes !== 0) continue;
    if (start < asked.now + rules.noticeHours * HOUR || start > asked.now + rules.furthestDays * DAY)
      continue;
    if (rules.mostADay !== null) {
      const { inARow = 1 } = asked;
      const days = Array.from({ length: inARow }, (_, index) => {
        const passed = (rules.durationMinutes / inARow) * index;
        return localMinute(timeZone, start + passed * MINUTE).day;
      });
      const most = rules.mostADay;
      const sessionsWith = (day: number): number =>
        (asked.sessionsOn.get(day) ?? 0) + days.filter((other) => other === day).length;
      if (days.some((day) => sessionsWith(day) > most)) continue;
    }
    let free = true;
    for (let passed = 0; free && passed < rules.durationMinutes; passed += 1)
      free = openMinute(start + passed * MINUTE) !== null;
    for (
      let at = -rules.bufferBeforeMinutes;
      free && at < rules.durationMinutes + rules.bufferAfterMinutes;
      at += 1
    )
      free = !taken(start + at * MINUTE);
    if (free) starts.push(start);
  }
  return starts;
};

describe('free slots, against every minute of an oracle', () => {
  const zones = [
    'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia',
    'Pacific/Auckland', 'Pacific/Chatham', 'America/Sao_Paulo', 'Africa/Casablanca', 'Asia/Tehran', 'Europe/Dublin',
    'Atlantic/Azores', 'America/Havana', 'America/Santiago', 'Asia/Kolkata', 'Australia/Adelaide', 'Pacific/Kiritimati',
    'Pacific/Honolulu', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'Antarctica/Troll', 'America/Asuncion', 'Africa/Cairo', 'UTC',
  ]; // prettier-ignore
  const window = fc
    .record({
      weekday: fc.integer({ min: 0, max: 6 }),
      from: fc.integer({ min: 0, max: 46 }),
      length: fc.integer({ min: 1, max: 20 }),
      late: fc.constantFrom(0, 0, 5, 10, 25),
    })
    .map(({ weekday, from, length, late }) => ({
      weekday,
      from: from * 30 + late,
      until: Math.min(1440, (from + length) * 30 + 5),
    }));
  const apart = (windows: WeeklyWindow[]): WeeklyWindow[] =>
    windows.filter((one, index) =>
      windows
        .slice(0, index)
        .every(
          (other) => other.weekday !== one.weekday || other.until <= one.from || one.until <= other.from,
        ),
    );

  const dayWindows = fc
    .array(window, { maxLength: 3 })
    .map((windows) => apart(windows.map((one) => ({ ...one, weekday: 0 }))))
    .map((windows) => windows.map(({ from, until }) => ({ from, until })));
  /** Apia skipped a whole date in 2011, and has kept its side of the date line since. */
  const places = [...zones.map((zone) => [zone, 2026] as const), ['Pacific/Apia', 2011] as const];

  it.each(places)(
    'in %s in %i are exactly those that an oracle finds minute by minute, over both clock changes',
    (timeZone, year) => {
      const yearStart = Date.UTC(year, 0, 1);
      const changes = zoneOffsets(timeZone, yearStart, yearStart + 365 * DAY).since.filter(
        (since) => since > yearStart && since < yearStart + 365 * DAY,
      );
      const moments = changes.length > 0 ? changes : [Date.UTC(year, 5, 15, 7)];
      fc.assert(
        fc.property(
          fc.constantFrom(...moments),
          fc.array(window, { minLength: 1, maxLength: 10 }).map(apart),
          fc.array(
            fc.record({ at: fc.integer({ min: -200, max: 200 }), length: fc.integer({ min: 1, max: 30 }) }),
            { maxLength: 6 },
          ),
          fc.record({
            durationMinutes: fc.constantFrom(15, 30, 60, 90),
            stepMinutes: fc.constantFrom(15, 30, 45, 50),
            alignStarts: fc.constantFrom(...ALIGNMENTS),
            bufferBeforeMinutes: fc.constantFrom(0, 10),
            bufferAfterMinutes: fc.constantFrom(0, 15),
            noticeHours: fc.constantFrom(0, 0, 6, 12, 25),
            furthestDays: fc.constantFrom(1, 365, 365),
            mostADay: fc.constantFrom(null, null, 1, 2),
          }),
          fc.uniqueArray(fc.record({ off: fc.integer({ min: -2, max: 2 }), windows: dayWindows }), {
            selector: ({ off }) => off,
            maxLength: 3,
          }),
          fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
          fc.constantFrom(1, 1, 2, 3),
          (moment, weekly, taken, rules, exceptions, sessions, inARow) => {
            const from = moment - (moment % MINUTE) - 20 * HOUR;
            const to = moment + 20 * HOUR;
            const date = Math.floor(moment / DAY);
            const busy = taken
              .map(({ at, length }) => ({
                startsAt: from + 20 * HOUR + at * 5 * MINUTE,
                endsAt: from + 20 * HOUR + (at + length) * 5 * MINUTE,
                reason: 'booked' as const,
              }))
              .sort((one, other) => one.startsAt - other.startsAt);
            const asked: SlotQuestion = {
              weekly,
              exceptions: exceptions.map(({ off, windows }) => ({ day: date + off, windows })),
              zone: zoneOffsets(timeZone, from - 3 * DAY, to + 3 * DAY),
              busy,
              rules: { ...rules, durationMinutes: rules.durationMinutes * inARow },
              inARow,
              sessionsOn: new Map(sessions.map((many, index) => [date - 2 + index, many])),
              from,
              to,
              now: from - 6 * HOUR,
            };
            expect(findSlots(asked).starts).toEqual(oracle(asked, timeZone));
          },
        ),
        { numRuns: 15 },
      );
    },
  );
});
