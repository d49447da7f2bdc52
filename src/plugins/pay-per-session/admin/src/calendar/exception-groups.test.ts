import { describe, expect, it } from '@jest/globals';
import { groupExceptions } from './exception-groups';

const off = (date: string, note = '') => ({ date, windows: [], note });

describe('exceptions of neighbouring dates', () => {
  it('are one holiday where the same is said of them, also over the end of a year', () => {
    expect(groupExceptions([off('2026-12-30'), off('2026-12-31'), off('2027-01-01')])).toEqual([
      { from: '2026-12-30', until: '2027-01-01', windows: [], note: '' },
    ]);
  });

  it('stay apart where something else is said, or a date lies between', () => {
    const groups = groupExceptions([
      off('2026-04-01'),
      off('2026-04-02', 'Dentist'),
      { date: '2026-04-03', windows: [{ from: 540, until: 600 }], note: 'Dentist' },
      { date: '2026-04-05', windows: [{ from: 540, until: 600 }], note: 'Dentist' },
    ]);
    expect(groups.map(({ from, until }) => [from, until])).toEqual([
      ['2026-04-01', '2026-04-01'],
      ['2026-04-02', '2026-04-02'],
      ['2026-04-03', '2026-04-03'],
      ['2026-04-05', '2026-04-05'],
    ]);
  });
});
