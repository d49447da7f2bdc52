import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../platform/clock';
import { roomDoor } from './room-door';

const START = Date.UTC(2026, 4, 4, 10);

describe('the door of a room', () => {
  it('opens thirty minutes before the start, to the millisecond', () => {
    const session = { status: 'scheduled', startsAt: START } as const;
    expect(roomDoor(session, START - 30 * MINUTE - 1, 30)).toEqual({
      state: 'early',
      opensAt: START - 30 * MINUTE,
    });
    expect(roomDoor(session, START - 30 * MINUTE, 30)).toEqual({ state: 'open' });
  });

  it('puts nobody out at the end', () => {
    expect(roomDoor({ status: 'scheduled', startsAt: START }, START + 600 * MINUTE, 30)).toEqual({
      state: 'open',
    });
  });

  it('is open for a session that has no date yet', () => {
    expect(roomDoor({ status: 'unscheduled', startsAt: null }, START, 30)).toEqual({ state: 'open' });
  });

  it.each(['delivered', 'cancelled', 'client_absent', 'host_absent', 'held', 'requested'] as const)(
    'is closed when the session is %s',
    (status) => {
      expect(roomDoor({ status, startsAt: START }, START, 30)).toEqual({ state: 'closed' });
    },
  );
});
