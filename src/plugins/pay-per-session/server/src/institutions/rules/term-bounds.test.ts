import { describe, expect, it } from '@jest/globals';
import { boundsOfTerm, dateIn, termState } from './term-bounds';

const iso = (instant: number): string => new Date(instant).toISOString();
const boundsIn = (timeZone: string, startsOn: string, endsOn: string): [string, string] => {
  const { startsAt, endsAt } = boundsOfTerm({ startsOn, endsOn }, timeZone);
  return [iso(startsAt), iso(endsAt)];
};

describe('the bounds of a term', () => {
  it.each([
    // Summer time at its beginning, winter time at its end.
    ['America/New_York', '2026-09-01', '2026-12-20', '2026-09-01T04:00:00.000Z', '2026-12-21T05:00:00.000Z'],
    ['Europe/Berlin', '2027-03-01', '2027-07-31', '2027-02-28T23:00:00.000Z', '2027-07-31T22:00:00.000Z'],
    // The last day is the one on which clocks change, and has 23 or 25 hours.
    ['Europe/Berlin', '2027-01-01', '2027-03-28', '2026-12-31T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
    ['Europe/Berlin', '2027-10-01', '2027-10-31', '2027-09-30T22:00:00.000Z', '2027-10-31T23:00:00.000Z'],
    // The first date of the world, and the last.
    [
      'Pacific/Kiritimati',
      '2027-01-01',
      '2027-01-01',
      '2026-12-31T10:00:00.000Z',
      '2027-01-01T10:00:00.000Z',
    ],
    ['Pacific/Pago_Pago', '2027-01-01', '2027-01-01', '2027-01-01T11:00:00.000Z', '2027-01-02T11:00:00.000Z'],
    ['Asia/Kathmandu', '2027-01-01', '2027-01-31', '2026-12-31T18:15:00.000Z', '2027-01-31T18:15:00.000Z'],
    // Clocks skip midnight: the day begins at 01:00.
    ['America/Santiago', '2027-09-05', '2027-09-05', '2027-09-05T04:00:00.000Z', '2027-09-06T03:00:00.000Z'],
    ['Africa/Cairo', '2027-04-30', '2027-05-01', '2027-04-29T22:00:00.000Z', '2027-05-01T21:00:00.000Z'],
    // Clocks show midnight twice: the day before ends with the second one.
    ['America/Havana', '2027-11-07', '2027-11-07', '2027-11-07T04:00:00.000Z', '2027-11-08T05:00:00.000Z'],
    // Samoa left out the 30th of December 2011 altogether.
    ['Pacific/Apia', '2011-12-29', '2011-12-29', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['UTC', '2028-02-29', '2028-02-29', '2028-02-29T00:00:00.000Z', '2028-03-01T00:00:00.000Z'],
  ])('in %s are those of its dates, %s to %s', (zone, startsOn, endsOn, startsAt, endsAt) => {
    expect(boundsIn(zone, startsOn, endsOn)).toEqual([startsAt, endsAt]);
  });

  it('meet where one term ends the day before another begins, in every zone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const autumn = boundsOfTerm({ startsOn: '2026-08-01', endsOn: '2027-03-27' }, zone);
      const spring = boundsOfTerm({ startsOn: '2027-03-28', endsOn: '2027-08-31' }, zone);
      expect(autumn.endsAt).toBe(spring.startsAt);
    }
  });

  it('hold the term’s first and last second, and no other', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'Europe/Berlin', 'Pacific/Pago_Pago']) {
      const bounds = boundsOfTerm({ startsOn: '2026-09-01', endsOn: '2026-12-20' }, zone);
      const seen = [
        bounds.startsAt - 1,
        bounds.startsAt,
        bounds.endsAt - 1000,
        bounds.endsAt - 1,
        bounds.endsAt,
      ].map((instant) => [dateIn(zone, instant), termState(bounds, instant)]);
      expect(seen).toEqual([
        ['2026-08-31', 'to_come'],
        ['2026-09-01', 'running'],
        ['2026-12-20', 'running'],
        ['2026-12-20', 'running'],
        ['2026-12-21', 'over'],
      ]);
    }
  });
});
