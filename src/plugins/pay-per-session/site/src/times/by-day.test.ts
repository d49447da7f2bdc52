import { describe, expect, it } from '@jest/globals';
import { byDay, daysShownOpen } from './by-day';

const at = (text: string): number => Date.parse(text);
const many = (date: string, count: number) => ({
  date,
  starts: Array.from({ length: count }, (_, index) => index),
});

describe('free starts by day', () => {
  it('stand under the reader’s day, not the host’s', () => {
    const starts = [at('2026-12-08T22:30:00Z'), at('2026-12-08T23:30:00Z')];
    expect(byDay(starts, 'Europe/Berlin')).toEqual([
      { date: '2026-12-08', starts: [starts[0]] },
      { date: '2026-12-09', starts: [starts[1]] },
    ]);
    expect(byDay(starts, 'America/New_York')).toEqual([{ date: '2026-12-08', starts }]);
  });

  it('keep both instants of an hour that the clocks show twice', () => {
    const starts = [at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')];
    expect(byDay(starts, 'Europe/Berlin')).toEqual([{ date: '2026-10-25', starts }]);
  });

  it('are none for none', () => {
    expect(byDay([], 'UTC')).toEqual([]);
  });
});

describe('the days that stand open', () => {
  it('are all of them where the times are few', () => {
    expect(daysShownOpen([many('2026-12-08', 4), many('2026-12-09', 4), many('2026-12-10', 4)])).toBe(3);
  });

  it('are the first alone where it has many, and as many as can be taken in', () => {
    expect(daysShownOpen([many('2026-12-08', 90), many('2026-12-09', 1)])).toBe(1);
    expect(daysShownOpen([many('2026-12-08', 12), many('2026-12-09', 12), many('2026-12-10', 1)])).toBe(2);
    expect(daysShownOpen([])).toBe(0);
  });
});
