import { describe, expect, it } from '@jest/globals';
import { requireOpenDoor } from './require-open-door';

describe('who comes to the door', () => {
  it('comes in when it is open', () => {
    expect(() => requireOpenDoor({ state: 'open' }, 30, false)).not.toThrow();
  });

  it('is told when it opens', () => {
    expect(() => requireOpenDoor({ state: 'early', opensAt: 5 }, 30, false)).toThrow(
      expect.objectContaining({ code: 'ROOM_NOT_OPEN', facts: { minutes: 30, opensAt: 5 } }),
    );
  });

  it('is told that the session has ended', () => {
    expect(() => requireOpenDoor({ state: 'closed' }, 30, false)).toThrow(
      expect.objectContaining({ code: 'ROOM_CLOSED' }),
    );
  });

  it('comes back in after the outcome was marked, if they were inside before', () => {
    expect(() => requireOpenDoor({ state: 'closed' }, 30, true)).not.toThrow();
  });
});
