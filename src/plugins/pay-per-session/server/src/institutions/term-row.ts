import type { TermCredits, TermInput, TermKind, TermView } from '../../../shared/contracts/institution';
import { readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import type { InstitutionId, TermId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';
import { boundsOfTerm, termState, type TermBounds } from './rules/term-bounds';

export interface TermRow {
  id: TermId;
  institution_id: InstitutionId;
  name: string;
  kind: TermKind;
  starts_on: string;
  ends_on: string;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
}

/** A term's first instant and the first one after it, ms UTC. */
export const storedBounds = ({ starts_at, ends_at }: TermRow): TermBounds => ({
  startsAt: readInstant(starts_at),
  endsAt: readInstant(ends_at),
});

/** The columns of a term of an institution in this zone. */
export const termColumns = (term: TermInput, timeZone: string) => {
  const { startsAt, endsAt } = boundsOfTerm(term, timeZone);
  return {
    name: term.name,
    kind: term.kind,
    starts_on: term.startsOn,
    ends_on: term.endsOn,
    starts_at: writeInstant(startsAt),
    ends_at: writeInstant(endsAt),
  };
};

/** Where nobody has any. */
const NO_CREDITS: TermCredits = { clients: 0, granted: 0, available: 0, held: 0, used: 0, expired: 0 };

const SUMS = ['granted', 'available', 'held', 'used', 'expired'] as const;

/** The sums of what clients have of each of these terms. */
export const readTermCredits = async (
  db: Db,
  termIds: readonly TermId[],
): Promise<Map<TermId, TermCredits>> => {
  if (termIds.length === 0) return new Map();
  const rows = await db('pps_credit_allocations')
    .whereIn('term_id', [...termIds])
    .groupBy('term_id')
    .select<({ term_id: TermId } & Record<keyof TermCredits, number | string>)[]>(
      'term_id',
      db.raw('count(*) as clients'),
      ...SUMS.map((sum) => db.raw('sum(??) as ??', [sum, sum])),
    );
  return new Map(
    rows.map((row) => [
      row.term_id,
      {
        clients: Number(row.clients),
        granted: Number(row.granted),
        available: Number(row.available),
        held: Number(row.held),
        used: Number(row.used),
        expired: Number(row.expired),
      },
    ]),
  );
};

/** Credits of one term; none where nobody has any. */
export const creditsOf = (all: ReadonlyMap<TermId, TermCredits>, termId: TermId): TermCredits =>
  all.get(termId) ?? NO_CREDITS;

export const termView = (row: TermRow, credits: TermCredits, now: number): TermView => {
  const bounds = storedBounds(row);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    startsAt: isoInstant(bounds.startsAt),
    endsAt: isoInstant(bounds.endsAt),
    state: termState(bounds, now),
    credits,
  };
};
