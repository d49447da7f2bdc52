import type { TermCredits, TermEffectKind, TermState } from '../../../../shared/contracts/institution';
import { termState, type TermBounds } from './term-bounds';

/** By how the term stands before and after; what stays running or to come is looked at more closely. */
const EFFECTS: Record<TermState, Record<TermState, TermEffectKind | null>> = {
  running: { running: null, over: 'expires_now', to_come: 'waits' },
  to_come: { to_come: null, running: 'opens_now', over: 'expires_now' },
  over: { over: null, running: 'runs_again', to_come: 'comes_again' },
};

/**
 * What other dates, or another zone, do to credits that people have of a term; null where they change nothing for
 * anybody. `now` in ms, UTC.
 */
export const effectOnCredits = (
  before: TermBounds,
  after: TermBounds,
  { granted, available, held }: TermCredits,
  now: number,
): TermEffectKind | null => {
  if (granted === 0) return null;
  const [was, becomes] = [termState(before, now), termState(after, now)];
  // Where all is spent or gone, only a term that comes back has something to say.
  if (available + held === 0 && was !== 'over') return null;
  if (was !== becomes) return EFFECTS[was][becomes];
  if (was === 'running' && after.endsAt !== before.endsAt)
    return after.endsAt < before.endsAt ? 'ends_sooner' : 'ends_later';
  const moved = after.startsAt !== before.startsAt || after.endsAt !== before.endsAt;
  return was === 'to_come' && moved ? 'shifts' : null;
};
