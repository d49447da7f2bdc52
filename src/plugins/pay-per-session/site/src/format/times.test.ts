import { describe, expect, it } from '@jest/globals';
import { cityOf, otherStartText, spanText } from './times';

const HOUR = 3_600_000;
const startsAt = Date.UTC(2026, 11, 8, 14);
const span = { startsAt, endsAt: startsAt + HOUR };
const now = Date.UTC(2026, 10, 21);

describe('the time of a session', () => {
  it('is told for the reader', () => {
    expect(spanText('en-GB', span, 'Europe/Berlin', now)).toBe('Tue 8 Dec, 15:00–16:00');
  });

  it('has the year where it is another one', () => {
    expect(spanText('en-GB', span, 'Europe/Berlin', Date.UTC(2027, 0, 2))).toBe(
      'Tue 8 Dec 2026, 15:00–16:00',
    );
  });

  it('has the day of its end where midnight lies between', () => {
    expect(spanText('en-GB', span, 'Asia/Tokyo', now)).toBe('Tue 8 Dec, 23:00–Wed 9 Dec, 00:00');
  });

  it('is told for the other person where their clock shows another time', () => {
    const other = (zone: string) => otherStartText('en-GB', startsAt, 'Europe/Berlin', zone, now);
    expect(other('America/New_York')).toBe('09:00');
    expect(other('Pacific/Auckland')).toBe('Wed 9 Dec, 03:00');
    expect(other('Europe/Madrid')).toBeNull();
  });

  it('follows the clocks when they change', () => {
    const spring = Date.UTC(2026, 2, 29, 0, 30);
    expect(spanText('en-GB', { startsAt: spring, endsAt: spring + HOUR }, 'Europe/Berlin', now)).toBe(
      'Sun 29 Mar, 01:30–03:30',
    );
  });
});

describe('a zone', () => {
  it('is called by its city', () => {
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(cityOf('UTC')).toBe('UTC');
  });
});
