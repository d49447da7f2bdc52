import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../platform/clock';
import { reminderDue } from './reminders';

const END = Date.UTC(2026, 2, 10, 12);
const at = (hours: number, remindedAfter: number | null = null) =>
  reminderDue({
    now: END + hours * HOUR,
    endsAt: END,
    remindedAt: remindedAfter === null ? null : END + remindedAfter * HOUR,
  });

describe('reminding a host of a session that nobody has marked', () => {
  it.each([
    [23, null, null],
    [24, null, 24],
    [25, 24, null],
    [71, 24, null],
    [72, 24, 72],
    [80, 72, null],
    // Nobody was there to remind: the newest is enough.
    [100, null, 72],
    // Said of a date before this one.
    [24, -48, 24],
  ])('%s hours after the end, last reminded %s hours after it: %s', (now, reminded, due) => {
    expect(at(now, reminded)).toBe(due);
  });
});
