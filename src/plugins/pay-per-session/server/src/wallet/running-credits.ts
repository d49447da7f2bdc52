import type { Knex } from 'knex';
import { readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import type { ClientId, CreditAllocationId, InstitutionId, TermId } from '../platform/ids';

/** Credits a client has of a term that runs now. Instants in ms, UTC. */
export interface UsableCredits {
  allocationId: CreditAllocationId;
  institutionId: InstitutionId;
  institution: string;
  termId: TermId;
  term: string;
  /** The last day of the term, a date in the institution's zone. */
  endsOn: string;
  /** The first instant after the term. */
  endsAt: number;
  granted: number;
  available: number;
  held: number;
  used: number;
}

interface StoredCredits {
  id: CreditAllocationId;
  institution_id: InstitutionId;
  institution: string;
  term_id: TermId;
  term: string;
  ends_on: string;
  ends_at: StoredInstant;
  granted: number;
  available: number;
  held: number;
  used: number;
  /** Set aside for requests that nobody answered in time. */
  lapsed: number | string;
}

/** Credits of an allocation that requests keep whose deadline has passed: they are its client's again from then on. */
const lapsedIn = (db: Db, now: number): Knex.QueryBuilder =>
  db('pps_sessions as session')
    .count('*')
    .whereRaw('session.client_id = allocation.client_id')
    .where({ 'session.status': 'requested', 'session.funding_kind': 'credits' })
    .where('session.respond_by', '<=', writeInstant(now))
    .whereRaw(
      `exists (select 1 from pps_credit_entries kept
        where kept.session_id = session.id and kept.allocation_id = allocation.id)`,
    );

/** What a client has of the terms of enabled institutions that run at `now` (ms, UTC), soonest-ending first. */
export const runningCredits = async (db: Db, clientId: ClientId, now: number): Promise<UsableCredits[]> => {
  const rows = await db('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .join('pps_institutions as institution', 'institution.id', 'allocation.institution_id')
    .where({ 'allocation.client_id': clientId, 'institution.enabled': true })
    .where('term.starts_at', '<=', writeInstant(now))
    .where('term.ends_at', '>', writeInstant(now))
    .orderBy(['term.ends_at', 'allocation.id'])
    .select<StoredCredits[]>(
      'allocation.*',
      'institution.name as institution',
      'term.name as term',
      'term.ends_on',
      'term.ends_at',
      lapsedIn(db, now).as('lapsed'),
    );
  return rows.map((row) => ({
    allocationId: row.id,
    institutionId: row.institution_id,
    institution: row.institution,
    termId: row.term_id,
    term: row.term,
    endsOn: row.ends_on,
    endsAt: readInstant(row.ends_at),
    granted: row.granted,
    available: row.available + Number(row.lapsed),
    held: row.held - Number(row.lapsed),
    used: row.used,
  }));
};
