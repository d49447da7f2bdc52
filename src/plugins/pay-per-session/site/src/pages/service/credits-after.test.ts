import { describe, expect, it } from '@jest/globals';
import type { UsableCredits } from '../../../../server/src/wallet';
import { standAfter } from './credits-after';

const term = (termId: number, available: number, used: number, held = 0): UsableCredits =>
  ({
    termId,
    term: `T ${termId}`,
    institution: 'Linden',
    endsOn: '2026-12-20',
    available,
    used,
    held,
  }) as UsableCredits;

const numbers = (terms: UsableCredits[], credits: number) =>
  standAfter(terms, credits).map(({ used, remaining, usedAfter, remainingAfter }) => [
    used,
    remaining,
    usedAfter,
    remainingAfter,
  ]);

describe('what is left after a booking', () => {
  it('is one less, and one more is used; what is kept for a request counts as used', () => {
    expect(numbers([term(1, 2, 1, 1)], 1)).toEqual([[2, 2, 3, 1]]);
  });

  it('is taken of the term that ends first, and of the next when that is empty', () => {
    expect(numbers([term(1, 1, 0), term(2, 4, 0)], 3)).toEqual([
      [0, 1, 1, 0],
      [0, 4, 2, 2],
    ]);
  });

  it('is never less than nothing', () => {
    expect(numbers([term(1, 1, 0)], 4)).toEqual([[0, 1, 1, 0]]);
  });
});
