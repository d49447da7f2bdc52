import { describe, expect, it } from '@jest/globals';
import { readWallClock } from './wall-clock';

describe('reading a wall clock', () => {
  it('reads an ordinary time in its zone', () => {
    expect(readWallClock('2026-01-15T09:00', 'Asia/Kathmandu', 'earlier')).toEqual({
      kind: 'instant',
      instant: Date.UTC(2026, 0, 15, 3, 15),
    });
  });

  it('says that a time does not exist where the clocks go forward over it', () => {
    expect(readWallClock('2026-03-29T02:30', 'Europe/Berlin', 'earlier')).toEqual({ kind: 'skipped' });
  });

  it('knows both instants of a time that the clocks show twice', () => {
    expect(readWallClock('2026-10-25T02:30', 'Europe/Berlin', 'earlier')).toEqual({
      kind: 'instant',
      instant: Date.UTC(2026, 9, 25, 0, 30),
    });
    expect(readWallClock('2026-10-25T02:30', 'Europe/Berlin', 'later')).toEqual({
      kind: 'instant',
      instant: Date.UTC(2026, 9, 25, 1, 30),
    });
  });

  it('says that a whole day does not exist where a zone skipped it', () => {
    expect(readWallClock('2011-12-30T12:00', 'Pacific/Apia', 'earlier')).toEqual({ kind: 'skipped' });
  });
});
