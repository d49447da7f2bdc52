import { z } from 'zod';
import { LONGEST_NOTE, MOST_CREDITS, type RowProblem } from './credit-list';
import { emailAddress, idempotencyKey, line, prose, rowId, searchText } from './fields';

const credits = z.coerce
  .number({ error: 'notANumber' })
  .int('notANumber')
  .min(1, 'tooSmall')
  .max(MOST_CREDITS, 'tooLarge');

/** Why, in the ledger and in the statement; may be left out. */
const note = z
  .string()
  .max(LONGEST_NOTE, 'tooLong')
  .transform((text) => text.trim())
  .default('');

/** Names one allocation for good: the same name with the same content is done once. */
const importKey = line(100);

const everyRun = {
  termId: rowId,
  importKey,
  /** Whether those who get credits are told by mail. */
  tell: z.stringbool().or(z.boolean()).default(true),
};

/** Credits for one person, known by address, or for everybody who is a member of a program now. */
export const allocationInput = z.discriminatedUnion('to', [
  z.object({ to: z.literal('client'), ...everyRun, email: emailAddress, credits, note }),
  z.object({ to: z.literal('group'), ...everyRun, programId: rowId, credits, note }),
]);
export type AllocationInput = z.output<typeof allocationInput>;

/** What stands beside a list that is sent as a file. */
export const listInput = z.object({
  ...everyRun,
  /** People without an account that has proven its address: their credits wait for them, or their rows count as wrong. */
  strangers: z.enum(['wait', 'refuse']).default('wait'),
});
export type ListInput = z.output<typeof listInput>;

export const RUN_STATUSES = ['checked', 'applying', 'applied', 'stopped', 'discarded'] as const;
/**
 * `checked`: shown, nothing done; `applying`: rows are being done; `applied`: all chosen rows are done;
 * `stopped`: the term ended meanwhile; `discarded`: given up before it was applied.
 */
export type RunStatus = (typeof RUN_STATUSES)[number];
export type RunWay = 'client' | 'group' | 'file';

/** One allocation: what it would do, is doing or has done. Instants in ISO 8601, UTC. */
export interface RunView {
  id: number;
  way: RunWay;
  status: RunStatus;
  importKey: string;
  institution: { id: number; name: string };
  term: { id: number; name: string; endsOn: string; over: boolean };
  /** Of a group. */
  programName: string | null;
  fileName: string | null;
  encoding: string | null;
  separator: string | null;
  strangers: 'wait' | 'refuse';
  tell: boolean;
  rows: number;
  bad: number;
  /** Rows that are to be done, and those among them that cannot. */
  chosen: number;
  badChosen: number;
  /** Of the good chosen rows: how many people get them at once, for how many they wait, and their credits. */
  known: number;
  waits: number;
  credits: number;
  /** Chosen rows that are done. */
  done: number;
  madeAt: string;
  madeBy: string;
  appliedAt: string | null;
  appliedBy: string | null;
  doneAt: string | null;
}

export interface RunRowView {
  line: number;
  address: string;
  /** Null for who has no account, or has not shown that the address is theirs. */
  client: { id: number; displayName: string } | null;
  /** An account has the address and nobody has shown that it is theirs: the credits wait for its owner. */
  unproven: boolean;
  credits: number | null;
  note: string;
  problem: RowProblem | null;
  facts: Record<string, string | number>;
  chosen: boolean;
  outcome: 'granted' | 'waiting' | null;
  /** Credits the client has of this term now, and would have after it; null where they wait. */
  has: number | null;
  willHave: number | null;
}

export const rowFilters = z.object({
  show: z.enum(['all', 'bad', 'waits']).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type RowFilters = z.output<typeof rowFilters>;
export const ROWS_PER_PAGE = 50;

export interface PageOf<T> {
  items: T[];
  page: number;
  pageCount: number;
  total: number;
}

/** Which rows are to be done: some by their lines, or all that are wrong at once. */
export const choiceInput = z.union([
  z.object({ chosen: z.boolean(), lines: z.array(z.number().int().positive()).min(1).max(500) }),
  z.object({ chosen: z.literal(false), every: z.literal('bad') }),
]);
export type ChoiceInput = z.output<typeof choiceInput>;

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
export const runFilters = z.object({ institutionId: rowId.optional().catch(undefined), page });
export const allocationFilters = z.object({
  termId: rowId.optional().catch(undefined),
  programId: rowId.optional().catch(undefined),
  search: searchText.catch('').default(''),
  page,
});
export type AllocationFilters = z.output<typeof allocationFilters>;

/** A client's credits of a term. `available` is 0 once the term has ended, whatever the row says. */
export interface AllocationView {
  id: number;
  client: { id: number; displayName: string; email: string | null };
  institution: { id: number; name: string };
  term: { id: number; name: string; startsOn: string; endsOn: string; over: boolean };
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
}

/** One line of the ledger; `balance` is what was available after it. */
export interface EntryView {
  id: number;
  kind: 'grant' | 'hold' | 'capture' | 'release' | 'expire' | 'adjust';
  at: string;
  grantedChange: number;
  availableChange: number;
  heldChange: number;
  usedChange: number;
  expiredChange: number;
  balance: number;
  /** Who did it, as people read it. */
  by: string | null;
  reason: string | null;
  session: { id: number; reference: string; hostName: string } | null;
  runId: number | null;
}

export interface AllocationDetail extends AllocationView {
  entries: EntryView[];
}

/** Up or down, with a reason; `available` is what the operator saw, so that nothing happens between look and click. */
export const adjustmentInput = z.object({
  change: z.coerce
    .number({ error: 'notANumber' })
    .int('notANumber')
    .min(-MOST_CREDITS, 'tooSmall')
    .max(MOST_CREDITS, 'tooLarge')
    .refine((change) => change !== 0, 'required'),
  reason: prose(LONGEST_NOTE),
  available: z.number().int().min(0),
  idempotencyKey,
});
export type AdjustmentInput = z.output<typeof adjustmentInput>;

/** Takes back all that is unused. */
export const revocationInput = adjustmentInput.omit({ change: true });
export type RevocationInput = z.output<typeof revocationInput>;

/** Credits that wait for an account. */
export interface WaitingView {
  id: number;
  address: string;
  credits: number;
  institution: { id: number; name: string };
  term: { id: number; name: string; endsOn: string; over: boolean };
  waitsSince: string;
  runId: number;
}

export const waitingFilters = z.object({
  termId: rowId.optional().catch(undefined),
  search: searchText.catch('').default(''),
  page,
});
export type WaitingFilters = z.output<typeof waitingFilters>;

/** What the pages of credits choose from. */
export interface CreditPlaces {
  institutions: {
    id: number;
    name: string;
    timeZone: string;
    enabled: boolean;
    terms: {
      id: number;
      name: string;
      startsOn: string;
      endsOn: string;
      state: 'over' | 'runs' | 'comes';
    }[];
    programs: { id: number; name: string; takesCredits: boolean; members: number }[];
  }[];
}
