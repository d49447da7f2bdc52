import type { CreditPosition } from '../session-status';

/**
 * What an action does to the session credit that pays: it `stays` where it is, `comes_back`, comes back and `expires`
 * because its term is over, `waits` until an operator has decided, is `taken_again`; `nothing` where it is back already.
 */
export type CreditEffect = 'stays' | 'comes_back' | 'expires' | 'waits' | 'taken_again' | 'nothing';

/** The credit that pays a session. */
export interface CreditView {
  institution: string;
  term: string;
  /** The last day of the term, a date in the institution's zone; whether that is over. */
  termEndsOn: string;
  termEnded: boolean;
  /** Kept for it, spent on it, or back with its client. */
  position: CreditPosition;
}
