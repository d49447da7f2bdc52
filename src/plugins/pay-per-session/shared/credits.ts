/*
 * What a change does to somebody's credits: shown before the click and done after it by the same functions.
 */

/** A client's credits of a term; available + held + used + expired = granted, none below zero. */
export interface CreditNumbers {
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
}

/** The numbers after an adjustment; null where it would take more than is unused. */
export const afterAdjustment = (now: CreditNumbers, change: number): CreditNumbers | null =>
  now.available + change < 0
    ? null
    : { ...now, granted: now.granted + change, available: now.available + change };

/** The numbers after everything unused is taken back. */
export const afterRevocation = (now: CreditNumbers): CreditNumbers => ({
  ...now,
  granted: now.granted - now.available,
  available: 0,
});
