import { mondayOfDate, weeksOfTerm } from './weeks-of-term';

describe('the weeks of a term', () => {
  it('run from Monday to Sunday, the first and the last cut to the term', () => {
    expect(weeksOfTerm('2026-11-18', '2026-12-01')).toEqual([
      { monday: '2026-11-16', from: '2026-11-18', to: '2026-11-22' },
      { monday: '2026-11-23', from: '2026-11-23', to: '2026-11-29' },
      { monday: '2026-11-30', from: '2026-11-30', to: '2026-12-01' },
    ]);
  });

  it('are one where the term is a day', () => {
    expect(weeksOfTerm('2026-11-22', '2026-11-22')).toEqual([
      { monday: '2026-11-16', from: '2026-11-22', to: '2026-11-22' },
    ]);
  });

  it.each(['2026-11-16', '2026-11-22'])('know %s by its Monday', (date) => {
    expect(mondayOfDate(date)).toBe('2026-11-16');
  });
});
