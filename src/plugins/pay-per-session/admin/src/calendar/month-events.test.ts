import { describe, expect, it } from '@jest/globals';
import { monthEvents } from './month-events';

const at = (date: string, hour: number) => ({
  id: `${date}-${hour}`,
  start: `${date}T${String(hour).padStart(2, '0')}:00`,
  extendedProps: { kind: 'session' },
});
const day = (date: string, count: number) => Array.from({ length: count }, (_, hour) => at(date, hour));
const idsOf = (events: ReturnType<typeof monthEvents>) => events.map(({ id }) => id);

describe('the events of a month', () => {
  it('are all there on a day that has room for them', () => {
    expect(idsOf(monthEvents(day('2026-03-02', 4)))).toEqual(idsOf(day('2026-03-02', 4)));
  });

  it('are the first three of a full day, and one that counts the others', () => {
    const shown = monthEvents([...day('2026-03-02', 20).reverse(), at('2026-03-03', 9)]);
    expect(idsOf(shown)).toEqual([
      '2026-03-02-0',
      '2026-03-02-1',
      '2026-03-02-2',
      'more-2026-03-02',
      '2026-03-03-9',
    ]);
    expect(shown.find(({ id }) => id === 'more-2026-03-02')?.extendedProps).toEqual({
      kind: 'more',
      date: '2026-03-02',
      count: 17,
    });
  });

  it('leave bands above the days and open hours behind them as they are', () => {
    const behind = { start: '2026-03-02T09:00', end: '2026-03-02T17:00', display: 'background' };
    const band = { start: '2026-03-02', end: '2026-03-03', allDay: true };
    expect(monthEvents([behind, band])).toEqual([behind, band]);
  });
});
