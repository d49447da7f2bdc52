import { describe, expect, it } from '@jest/globals';
import { reasonsOf } from './why-nothing-free';

describe('why nothing is free', () => {
  it('is said with the commonest reason first, and without those that removed nothing', () => {
    const removed = {
      notice: 2,
      horizon: 0,
      alignment: 0,
      hours: 5,
      limit: 0,
      booked: 2,
      held: 0,
      external: 9,
    };
    expect(reasonsOf({ removed }).map(({ removal }) => removal)).toEqual([
      'external',
      'hours',
      'notice',
      'booked',
    ]);
  });
});
