import type { Knex } from 'knex';
import { readInstant, type Db, type StoredInstant, type Transaction } from '../platform/database';
import type { ClientId, CreditAllocationId, InstitutionId, TermId } from '../platform/ids';

/** A row of `pps_credit_allocations` with its term and institution. */
interface StoredAllocation {
  id: CreditAllocationId;
  client_id: ClientId;
  term_id: TermId;
  institution_id: InstitutionId;
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
  institution_name: string;
  term_name: string;
  term_ends_on: string;
  term_ends_at: StoredInstant;
}

/** A client's credits of one term. Instants in ms, UTC. */
export interface Allocation {
  id: CreditAllocationId;
  clientId: ClientId;
  termId: TermId;
  institutionId: InstitutionId;
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
  institution: string;
  term: string;
  /** The last day of the term, a date in the institution's zone. */
  termEndsOn: string;
  /** The first instant after the term. */
  termEndsAt: number;
}

/** Allocations with the terms and institutions they belong to; the caller narrows. */
const allocations = (db: Db): Knex.QueryBuilder =>
  db('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .join('pps_institutions as institution', 'institution.id', 'allocation.institution_id');

const allocationOf = (row: StoredAllocation): Allocation => ({
  id: row.id,
  clientId: row.client_id,
  termId: row.term_id,
  institutionId: row.institution_id,
  granted: row.granted,
  available: row.available,
  held: row.held,
  used: row.used,
  expired: row.expired,
  institution: row.institution_name,
  term: row.term_name,
  termEndsOn: row.term_ends_on,
  termEndsAt: readInstant(row.term_ends_at),
});

/** Allocations by their ids. Inside a transaction, behind `lockAllocations`, they stay as they are. */
export const readAllocations = async (
  db: Db,
  ids: readonly CreditAllocationId[],
): Promise<Map<CreditAllocationId, Allocation>> => {
  const rows = await allocations(db)
    .whereIn('allocation.id', [...ids])
    .select<StoredAllocation[]>(
      'allocation.*',
      'institution.name as institution_name',
      'term.name as term_name',
      'term.ends_on as term_ends_on',
      'term.ends_at as term_ends_at',
    );
  return new Map(rows.map((row) => [row.id, allocationOf(row)]));
};

/** One allocation; null where there is none. */
export const readAllocation = async (db: Db, id: CreditAllocationId): Promise<Allocation | null> =>
  (await readAllocations(db, [id])).get(id) ?? null;

/**
 * Makes everybody who moves credits of these allocations wait here, in the order of ids; whoever holds them and takes
 * others could otherwise wait in a circle. Behind `lockCalendars`, where both are needed. SQLite has one writer.
 */
export const lockAllocations = async (
  trx: Transaction,
  ids: readonly CreditAllocationId[],
): Promise<void> => {
  await trx('pps_credit_allocations').whereIn('id', ids).orderBy('id').forNoKeyUpdate().select('id');
};
