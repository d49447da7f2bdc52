import { describe, expect, it } from '@jest/globals';
import { stepOf } from './month-step';

/** The 8th of December 2026 is a Tuesday. */
const tuesday = { at: 7, column: 1, count: 31, rightToLeft: false };

describe('a key in the month', () => {
  it('goes a day or a week on, and stays within the month', () => {
    expect(stepOf({ days: 1 }, tuesday)).toBe(8);
    expect(stepOf({ days: -7 }, tuesday)).toBe(0);
    expect(stepOf({ days: -7 }, { ...tuesday, at: 3 })).toBe(3);
    expect(stepOf({ days: 7 }, { ...tuesday, at: 28 })).toBe(28);
  });

  it('goes to the ends of the week, or of the month where the week goes on', () => {
    expect(stepOf({ to: 'first' }, tuesday)).toBe(6);
    expect(stepOf({ to: 'last' }, tuesday)).toBe(12);
    expect(stepOf({ to: 'first' }, { ...tuesday, at: 0 })).toBe(0);
    expect(stepOf({ to: 'last' }, { ...tuesday, at: 30, column: 3 })).toBe(30);
  });

  it('follows the eye where one reads from right to left', () => {
    expect(stepOf({ days: 1 }, { ...tuesday, rightToLeft: true })).toBe(6);
    expect(stepOf({ days: 7 }, { ...tuesday, rightToLeft: true })).toBe(14);
  });
});
