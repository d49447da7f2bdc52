import type { UsableCredits } from '../../../../server/src/wallet';

/** How a client stands in a term: what is kept for open requests counts as used. */
export interface TermStand {
  termId: number;
  /** `Autumn semester` */
  term: string;
  institution: string;
  /** The last day, a date of no zone. */
  endsOn: string;
  used: number;
  remaining: number;
  usedAfter: number;
  remainingAfter: number;
}

/**
 * What a client has used and has left of each term, now and after a booking of so many credits, which are taken of the
 * soonest-ending term first. What cannot be taken is left out.
 * @param terms soonest-ending first
 */
export const standAfter = (terms: readonly UsableCredits[], credits: number): TermStand[] => {
  let wanted = credits;
  return terms.map((own) => {
    const taken = Math.min(wanted, own.available);
    wanted -= taken;
    const used = own.used + own.held;
    return {
      termId: own.termId,
      term: own.term,
      institution: own.institution,
      endsOn: own.endsOn,
      used,
      remaining: own.available,
      usedAfter: used + taken,
      remainingAfter: own.available - taken,
    };
  });
};
