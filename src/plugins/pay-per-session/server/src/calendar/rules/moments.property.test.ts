import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALIGNMENTS } from '../../../../shared/contracts/booking-rules';
import { DAY, HOUR } from '../../platform/clock';
import { everyDay, question } from './asked-slots';
import { findSlots } from './find-slots';
import { momentOf, TICK } from './ticks';

const BEGIN = Date.UTC(2026, 2, 27);

describe('free starts at two instants of one moment', () => {
  it('are the same, and have the same reasons; over both sides of a clock change and of a tick', () => {
    const fiveMinutes = (least: number, most: number) =>
      fc.integer({ min: least / 5, max: most / 5 }).map((number) => number * 5);
    fc.assert(
      fc.property(
        fc.record({
          timeZone: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'),
          from: fiveMinutes(0, 600),
          length: fiveMinutes(60, 720),
          rules: fc.record({
            stepMinutes: fiveMinutes(5, 60),
            noticeHours: fc.integer({ min: 0, max: 60 }),
            furthestDays: fc.integer({ min: 1, max: 4 }),
            alignStarts: fc.constantFrom(...ALIGNMENTS),
          }),
          // Mostly near a tick, where it matters.
          tick: fc.integer({ min: 0, max: DAY / TICK }),
          beside: fc.tuple(...[1, 2].map(() => fc.constantFrom(-TICK + 1, -1000, -1, 0, 1, 1000, TICK - 1))),
        }),
        ({ timeZone, from, length, rules, tick, beside }) => {
          const answers = beside.map((milliseconds) => {
            const now = BEGIN + DAY + tick * TICK + milliseconds;
            const weekly = everyDay(from, from + length);
            const dates = { from: '2026-03-27T00:00Z', to: '2026-04-08T00:00Z' };
            return {
              moment: momentOf(now),
              slots: findSlots(question({ timeZone, weekly, rules, now, ...dates })),
            };
          });
          const [one, other] = answers;
          if (one?.moment === other?.moment) expect(one?.slots).toEqual(other?.slots);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may differ on both sides of a tick, and on the tick itself', () => {
    const startsAt = Date.UTC(2026, 2, 28, 12);
    const offered = (now: number): boolean =>
      findSlots(
        question({
          timeZone: 'UTC',
          weekly: everyDay(720, 780),
          rules: { noticeHours: 1 },
          from: '2026-03-28T00:00Z',
          to: '2026-03-29T00:00Z',
          now,
        }),
      ).starts.includes(startsAt);
    const deadline = startsAt - HOUR;
    expect([deadline - 1, deadline, deadline + 1].map(offered)).toEqual([true, true, false]);
    expect(new Set([deadline - 1, deadline, deadline + 1].map(momentOf)).size).toBe(3);
  });
});
