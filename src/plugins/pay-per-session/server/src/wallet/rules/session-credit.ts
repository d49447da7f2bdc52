import type { CreditPosition } from '../../../../shared/session-status';
import type { CreditPlace, EntryKind } from './credit-movement';

/** What the entries of one session add up to. */
interface SessionSums {
  held: number;
  used: number;
}

/** Where a line of the ledger leads the credit of its session. */
const LEADS_TO: Record<EntryKind, CreditPosition | null> = {
  hold: 'held',
  capture: 'captured',
  release: 'released',
  expire: 'released',
  grant: null,
  adjust: null,
};

/** Whether a line of the ledger leads the credit of its session there. */
export const leadsTo = (kind: EntryKind, position: CreditPosition): boolean => LEADS_TO[kind] === position;

/** Where a session's credit is, by the sum of its entries. */
export const positionOf = ({ held, used }: SessionSums): CreditPosition => {
  if (held > 0) return 'held';
  return used > 0 ? 'captured' : 'released';
};

interface Circumstances {
  position: CreditPosition;
  /** Whether the term of the credit is over: what comes back to it then expires. */
  ended: boolean;
  /** What the allocation has besides. */
  available: number;
  expired: number;
}

const sourceOf = ({ position, available, expired }: Circumstances): CreditPlace | null => {
  if (position === 'held') return 'held';
  if (position === 'captured') return 'used';
  if (available > 0) return 'available';
  // What came back, and ended with its term, is taken again from where it went.
  return expired > 0 ? 'expired' : null;
};

/**
 * The way of a session's credit to another position: 'there' where it is already, 'spent' where it came back and none
 * of its term is left: spent elsewhere, or taken back by an operator.
 */
export const wayOfCredit = (
  now: Circumstances,
  to: CreditPosition,
): { from: CreditPlace; to: CreditPlace } | 'there' | 'spent' => {
  if (now.position === to) return 'there';
  const from = sourceOf(now);
  if (from === null) return 'spent';
  if (to === 'released') return { from, to: now.ended ? 'expired' : 'available' };
  return { from, to: to === 'held' ? 'held' : 'used' };
};
