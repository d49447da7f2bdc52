import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MINUTE } from '../../platform/clock';
import { answersFor, firstMeeting, minutesInRoom, proposeOutcome, type Visit } from './presence';

const NOON = Date.UTC(2026, 4, 4, 12);
const at = (minute: number) => NOON + minute * MINUTE;
const visit = (party: Visit['party'], from: number, until: number): Visit => ({
  party,
  from: at(from),
  until: at(until),
});

describe('minutes in the room', () => {
  it('are whole, and counted for each of the two', () => {
    expect(minutesInRoom([visit('host', 0, 12.9), visit('client', 3, 5)])).toEqual({ host: 12, client: 2 });
  });

  it('count two windows of one person at the same time once', () => {
    expect(minutesInRoom([visit('host', 0, 10), visit('host', 5, 20), visit('host', 6, 7)]).host).toBe(20);
  });

  it('leave out the time between two stays', () => {
    expect(minutesInRoom([visit('client', 0, 10), visit('client', 30, 35)]).client).toBe(15);
  });

  it('are never more than from the first moment to the last, whatever the stays', () => {
    const stays = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 90 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(stays, (list) => {
        const visits = list.map(([from, length]) => visit('host', from, from + length));
        const first = Math.min(...visits.map(({ from }) => from));
        const last = Math.max(...visits.map(({ until }) => until));
        const { host } = minutesInRoom(visits);
        expect(host).toBeLessThanOrEqual((last - first) / MINUTE);
        expect(host).toBeGreaterThanOrEqual(
          Math.max(...visits.map(({ from, until }) => (until - from) / MINUTE)),
        );
      }),
    );
  });
});

describe('the first meeting', () => {
  it('is when the second of them came', () => {
    expect(firstMeeting([visit('host', 0, 60), visit('client', 7, 60)])).toBe(at(7));
  });

  it('is none when they missed each other', () => {
    expect(firstMeeting([visit('host', 0, 10), visit('client', 11, 60)])).toBeNull();
  });

  it('is the earliest of several', () => {
    const visits = [
      visit('host', 0, 10),
      visit('client', 20, 30),
      visit('host', 25, 90),
      visit('client', 40, 60),
    ];
    expect(firstMeeting(visits)).toBe(at(25));
  });
});

describe('how a session ended', () => {
  const scheduled = { status: 'scheduled', startsAt: at(0), now: at(60) } as const;

  it('is suggested as delivered when the two met', () => {
    expect(proposeOutcome([visit('host', 0, 50), visit('client', 2, 50)], scheduled)).toBe('delivered');
  });

  it('is suggested as missed by who never came', () => {
    expect(proposeOutcome([visit('host', 0, 20)], scheduled)).toBe('client_absent');
    expect(proposeOutcome([visit('client', 0, 20)], scheduled)).toBe('host_absent');
  });

  it('is not suggested when both came and missed each other', () => {
    expect(proposeOutcome([visit('host', 0, 10), visit('client', 20, 30)], scheduled)).toBeNull();
  });

  it('cannot be answered before the session begins', () => {
    expect(answersFor({ ...scheduled, now: at(-1) })).toEqual([]);
    expect(proposeOutcome([visit('host', -5, -1)], { ...scheduled, now: at(-1) })).toBeNull();
  });

  it('cannot be missed without a date', () => {
    const undated = { status: 'unscheduled', startsAt: null, now: at(0) } as const;
    expect(answersFor(undated)).toEqual(['delivered']);
    expect(proposeOutcome([visit('host', 0, 20)], undated)).toBeNull();
  });

  it('is not asked again once it was answered', () => {
    expect(answersFor({ ...scheduled, status: 'delivered' })).toEqual([]);
  });
});
