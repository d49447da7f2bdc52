import { describe, expect, it } from '@jest/globals';
import { purchaseAllowance } from './purchase-allowance';

const MINUTE = 60_000;

describe('the allowance of purchases', () => {
  it('lets so many new ones through within an hour, and says how long to wait', () => {
    const ask = purchaseAllowance(2);
    expect(ask('one', 0)).toBeNull();
    expect(ask('two', 10 * MINUTE)).toBeNull();
    expect(ask('three', 20 * MINUTE)).toBe(40 * MINUTE);
    expect(ask('three', 60 * MINUTE)).toBeNull();
    expect(ask('four', 60 * MINUTE)).toBe(10 * MINUTE);
  });

  it('counts what is sent again under one key once', () => {
    const ask = purchaseAllowance(2);
    for (let times = 0; times < 50; times += 1) expect(ask('one', times)).toBeNull();
    expect(ask('two', 60)).toBeNull();
    expect(ask('one', 61)).toBeNull();
    expect(ask('three', 62)).not.toBeNull();
  });

  it('lets nothing through because it was refused before', () => {
    const ask = purchaseAllowance(1);
    ask('one', 0);
    expect(ask('two', 1)).not.toBeNull();
    expect(ask('two', 2)).not.toBeNull();
  });
});
