import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY, MINUTE } from '../../platform/clock';
import { joinTimes, type Stretch } from './join-times';
import { readBusyTimes } from './read-busy-times';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = FROM + 400 * DAY;

const event = fc.record({
  zone: fc.constantFrom(...ZONES),
  date: fc.integer({ min: 0, max: 300 }),
  minute: fc.integer({ min: 0, max: 287 }).map((step) => step * 5),
  length: fc.integer({ min: 1, max: 40 }).map((step) => step * 15),
  every: fc.integer({ min: 1, max: 3 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
  count: fc.integer({ min: 1, max: 40 }),
  leftOut: fc.integer({ min: 0, max: 39 }),
});
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

const written = (time: Temporal.PlainDateTime): string =>
  time.toString({ smallestUnit: 'second' }).replace(/[-:]/gu, '');

/** What a person would write down with a calendar and a clock on the wall, day after day. */
const occurrences = ({ date, minute, every, weekdays, count }: Event): Temporal.PlainDateTime[] => {
  const first = Temporal.PlainDate.from('2026-01-01').add({ days: date });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const found: Temporal.PlainDateTime[] = [];
  for (let day = first; found.length < count; day = day.add({ days: 1 })) {
    const week = Math.floor(monday.until(day, { largestUnit: 'days' }).days / 7);
    const counts = day.equals(first) || (week % every === 0 && weekdays.includes(day.dayOfWeek));
    if (counts) found.push(day.toPlainDateTime().add({ minutes: minute }));
  }
  return found;
};

describe('the busy times of a weekly event', () => {
  it('are those of the clock on the wall, in every zone, whenever clocks change', () => {
    fc.assert(
      fc.property(event, (wanted) => {
        const first = Temporal.PlainDate.from('2026-01-01').add({ days: wanted.date });
        // A rule has to name the day on which it begins.
        const plan = { ...wanted, weekdays: [...new Set([...wanted.weekdays, first.dayOfWeek])] };
        const times = occurrences(plan);
        const leftOut = times[plan.leftOut % times.length];
        if (!leftOut || !times[0]) throw new Error('No occurrence.');
        const text = [
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'BEGIN:VEVENT',
          'UID:weekly',
          `DTSTART;TZID=${plan.zone}:${written(times[0])}`,
          `DURATION:PT${plan.length}M`,
          `RRULE:FREQ=WEEKLY;INTERVAL=${plan.every};COUNT=${plan.count};BYDAY=${plan.weekdays
            .map((day) => WEEKDAYS[day - 1] ?? '')
            .join(',')}`,
          `EXDATE;TZID=${plan.zone}:${written(leftOut)}`,
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\r\n');
        const expected = times
          .filter((time) => !time.equals(leftOut))
          .map((time): Stretch => {
            const startsAt = time.toZonedDateTime(plan.zone).epochMilliseconds;
            return { startsAt, endsAt: startsAt + plan.length * MINUTE };
          });
        expect(readBusyTimes(text, { zone: 'UTC', from: FROM, until: UNTIL }).times).toEqual(
          joinTimes(expected, FROM, UNTIL),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('joined times', () => {
  const minutes = fc.integer({ min: -20, max: 120 });
  const stretch = fc
    .tuple(minutes, fc.integer({ min: -5, max: 30 }))
    .map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + length }));

  it('hold every minute that was busy and no other, in order, apart from each other', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (times) => {
        const joined = joinTimes(times, 0, 100);
        const busyAt = (list: readonly Stretch[], minute: number) =>
          list.some(({ startsAt, endsAt }) => startsAt <= minute && minute < endsAt);
        for (let minute = -20; minute < 150; minute += 1)
          expect(busyAt(joined, minute)).toBe(minute >= 0 && minute < 100 && busyAt(times, minute));
        joined
          .slice(1)
          .forEach((next, place) => expect(next.startsAt).toBeGreaterThan(joined[place]?.endsAt ?? 0));
      }),
    );
  });
});
