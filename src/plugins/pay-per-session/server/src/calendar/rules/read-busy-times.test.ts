import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../platform/clock';
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
const busyWith = (...lines: string[]): string[] => busy(calendar(...event(...lines)));

const NEW_YORK = [
  'BEGIN:VTIMEZONE',
  'TZID:Office clock',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('the busy times of a calendar', () => {
  it.each<[string, string[], string[]]>([
    [
      'an event in UTC',
      ['DTSTART:20260305T090000Z', 'DTEND:20260305T103000Z'],
      ['2026-03-05T09:00/2026-03-05T10:30'],
    ],
    [
      'an event with a length instead of an end',
      ['DTSTART:20260305T090000Z', 'DURATION:PT1H15M'],
      ['2026-03-05T09:00/2026-03-05T10:15'],
    ],
    [
      'an event in a zone it names, without a description of it',
      ['DTSTART;TZID=America/New_York:20260305T090000', 'DTEND;TZID=America/New_York:20260305T100000'],
      ['2026-03-05T14:00/2026-03-05T15:00'],
    ],
    [
      'a zone’s name with the writer’s own before it',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Kathmandu:20260305T090000', 'DURATION:PT1H'],
      ['2026-03-05T03:15/2026-03-05T04:15'],
    ],
    [
      'floating time by the host’s clock',
      ['DTSTART:20260305T090000', 'DTEND:20260305T100000'],
      ['2026-03-05T08:00/2026-03-05T09:00'],
    ],
    [
      'a zone that nobody knows by the host’s clock',
      ['DTSTART;TZID=Somewhere:20260305T090000', 'DURATION:PT1H'],
      ['2026-03-05T08:00/2026-03-05T09:00'],
    ],
    [
      'a whole day by the host’s clock',
      ['DTSTART;VALUE=DATE:20260305', 'DTEND;VALUE=DATE:20260306'],
      ['2026-03-04T23:00/2026-03-05T23:00'],
    ],
    ['a whole day without an end', ['DTSTART;VALUE=DATE:20260305'], ['2026-03-04T23:00/2026-03-05T23:00']],
    [
      'a whole day of 23 hours, when the clocks go forward',
      ['DTSTART;VALUE=DATE:20260329', 'DURATION:P1D'],
      ['2026-03-28T23:00/2026-03-29T22:00'],
    ],
    [
      'days away, across the change of clocks',
      ['DTSTART;VALUE=DATE:20260327', 'DTEND;VALUE=DATE:20260331'],
      ['2026-03-26T23:00/2026-03-30T22:00'],
    ],
    [
      'nothing that is marked as free',
      ['DTSTART:20260305T090000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'],
      [],
    ],
    ['nothing that is cancelled', ['DTSTART:20260305T090000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'], []],
    ['nothing that takes no time', ['DTSTART:20260305T090000Z'], []],
    ['nothing that is over', ['DTSTART:20250305T090000Z', 'DURATION:PT1H'], []],
    [
      'only the part within the window of what began before it',
      ['DTSTART:20260228T230000Z', 'DURATION:PT2H'],
      ['2026-03-01T00:00/2026-03-01T01:00'],
    ],
  ])('hold %s', (_, lines, expected) => {
    expect(busyWith(...lines)).toEqual(expected);
  });

  it('keep the wall clock of a weekly event on both sides of a change of clocks', () => {
    expect(
      busyWith('DTSTART;TZID=Europe/Berlin:20260319T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    ).toEqual([
      '2026-03-19T08:00/2026-03-19T09:00',
      '2026-03-26T08:00/2026-03-26T09:00',
      '2026-04-02T07:00/2026-04-02T08:00',
    ]);
  });

  it('read a skipped hour with the offset before, and a repeated one as the first', () => {
    expect(busyWith('DTSTART;TZID=Europe/Berlin:20260329T023000', 'DURATION:PT15M')).toEqual([
      '2026-03-29T01:30/2026-03-29T01:45',
    ]);
    expect(busyWith('DTSTART;TZID=Europe/Berlin:20261025T023000', 'DURATION:PT15M')).toEqual([
      '2026-10-25T00:30/2026-10-25T00:45',
    ]);
  });

  it('follow a clock that the calendar describes itself, in summer and in winter', () => {
    const text = calendar(
      ...NEW_YORK,
      ...event('DTSTART;TZID=Office clock:20260306T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(busy(text)).toEqual(['2026-03-06T14:00/2026-03-06T15:00', '2026-03-13T13:00/2026-03-13T14:00']);
  });

  it('end a rule at its last moment, told by the clock of the event', () => {
    const rule = (until: string) => [
      'DTSTART;TZID=Pacific/Auckland:20260310T083000',
      'DURATION:PT1H',
      `RRULE:FREQ=DAILY;UNTIL=${until}`,
    ];
    // 08:30 on the 12th in Auckland is 19:30 on the 11th in UTC.
    expect(busyWith(...rule('20260311T193000Z'))).toHaveLength(3);
    expect(busyWith(...rule('20260311T192959Z'))).toHaveLength(2);
    expect(busyWith(...rule('20260312'))).toHaveLength(3);
  });

  it('leave out what is left out, add what is added, and move what is moved', () => {
    const text = calendar(
      ...event(
        'DTSTART;TZID=Europe/Berlin:20260302T100000',
        'DTEND;TZID=Europe/Berlin:20260302T110000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;TZID=Europe/Berlin:20260303T100000',
        'RDATE;TZID=Europe/Berlin:20260310T150000',
      ),
      ...event(
        'RECURRENCE-ID:20260304T090000Z',
        'DTSTART;TZID=Europe/Berlin:20260304T180000',
        'DTEND;TZID=Europe/Berlin:20260304T183000',
      ),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260305T100000',
        'DTSTART:20260305T090000Z',
        'STATUS:CANCELLED',
      ),
    );
    expect(busy(text)).toEqual([
      '2026-03-02T09:00/2026-03-02T10:00',
      '2026-03-04T17:00/2026-03-04T17:30',
      '2026-03-06T09:00/2026-03-06T10:00',
      '2026-03-10T14:00/2026-03-10T15:00',
    ]);
  });

  it('change from one occurrence on, where that was said', () => {
    const text = calendar(
      ...event('DTSTART;TZID=Europe/Berlin:20260302T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=6'),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000Z',
        'DTSTART;TZID=Europe/Berlin:20260317T140000',
        'DURATION:PT2H',
      ),
      ...event('RECURRENCE-ID:20260323T090000Z', 'DTSTART:20260326T090000Z', 'DURATION:PT1H'),
    );
    expect(busy(text)).toEqual([
      '2026-03-02T09:00/2026-03-02T10:00',
      '2026-03-09T09:00/2026-03-09T10:00',
      '2026-03-17T13:00/2026-03-17T15:00',
      '2026-03-26T09:00/2026-03-26T10:00',
      '2026-03-31T12:00/2026-03-31T14:00',
      '2026-04-07T12:00/2026-04-07T14:00',
    ]);
  });

  it('leave out whole days by their date', () => {
    expect(
      busyWith('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260303'),
    ).toEqual(['2026-03-01T23:00/2026-03-02T23:00', '2026-03-03T23:00/2026-03-04T23:00']);
  });

  it('follow a rule without an end to the end of the window, and no further', () => {
    const { times } = readBusyTimes(
      calendar(...event('DTSTART:20200101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY')),
      berlin,
    );
    expect(times).toHaveLength(400);
    expect(times.at(-1)?.endsAt).toBeLessThanOrEqual(berlin.until);
  });

  it('are joined where they overlap or touch', () => {
    const text = calendar(
      ...event('DTSTART:20260305T090000Z', 'DURATION:PT1H'),
      ...event('DTSTART:20260305T093000Z', 'DURATION:PT1H').map((line) => line.replace('one', 'two')),
      ...event('DTSTART:20260305T103000Z', 'DURATION:PT1H').map((line) => line.replace('one', 'three')),
    );
    expect(busy(text)).toEqual(['2026-03-05T09:00/2026-03-05T11:30']);
  });

  it('are read of a calendar that tells only when somebody is busy', () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'UID:fb',
      'FREEBUSY:20260305T090000Z/PT1H,20260306T090000Z/20260306T100000Z',
      'FREEBUSY;FBTYPE=FREE:20260307T090000Z/PT1H',
      'END:VFREEBUSY',
    );
    expect(busy(text)).toEqual(['2026-03-05T09:00/2026-03-05T10:00', '2026-03-06T09:00/2026-03-06T10:00']);
  });

  it('are none where the calendar is empty', () => {
    expect(busy(calendar())).toEqual([]);
  });

  it('are those of a single event, however often it repeats', () => {
    expect(busyWith('DTSTART:20260305T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY;COUNT=300000')).toEqual(
      ['2026-03-05T00:00/2026-03-08T11:20'],
    );
  });

  it('survive a place in a series that nobody can read', () => {
    const text = calendar(
      ...event('RECURRENCE-ID:never', 'DTSTART:20260306T090000Z', 'DURATION:PT1H'),
      ...event('DTSTART:20260305T090000Z', 'DURATION:PT1H'),
    );
    expect(busy(text)).toContain('2026-03-05T09:00/2026-03-05T10:00');
  });

  it('survive an event that nobody can read among others', () => {
    const text = calendar(
      ...event('DTSTART:2026-nonsense', 'DURATION:PT1H'),
      ...event('DTSTART:20260305T090000Z', 'DURATION:PT1H'),
    );
    expect(busy(text)).toEqual(['2026-03-05T09:00/2026-03-05T10:00']);
  });

  it('come with the number of events that nobody can read, each counted once', () => {
    const broken = event('RECURRENCE-ID:never', 'DTSTART:2026-nonsense', 'DURATION:PT1H');
    const good = event('DTSTART:20260305T090000Z', 'DURATION:PT1H');
    const unreadable = (...lines: string[]) => readBusyTimes(calendar(...lines), berlin).unreadable;
    expect(unreadable(...good)).toBe(0);
    expect(unreadable(...good, ...broken, ...broken)).toBe(2);
    const two = calendar(...good, ...broken);
    expect(readBusyTimes(two + two, berlin)).toMatchObject({ times: [{}], unreadable: 2 });
  });
});
