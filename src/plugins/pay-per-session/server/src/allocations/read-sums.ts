import type { Knex } from 'knex';
import type { CreditSums } from '../../../shared/contracts/credit-figures';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import type { ProgramId, TermId } from '../platform/ids';

interface SumRow {
  term_id: TermId;
  ends_at: StoredInstant;
  people: number | string;
  granted: number | string | null;
  available: number | string | null;
  held: number | string | null;
  used: number | string | null;
  expired: number | string | null;
}

const SUMS = ['granted', 'available', 'held', 'used', 'expired'] as const;
const sumColumns = (db: Db): Knex.Raw[] => [
  db.raw('count(allocation.id) as people'),
  ...SUMS.map((column) => db.raw('sum(??) as ??', [`allocation.${column}`, column])),
];

type AllocationSums = Omit<CreditSums, 'waiting'>;

const sumsOf = (row: SumRow, now: number): AllocationSums => {
  const available = Number(row.available ?? 0);
  const gone = readInstant(row.ends_at) <= now ? available : 0;
  return {
    people: Number(row.people),
    granted: Number(row.granted ?? 0),
    available: available - gone,
    held: Number(row.held ?? 0),
    used: Number(row.used ?? 0),
    expired: Number(row.expired ?? 0) + gone,
  };
};

const sums = (db: Db) =>
  db('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .groupBy('allocation.term_id', 'term.ends_at')
    .select<SumRow[]>('allocation.term_id', 'term.ends_at', ...sumColumns(db));

/** What was given and became of it, by term. `now` in ms, UTC. */
export const readTermSums = async (db: Db, now: number): Promise<ReadonlyMap<TermId, AllocationSums>> =>
  new Map((await sums(db)).map((row) => [row.term_id, sumsOf(row, now)]));

/** The same of those who were members of a program at some time of the term. */
export const readProgramSums = async (
  db: Db,
  termId: TermId,
  programId: ProgramId,
  now: number,
): Promise<AllocationSums | null> => {
  const rows: SumRow[] = await sums(db).where('allocation.term_id', termId).modify(ofMembers(programId));
  return rows[0] ? sumsOf(rows[0], now) : null;
};

/** Narrows allocations (`allocation`, `term`) to those of clients who were members of a program while the term ran. */
export const ofMembers =
  (programId: ProgramId) =>
  (query: Knex.QueryBuilder): void =>
    void query.whereExists(
      (membership) =>
        void membership
          .select('membership.id')
          .from('pps_memberships as membership')
          .whereRaw('membership.client_id = allocation.client_id')
          .where('membership.program_id', programId)
          .whereRaw('membership.joined_at < term.ends_at')
          .whereRaw('(membership.left_at is null or membership.left_at > term.starts_at)'),
    );

/** Credits that wait for accounts, by term. */
export const readWaitingSums = async (db: Db): Promise<ReadonlyMap<TermId, number>> => {
  const rows = await db('pps_waiting_credits')
    .where({ status: 'waiting' })
    .groupBy('term_id')
    .select<{ term_id: TermId; credits: number | string }[]>('term_id', db.raw('sum(credits) as credits'));
  return new Map(rows.map(({ term_id, credits }) => [term_id, Number(credits)]));
};
