import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, readDate, readMonth, weeksOf } from './plain-date';

describe('a date in an address', () => {
  it('is taken only when it stands on a calendar', () => {
    expect(readDate('2028-02-29')).toBe('2028-02-29');
    for (const wrong of ['2027-02-29', '2026-13-01', '26-1-1', '0001-01-01', '9999-12-31', '', 'today'])
      expect(readDate(wrong)).toBeNull();
    expect(readDate(null)).toBeNull();
    expect(readMonth('2026-12')).toBe('2026-12');
    expect(readMonth('2026-00')).toBeNull();
    expect(readMonth(null)).toBeNull();
  });

  it('goes on over the end of a month and a year', () => {
    expect(addDays('2026-12-29', 7)).toBe('2027-01-05');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });
});

describe('the weeks of a month', () => {
  it('begin with Monday and leave out the neighbours’ days', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks[4]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null]);
  });

  it('hold each day of a month once, whatever weekday it begins with', () => {
    for (let month = '2026-01'; month <= '2028-12'; month = addMonths(month, 1)) {
      const days = weeksOf(month)
        .flat()
        .filter((day) => day !== null);
      expect(days[0]).toBe(`${month}-01`);
      expect(new Set(days).size).toBe(days.length);
      expect(addDays(days.at(-1) ?? '', 1)).toBe(`${addMonths(month, 1)}-01`);
    }
  });
});
