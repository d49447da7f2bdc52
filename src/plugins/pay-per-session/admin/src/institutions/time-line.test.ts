import { describe, expect, it } from '@jest/globals';
import type { TermView } from '../../../shared/contracts/institution';
import { timeLineOf } from './time-line';

const NONE = { clients: 0, granted: 0, available: 0, held: 0, used: 0, expired: 0 };
const term = (id: number, startsOn: string, endsOn: string): TermView => ({
  id,
  name: `Term ${id}`,
  kind: 'semester',
  startsOn,
  endsOn,
  startsAt: '',
  endsAt: '',
  state: 'running',
  credits: NONE,
});

describe('a time line of terms', () => {
  it('goes from the first day to the last, and shares its length by days', () => {
    const line = timeLineOf(
      [term(1, '2026-09-01', '2026-09-10'), term(2, '2026-09-11', '2026-09-30')],
      '2026-09-05',
    );
    const widths = line?.terms.map(({ stretch }) => stretch.width) ?? [];
    expect(widths[0]).toBeCloseTo(100 / 3);
    expect(widths[1]).toBeCloseTo(200 / 3);
    expect(line?.terms[1]?.stretch.from).toBeCloseTo(100 / 3);
    expect(line?.today).toBeCloseTo(15);
  });

  it('reaches as far as today, which may lie outside all terms', () => {
    const line = timeLineOf([term(1, '2026-09-01', '2026-12-20')], '2026-08-01');
    expect(line?.terms[0]?.stretch.from).toBeGreaterThan(0);
    expect(line?.today).toBeGreaterThan(0);
  });

  it('leaves out what ended long ago, unless there is nothing else', () => {
    const old = [term(1, '2020-01-01', '2020-06-30'), term(2, '2020-09-01', '2020-12-20')];
    expect(timeLineOf([...old, term(3, '2026-09-01', '2026-12-20')], '2026-10-01')?.terms).toHaveLength(1);
    expect(timeLineOf(old, '2026-10-01')?.terms).toHaveLength(2);
    expect(timeLineOf([], '2026-10-01')).toBeNull();
  });

  it('names no more months than have room', () => {
    const years = Array.from({ length: 6 }, (_, index) =>
      term(index, `${2026 + index}-01-01`, `${2026 + index}-12-31`),
    );
    expect(timeLineOf(years, '2026-10-01')?.months.length).toBeLessThanOrEqual(12);
    const months = timeLineOf([term(1, '2026-09-01', '2027-01-15')], '2026-10-01')?.months;
    expect(months?.map(({ date }) => date)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01']);
  });
});
