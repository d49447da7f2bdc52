import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TICK, ticksOf } from './ticks';

const span = fc
  .record({ start: fc.integer({ min: 0, max: 100 }), length: fc.integer({ min: 1, max: 24 }) })
  .map(({ start, length }) => ({ startsAt: start * TICK, endsAt: (start + length) * TICK }));

describe('the ticks of a span of time', () => {
  it('are one for each five minutes, without its end', () => {
    expect(ticksOf(10 * TICK, 13 * TICK)).toEqual([10, 11, 12]);
  });

  it('are shared by two spans exactly when the spans overlap', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = ticksOf(one.startsAt, one.endsAt).some((tick) =>
          ticksOf(other.startsAt, other.endsAt).includes(tick),
        );
        expect(shared).toBe(one.startsAt < other.endsAt && other.startsAt < one.endsAt);
      }),
    );
  });
});
