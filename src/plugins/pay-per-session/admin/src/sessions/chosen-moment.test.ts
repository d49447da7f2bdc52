import { chosenMoment } from './chosen-moment';

describe('a date that is being chosen', () => {
  it('is an instant in the named zone', () => {
    expect(chosenMoment('2026-12-08T15:00', 'Europe/Vienna', 'earlier')).toEqual({
      kind: 'moment',
      startsAt: Date.UTC(2026, 11, 8, 14),
      twice: false,
    });
  });

  it('does not exist where the clocks go forward over it', () => {
    expect(chosenMoment('2026-03-29T02:30', 'Europe/Vienna', 'earlier')).toEqual({ kind: 'skipped' });
  });

  it('is asked about where the clocks show it twice', () => {
    const earlier = chosenMoment('2026-10-25T02:30', 'Europe/Vienna', 'earlier');
    const later = chosenMoment('2026-10-25T02:30', 'Europe/Vienna', 'later');
    expect(earlier).toEqual({ kind: 'moment', startsAt: Date.UTC(2026, 9, 25, 0, 30), twice: true });
    expect(later).toEqual({ kind: 'moment', startsAt: Date.UTC(2026, 9, 25, 1, 30), twice: true });
  });

  it('is none while it is half typed', () => {
    expect(chosenMoment('', 'Europe/Vienna', 'earlier')).toEqual({ kind: 'none' });
    expect(chosenMoment('2026-12-08T15:00', '', 'earlier')).toEqual({ kind: 'none' });
  });
});
