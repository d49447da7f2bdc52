/**
 * Where a credit of an allocation can be; what was granted is always the sum of the four. `held` waits for a session to
 * be agreed, `used` has paid one.
 */
export const CREDIT_PLACES = ['available', 'held', 'used', 'expired'] as const;
export type CreditPlace = (typeof CREDIT_PLACES)[number];

/** What a line of the ledger says happened. */
export const ENTRY_KINDS = ['grant', 'hold', 'capture', 'release', 'expire', 'adjust'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a line adds to each number of its allocation; negative takes away. */
export interface CreditChanges {
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
}

const NOTHING: CreditChanges = { granted: 0, available: 0, held: 0, used: 0, expired: 0 };

const KIND_OF: Record<CreditPlace, EntryKind> = {
  available: 'release',
  held: 'hold',
  used: 'capture',
  expired: 'expire',
};

/** One line of the ledger, before it is written. */
export interface Movement {
  kind: EntryKind;
  changes: CreditChanges;
}

/** Takes credits from one place to another; where they go is what the line is called. */
export const moved = (from: CreditPlace, to: CreditPlace, credits = 1): Movement => ({
  kind: KIND_OF[to],
  changes: { ...NOTHING, [from]: -credits, [to]: credits },
});

/** New credits, which are available at once. */
export const granted = (credits: number): Movement => ({
  kind: 'grant',
  changes: { ...NOTHING, granted: credits, available: credits },
});

/** An operator's correction of what is available; negative takes away. */
export const adjusted = (credits: number): Movement => ({
  kind: 'adjust',
  changes: { ...NOTHING, granted: credits, available: credits },
});
