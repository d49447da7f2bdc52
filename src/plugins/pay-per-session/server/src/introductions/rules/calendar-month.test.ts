import { describe, expect, it } from '@jest/globals';
import { firstOfNextMonth, monthOfDate } from './calendar-month';

describe('the calendar month of an introductory session', () => {
  it('is that of its date', () => {
    expect(monthOfDate('2026-11-30')).toBe('2026-11');
  });

  it('is followed by the first of the next, into the next year too', () => {
    expect(firstOfNextMonth('2026-11')).toBe('2026-12-01');
    expect(firstOfNextMonth('2026-12')).toBe('2027-01-01');
    expect(firstOfNextMonth('2028-02')).toBe('2028-03-01');
  });
});
