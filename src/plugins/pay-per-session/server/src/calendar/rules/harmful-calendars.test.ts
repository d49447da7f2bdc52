import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../platform/clock';
import { readBusyTimes, type ReadingWindow } from './read-busy-times';

const at = (text: string): number => Date.parse(text);
const FROM = at('2026-03-01T00:00Z');
const berlin: ReadingWindow = { zone: 'Europe/Berlin', from: FROM, until: FROM + 400 * DAY };

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT'];

/** What is busy, as `start/end` in UTC to the minute. */
const busy = (text: string, window: ReadingWindow = berlin): string[] =>
  readBusyTimes(text, window).times.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((instant) => new Date(instant).toISOString().slice(0, 16)).join('/'),
  );

describe('a calendar that is none, or means harm', () => {
  it.each<[string, string, string]>([
    ['text', 'Hello', 'NOT_A_CALENDAR'],
    ['a page', '<!doctype html><title>Sign in</title>', 'NOT_A_CALENDAR'],
    ['nothing', '', 'NOT_A_CALENDAR'],
    ['an address book', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD\r\n', 'NOT_A_CALENDAR'],
    [
      'one that breaks off',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260305T090000Z\r\n',
      'NOT_A_CALENDAR',
    ],
    ['one of nothing but broken events', calendar(...event('DTSTART:soon')), 'NOT_A_CALENDAR'],
    [
      'an event every second',
      calendar(...event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')),
      'TOO_MANY_EVENTS',
    ],
    [
      'a rule of a hundred million',
      calendar(...event('DTSTART:20260301T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=MINUTELY;COUNT=100000000')),
      'TOO_MANY_EVENTS',
    ],
  ])('is refused: %s', (_, text, code) => {
    expect(() => readBusyTimes(text, berlin)).toThrow(code);
  });

  it('costs no more than a moment, however deep it is nested', () => {
    const depth = 20_000;
    const text = calendar(
      ...Array.from({ length: depth }, () => 'BEGIN:X-BOX'),
      ...Array.from({ length: depth }, () => 'END:X-BOX'),
    );
    expect(busy(text)).toEqual([]);
  });

  it('blocks a window’s length at most with an event of thousands of years', () => {
    const { times } = readBusyTimes(
      calendar(...event('DTSTART:00010101T000000Z', 'DTEND:99991231T000000Z')),
      berlin,
    );
    expect(times).toEqual([{ startsAt: berlin.from, endsAt: berlin.until }]);
    expect(berlin.until - berlin.from).toBe(400 * 24 * HOUR);
  });
});
