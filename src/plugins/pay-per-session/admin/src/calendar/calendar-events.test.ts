import { describe, expect, it } from '@jest/globals';
import { calendarEvents, exceptionEvents, windowEvents, windowOf } from './calendar-events';

const WORDS = { hold: 'Held', proposal: 'Proposed', external: 'Busy', off: 'Off', window: 'Hours' };
const HOURS = {
  hostId: 1,
  timeZone: 'Asia/Kathmandu',
  timeZoneChosen: true,
  days: [[], [{ from: 540, until: 1440 }], [], [], [], [], []],
  exceptions: [
    { date: '2026-03-02', windows: [], note: 'Holi' },
    { date: '2026-03-03', windows: [{ from: 600, until: 660 }], note: '' },
  ],
  revision: 1,
};

describe('the events of the grid', () => {
  it('stand at the wall clock of the host’s zone', () => {
    const [event] = calendarEvents(
      {
        hostId: 1,
        timeZone: 'Asia/Kathmandu',
        hours: [],
        sessions: [
          {
            id: 7,
            serviceName: 'Counselling',
            clientName: 'Casey',
            status: 'requested',
            startsAt: '2026-03-02T20:00:00.000Z',
            endsAt: '2026-03-02T21:00:00.000Z',
          },
        ],
        holds: [],
        external: [],
      },
      WORDS,
    );
    expect(event).toMatchObject({ start: '2026-03-03T01:45', end: '2026-03-03T02:45', title: 'Casey' });
    expect(event?.classNames).toBe('pps-request');
  });

  it('say of a date what is different about it', () => {
    expect(exceptionEvents(HOURS, WORDS)).toMatchObject([
      { start: '2026-03-02', end: '2026-03-03', title: 'Off · Holi' },
      { start: '2026-03-03', end: '2026-03-04', title: '10:00–11:00' },
    ]);
  });

  it('are the week’s windows, or those of the date', () => {
    const dates = ['2026-03-02', '2026-03-03'];
    expect(windowEvents(HOURS, dates, true, WORDS)).toMatchObject([
      { start: '2026-03-02T09:00', end: '2026-03-03T00:00' },
    ]);
    expect(windowEvents(HOURS, dates, false, WORDS)).toMatchObject([{ start: '2026-03-03T10:00' }]);
  });
});

describe('a stretch drawn on the grid', () => {
  it('is a window of its date, to midnight at the latest', () => {
    const at = (time: string) => new Date(`${time}Z`);
    expect(windowOf(at('2026-03-02T22:00'), at('2026-03-03T00:00'))).toEqual({
      date: '2026-03-02',
      window: { from: 1320, until: 1440 },
    });
    expect(windowOf(at('2026-03-02T22:00'), at('2026-03-03T00:15'))).toBeNull();
  });
});
