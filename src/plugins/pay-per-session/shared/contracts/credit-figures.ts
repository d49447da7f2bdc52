import { z } from 'zod';
import { rowId } from './fields';

/** Sums of a term, of everybody or of the members of a program. What is unused of a term that ended counts as expired. */
export interface CreditSums {
  people: number;
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
  /** Credits that wait for an account. */
  waiting: number;
}

/** One term of an institution with its sums. */
export interface TermFigures extends CreditSums {
  term: { id: number; name: string; startsOn: string; endsOn: string; state: 'over' | 'runs' | 'comes' };
  institution: { id: number; name: string };
}

/** A week of a term, from Monday (a plain date in the institution's zone). */
export interface WeekFigures {
  monday: string;
  /** Hours that hosts who take these credits have published within the term. */
  hours: number;
  /** Sessions that were asked for, and those among them that are booked or took place; one is an hour. */
  asked: number;
  booked: number;
}

export interface TermDetail extends TermFigures {
  /** Who was a member of two programs counts in both. */
  programs: ({ program: { id: number; name: string } } & Omit<CreditSums, 'waiting'>)[];
  hosts: number;
  weeks: WeekFigures[];
}

export const statementFilters = z.object({
  termId: rowId,
  programId: rowId.optional().catch(undefined),
  language: z.string().max(20).catch('en').default('en'),
});
export type StatementFilters = z.output<typeof statementFilters>;
