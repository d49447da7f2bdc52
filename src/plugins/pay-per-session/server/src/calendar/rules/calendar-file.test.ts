import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { calendarFile, type CalendarEntry } from './calendar-file';
import { readBusyTimes } from './read-busy-times';

const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  reference: 'ABCD2345',
  revision: 3,
  stampedAt: Date.UTC(2026, 10, 1, 9, 30, 15),
  startsAt: Date.UTC(2026, 11, 8, 14),
  endsAt: Date.UTC(2026, 11, 8, 15),
  summary: 'Courage, clarity; and \\ more with Anna Berg',
  description: 'Open your session: https://sessions.example.org/s/token\n\nPlease do not share it.',
  location: 'Online',
  url: 'https://sessions.example.org/s/token',
  cancelled: false,
  people: {
    organizer: { name: 'Berg, Anna: "the listener"', email: 'anna@example.org' },
    attendee: { name: 'Casey Quist', email: 'casey@example.org' },
  },
  ...change,
});

const MOST_TEXT = { maxLength: 400, unit: 'grapheme' } as const;

describe('a calendar file', () => {
  it('says to another program’s reader what was meant', () => {
    const read = convertIcsCalendar(undefined, calendarFile('REQUEST', [entry()]));
    expect(read).toMatchObject({
      version: '2.0',
      method: 'REQUEST',
      events: [
        {
          uid: 'session-ABCD2345@pay-per-session',
          sequence: 3,
          stamp: { date: new Date(Date.UTC(2026, 10, 1, 9, 30, 15)) },
          start: { date: new Date(Date.UTC(2026, 11, 8, 14)), type: 'DATE-TIME' },
          end: { date: new Date(Date.UTC(2026, 11, 8, 15)), type: 'DATE-TIME' },
          summary: entry().summary,
          description: entry().description,
          location: 'Online',
          url: 'https://sessions.example.org/s/token',
          status: 'CONFIRMED',
          organizer: { email: 'anna@example.org' },
          attendees: [{ name: 'Casey Quist', email: 'casey@example.org', partstat: 'ACCEPTED' }],
        },
      ],
    });
  });

  it('is the same entry when it is moved or cancelled', () => {
    const read = convertIcsCalendar(
      undefined,
      calendarFile('CANCEL', [entry({ cancelled: true, revision: 4 })]),
    );
    expect(read).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: 'session-ABCD2345@pay-per-session', sequence: 4, status: 'CANCELLED' }],
    });
  });

  it('names nobody’s address where nobody’s is meant to be seen', () => {
    const text = calendarFile(null, [entry({ people: null })], 'Good, “Hours”');
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|mailto/iu);
    expect(text).toContain('X-WR-CALNAME;VALUE=TEXT:Good\\, “Hours”');
  });

  it('lets nothing that people type become a line of its own', () => {
    const hostile = 'Hello\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:eve@example.org\u0000\u0007';
    const people = { organizer: { name: hostile, email: 'anna@example.org' }, attendee: null };
    const text = calendarFile('PUBLISH', [entry({ summary: hostile, location: hostile, people })]);
    expect(text.match(/^(?:BEGIN|END):VEVENT/gmu)).toHaveLength(2);
    expect(text).not.toMatch(/^ATTENDEE/mu);
    expect(text).not.toMatch(/[^\P{Cc}\r\n]/u);
  });

  it('carries any text there and back, in lines of 75 octets that end in CR LF', () => {
    fc.assert(
      fc.property(fc.string(MOST_TEXT), fc.string(MOST_TEXT), (summary, description) => {
        const text = calendarFile('PUBLISH', [entry({ summary, description })]);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/u);
        }
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const [event] = convertIcsCalendar(undefined, text).events ?? [];
        const shown = (written: string) =>
          written
            .replace(/\r\n?/gu, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, '')
            .trim();
        expect((event?.summary ?? '').trim()).toBe(shown(summary));
        expect((event?.description ?? '').trim()).toBe(shown(description));
      }),
    );
  });

  it('blocks the time it says in the calendar of another site like this one', () => {
    const window = { zone: 'Europe/Berlin', from: Date.UTC(2026, 11, 1), until: Date.UTC(2027, 0, 1) };
    const { startsAt, endsAt } = entry();
    expect(readBusyTimes(calendarFile(null, [entry()]), window).times).toEqual([{ startsAt, endsAt }]);
    expect(readBusyTimes(calendarFile(null, [entry({ cancelled: true })]), window).times).toEqual([]);
  });
});
