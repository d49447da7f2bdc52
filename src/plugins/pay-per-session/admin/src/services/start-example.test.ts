import { describe, expect, it } from '@jest/globals';
import { exampleStarts } from './start-example';

describe('the example of starts beside the choice of what they are counted from', () => {
  it('counts from the beginning of the hours, or on the clock', () => {
    expect(exampleStarts('hours', '30')).toBe('09:10, 09:40, 10:10');
    expect(exampleStarts('clock', '30')).toBe('09:30, 10:00, 10:30');
    expect(exampleStarts('clock', '50')).toBe('09:10, 10:00, 10:50');
  });

  it('shows only starts of the same day, and none of a step that is no number yet', () => {
    expect(exampleStarts('clock', '240')).toBe('12:00, 16:00, 20:00');
    expect(exampleStarts('clock', '600')).toBe('10:00, 20:00');
    expect(exampleStarts('hours', '')).toBeNull();
    expect(exampleStarts('hours', 'often')).toBeNull();
  });
});
