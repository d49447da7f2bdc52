import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../platform/clock';
import { MOST_ATTEMPTS, retryDelay } from './retry-delay';

describe('the wait before a mail is tried again', () => {
  it('doubles from one minute', () => {
    expect([1, 2, 3, 4].map(retryDelay)).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE]);
  });

  it('is never longer than six hours, and all tries together span more than a day of a broken server', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS }, (_, index) => retryDelay(index + 1));
    expect(Math.max(...waits)).toBeLessThanOrEqual(6 * HOUR);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * HOUR);
  });
});
