import type { PayersEffect } from '../../../../shared/contracts/program';

/** By which program credits pay for a service, and whose they are. */
export interface PayingProgram {
  id: number;
  institutionId: number | null;
  /** Members can pay with credits: the program takes them, and has members where that matters. */
  pays: boolean;
}

/**
 * What becomes of who can pay with credits when services come from one program to another, or their program changes.
 * Null where nobody loses anything, and no other institution's credits begin to pay.
 */
export const payersEffect = (from: PayingProgram, to: PayingProgram): PayersEffect['kind'] | null => {
  const elsewhere = from.institutionId !== to.institutionId;
  if (!from.pays) return to.pays && elsewhere ? 'come' : null;
  if (!to.pays) return 'gone';
  return elsewhere || from.id !== to.id ? 'change' : null;
};
