import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../platform/clock';
import { findSlots } from './find-slots';
import type { DayWindow } from './hours-in-range';
import { everyDay, question, shown } from './asked-slots';

describe('free slots', () => {
  it('are the starts of the host’s hours, by the host’s wall clock', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'Asia/Kathmandu',
        weekly: everyDay(540, 660),
        from: '2026-03-02T00:00Z',
        to: '2026-03-03T00:00Z',
      }),
    );
    expect(shown('Asia/Kathmandu', starts)).toEqual([
      '2026-03-02T09:00+05:45',
      '2026-03-02T09:30+05:45',
      '2026-03-02T10:00+05:45',
    ]);
  });

  it('let a session cross midnight where the hours go on', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'UTC',
        weekly: [...everyDay(1380, 1440), ...everyDay(0, 60)],
        from: '2026-03-02T12:00Z',
        to: '2026-03-03T12:00Z',
      }),
    );
    expect(shown('UTC', starts)).toEqual([
      '2026-03-02T23:00+00:00',
      '2026-03-02T23:30+00:00',
      '2026-03-03T00:00+00:00',
    ]);
  });

  it.each<[string, string, DayWindow, number, [string, string], string[]]>([
    [
      'the full and half hours of hours that begin beside them, in a zone of quarter hours',
      'Asia/Kathmandu',
      { from: 550, until: 660 },
      30,
      ['2026-03-02T00:00Z', '2026-03-03T00:00Z'],
      ['2026-03-02T09:30+05:45', '2026-03-02T10:00+05:45'],
    ],
    [
      'the same clock times where the clocks skip an hour, from its other side on',
      'Europe/Berlin',
      { from: 70, until: 250 },
      30,
      ['2026-03-28T23:00Z', '2026-03-29T12:00Z'],
      ['2026-03-29T01:30+01:00', '2026-03-29T03:00+02:00'],
    ],
    [
      'each real instant of the clock times of a repeated hour',
      'Europe/Berlin',
      { from: 110, until: 220 },
      40,
      ['2026-10-24T22:00Z', '2026-10-25T12:00Z'],
      [
        '2026-10-25T02:00+02:00',
        '2026-10-25T02:40+02:00',
        '2026-10-25T02:00+01:00',
        '2026-10-25T02:40+01:00',
      ],
    ],
    [
      'the clock times of both half hours where the clocks go back by one',
      'Australia/Lord_Howe',
      { from: 70, until: 240 },
      20,
      ['2026-04-04T12:00Z', '2026-04-04T16:00Z'],
      [
        '2026-04-05T01:20+11:00',
        '2026-04-05T01:40+11:00',
        '2026-04-05T01:40+10:30',
        '2026-04-05T02:00+10:30',
        '2026-04-05T02:20+10:30',
      ],
    ],
    [
      'full hours on both sides of a half hour that is skipped',
      'Australia/Lord_Howe',
      { from: 10, until: 300 },
      60,
      ['2026-10-03T12:00Z', '2026-10-04T12:00Z'],
      ['2026-10-04T01:00+10:30', '2026-10-04T03:00+11:00', '2026-10-04T04:00+11:00'],
    ],
    [
      'clock times of a date whose midnight is skipped',
      'Africa/Cairo',
      { from: 10, until: 180 },
      30,
      ['2026-04-23T21:00Z', '2026-04-24T12:00Z'],
      ['2026-04-24T01:00+03:00', '2026-04-24T01:30+03:00', '2026-04-24T02:00+03:00'],
    ],
    [
      'the same clock times on each date where the step does not divide a day',
      'UTC',
      { from: 0, until: 1440 },
      700,
      ['2026-03-02T00:00Z', '2026-03-04T00:00Z'],
      [
        '2026-03-02T00:00+00:00',
        '2026-03-02T11:40+00:00',
        '2026-03-02T23:20+00:00',
        '2026-03-03T00:00+00:00',
        '2026-03-03T11:40+00:00',
        '2026-03-03T23:20+00:00',
      ],
    ],
  ])('on the clock are %s', (_, timeZone, window, stepMinutes, [from, to], expected) => {
    const asked = question({
      timeZone,
      weekly: everyDay(window.from, window.until),
      from,
      to,
      rules: { stepMinutes, alignStarts: 'clock' },
    });
    expect(shown(timeZone, findSlots(asked).starts)).toEqual(expected);
  });

  it('count hours that lie between two starts of the clock, so that an empty calendar can say so', () => {
    const asked = question({
      timeZone: 'UTC',
      weekly: everyDay(550, 565),
      from: '2026-03-02T00:00Z',
      to: '2026-03-04T00:00Z',
      rules: { durationMinutes: 15 },
    });
    expect(findSlots(asked).starts).toHaveLength(2);
    const clock = findSlots({ ...asked, rules: { ...asked.rules, alignStarts: 'clock' } });
    expect(clock.starts).toEqual([]);
    expect(clock.removed.reason).toEqual(['alignment', 'alignment']);
  });

  it('say for each start that is not free why', () => {
    const day = Date.UTC(2026, 2, 2);
    const answer = findSlots(
      question({
        timeZone: 'UTC',
        weekly: everyDay(540, 780),
        from: '2026-03-02T00:00Z',
        to: '2026-03-03T00:00Z',
        now: day + 9 * HOUR,
        rules: { noticeHours: 1, bufferBeforeMinutes: 15 },
        busy: [{ startsAt: day + 10 * HOUR, endsAt: day + 10.25 * HOUR, reason: 'external' }],
      }),
    );
    expect(answer.removed.reason).toEqual(['notice', 'notice', 'external', 'hours']);
    expect(answer.starts.map((start) => (start - day) / HOUR)).toEqual([10.5, 11, 11.5, 12]);
  });

  it('give the whole date up where the host takes no more sessions on it', () => {
    const day = Date.UTC(2026, 2, 2);
    const asked = question({
      timeZone: 'UTC',
      weekly: everyDay(540, 660),
      from: '2026-03-02T00:00Z',
      to: '2026-03-04T00:00Z',
    });
    const { starts } = findSlots({
      ...asked,
      rules: { ...asked.rules, mostADay: 2 },
      sessionsOn: new Map([[day / DAY, 2]]),
    });
    expect(new Set(starts.map((start) => Math.floor(start / DAY)))).toEqual(new Set([day / DAY + 1]));
  });

  describe('of several sessions in a row', () => {
    const MONDAY = Date.UTC(2026, 2, 2) / DAY;
    /** Hours from 22:00 to 02:00 by the host's clock, a start each hour, asked about one night. */
    const night = (mostADay: number, sessionsOn: [number, number][], inARow = 2) => {
      const asked = question({
        timeZone: 'America/New_York',
        weekly: [...everyDay(1320, 1440), ...everyDay(0, 120)],
        from: '2026-03-02T17:00Z',
        to: '2026-03-03T17:00Z',
        rules: { stepMinutes: 60, durationMinutes: 60 * inARow, mostADay },
      });
      const answer = findSlots({ ...asked, inARow, sessionsOn: new Map(sessionsOn) });
      const hours = (instants: number[]) =>
        shown('America/New_York', instants).map((text) => text.slice(11, 16));
      const full = answer.removed.start.filter((_, index) => answer.removed.reason[index] === 'limit');
      return { starts: hours(answer.starts), full: hours(full) };
    };

    it.each<[string, ReturnType<typeof night>, string[], string[]]>([
      ['across midnight only, where a date takes one', night(1, []), ['23:00'], ['22:00', '00:00']],
      ['wherever each date has room', night(2, []), ['22:00', '23:00', '00:00'], []],
      ['none into a date that is full', night(2, [[MONDAY + 1, 2]]), ['22:00'], ['23:00', '00:00']],
      ['none out of a date that is full', night(2, [[MONDAY, 2]]), ['00:00'], ['22:00', '23:00']],
      [
        'with one left on each date',
        night(2, [
          [MONDAY, 1],
          [MONDAY + 1, 1],
        ]),
        ['23:00'],
        ['22:00', '00:00'],
      ],
      ['two before midnight and one after', night(2, [[MONDAY + 1, 1]], 3), ['22:00'], ['23:00']],
      ['one before midnight and two after', night(2, [[MONDAY, 1]], 3), ['23:00'], ['22:00']],
    ])('count each on its own date: %s', (_, found, starts, full) => {
      expect(found).toEqual({ starts, full });
    });
  });
});
