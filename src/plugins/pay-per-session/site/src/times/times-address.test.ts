import { describe, expect, it } from '@jest/globals';
import { timesAddress, timesWanted } from './times-address';

describe('the address of free times', () => {
  const wanted = timesWanted(new URLSearchParams('from=2026-12-08&zone=Europe/Madrid&choose=zone&other=x'));

  it('keeps the zone from page to page, and nothing it does not know', () => {
    expect(timesAddress('/hosts/anna/talk', wanted, { from: '2026-12-15' })).toBe(
      '/hosts/anna/talk?zone=Europe%2FMadrid&from=2026-12-15',
    );
  });

  it('names a day only where a month is shown', () => {
    expect(
      timesAddress('/p', wanted, { view: 'month', month: '2026-12', day: '2026-12-08', zone: null }),
    ).toBe('/p?view=month&month=2026-12&day=2026-12-08');
    expect(timesAddress('/p', wanted, { day: '2026-12-08', zone: null, from: null })).toBe('/p');
  });
});
