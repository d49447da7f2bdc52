import { describe, expect, it } from '@jest/globals';
import { clockText, readTimer } from './timer-reading';

const START = Date.UTC(2026, 4, 4, 10);
const MINUTE = 60_000;
const dated = { startsAt: START, metAt: null, durationMinutes: 50 };

describe('the timer', () => {
  it('counts down to the agreed start', () => {
    expect(readTimer({ ...dated, now: START - 5 * MINUTE })).toEqual({
      phase: 'before',
      untilStart: 5 * MINUTE,
    });
  });

  it('shows what has passed and what is left of the session', () => {
    const reading = readTimer({ ...dated, now: START + 12 * MINUTE });
    expect(reading).toEqual({ phase: 'running', elapsed: 12 * MINUTE, remaining: 38 * MINUTE });
  });

  it('goes on after the end, and says by how much', () => {
    const reading = readTimer({ ...dated, now: START + 53 * MINUTE });
    expect(reading).toEqual({ phase: 'over', elapsed: 53 * MINUTE, over: 3 * MINUTE });
  });

  it('starts when both have arrived where no date was agreed', () => {
    const undated = { startsAt: null, durationMinutes: 50, now: START + MINUTE };
    expect(readTimer({ ...undated, metAt: null })).toEqual({ phase: 'waiting' });
    expect(readTimer({ ...undated, metAt: START })).toMatchObject({ phase: 'running', elapsed: MINUTE });
  });

  it('counts from the agreed start even when they met later', () => {
    expect(readTimer({ ...dated, metAt: START + 10 * MINUTE, now: START + 12 * MINUTE })).toMatchObject({
      elapsed: 12 * MINUTE,
    });
  });

  it('writes times as clocks do', () => {
    expect([0, 59_999, 65_000, 3_600_000, 3_665_000].map(clockText)).toEqual([
      '0:00',
      '0:59',
      '1:05',
      '1:00:00',
      '1:01:05',
    ]);
  });
});
