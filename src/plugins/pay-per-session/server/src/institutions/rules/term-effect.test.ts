import { describe, expect, it } from '@jest/globals';
import type { TermEffectKind } from '../../../../shared/contracts/institution';
import { effectOnCredits } from './term-effect';

const NOW = 1000;
const credits = { clients: 3, granted: 9, available: 4, held: 1, used: 4, expired: 0 };
const between = (startsAt: number, endsAt: number) => ({ startsAt, endsAt });

const over = between(100, 900);
const running = between(500, 1500);
const toCome = between(2000, 3000);

describe('another date for a term', () => {
  it.each<[string, ReturnType<typeof between>, ReturnType<typeof between>, TermEffectKind | null]>([
    ['ends what runs', running, over, 'expires_now'],
    ['ends it with this very instant', running, between(500, NOW), 'expires_now'],
    ['lets what runs wait', running, toCome, 'waits'],
    ['ends it sooner', running, between(500, 1200), 'ends_sooner'],
    ['ends it later', running, between(500, 1800), 'ends_later'],
    ['says nothing where only its beginning, which is past, changes', running, between(700, 1500), null],
    ['opens what was to come', toCome, running, 'opens_now'],
    ['opens it with this very instant', toCome, between(NOW, 3000), 'opens_now'],
    ['shifts what is to come', toCome, between(2000, 2900), 'shifts'],
    ['puts what is to come into the past', toCome, over, 'expires_now'],
    ['lets what is over run again', over, running, 'runs_again'],
    ['lets what is over come again', over, toCome, 'comes_again'],
    ['says nothing of what stays over', over, between(100, 800), null],
    ['says nothing where nothing changes', toCome, toCome, null],
  ])('%s', (_, before, after, effect) => {
    expect(effectOnCredits(before, after, credits, NOW)).toBe(effect);
  });

  it('does nothing to a term without credits', () => {
    const none = { clients: 0, granted: 0, available: 0, held: 0, used: 0, expired: 0 };
    expect(effectOnCredits(running, over, none, NOW)).toBeNull();
  });

  it('does nothing where all credits are spent, unless the term comes back', () => {
    const spent = { ...credits, available: 0, held: 0, used: 5, expired: 4 };
    expect(effectOnCredits(running, over, spent, NOW)).toBeNull();
    expect(effectOnCredits(over, running, spent, NOW)).toBe('runs_again');
  });
});
