import type { AllocationView } from '../../../shared/contracts/allocation';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import type { ClientId, CreditAllocationId, InstitutionId, TermId } from '../platform/ids';

/** An allocation with the names of what it is about. */
export interface NamedAllocation {
  id: CreditAllocationId;
  client_id: ClientId;
  display_name: string;
  email: string | null;
  institution_id: InstitutionId;
  institution: string;
  term_id: TermId;
  term: string;
  starts_on: string;
  ends_on: string;
  ends_at: StoredInstant;
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
}

/** Allocations with their people and terms, to be narrowed and ordered; `allocation` and `client` are their aliases. */
export const namedAllocations = (db: Db) =>
  db('pps_credit_allocations as allocation')
    .join('pps_clients as client', 'client.id', 'allocation.client_id')
    .leftJoin('up_users as account', 'account.id', 'client.user_id')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .join('pps_institutions as institution', 'institution.id', 'allocation.institution_id')
    .select<NamedAllocation[]>(
      'allocation.*',
      'client.display_name',
      'account.email',
      'institution.name as institution',
      'term.name as term',
      'term.starts_on',
      'term.ends_on',
      'term.ends_at',
    );

/** What is unused of a term that has ended counts as expired for every reader at once; the ledger says it a little later. */
export const allocationView = (row: NamedAllocation, now: number): AllocationView => {
  const over = readInstant(row.ends_at) <= now;
  const gone = over ? row.available : 0;
  return {
    id: row.id,
    client: { id: row.client_id, displayName: row.display_name, email: row.email },
    institution: { id: row.institution_id, name: row.institution },
    term: { id: row.term_id, name: row.term, startsOn: row.starts_on, endsOn: row.ends_on, over },
    granted: row.granted,
    available: row.available - gone,
    held: row.held,
    used: row.used,
    expired: row.expired + gone,
  };
};
