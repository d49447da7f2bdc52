import { describe, expect, it } from '@jest/globals';
import { messageAllowance } from './message-allowance';

describe('the allowance of messages', () => {
  it('lets a burst through and then no more', () => {
    const mayGoOn = messageAllowance({ burst: 3, perSecond: 1 });
    expect([0, 0, 0, 0].map(mayGoOn)).toEqual([true, true, true, false]);
  });

  it('is won back with time, up to the burst', () => {
    const mayGoOn = messageAllowance({ burst: 2, perSecond: 1 });
    expect([0, 0, 500, 1000, 1000, 60_000, 60_000, 60_000].map(mayGoOn)).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is not won by a clock that goes back', () => {
    const mayGoOn = messageAllowance({ burst: 1, perSecond: 1 });
    expect([5000, 1000, 1500].map(mayGoOn)).toEqual([true, false, false]);
  });
});
