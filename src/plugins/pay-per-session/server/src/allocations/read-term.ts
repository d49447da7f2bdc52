import { readBoolean, readInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { InstitutionId, TermId } from '../platform/ids';

/** A term as allocations need it; instants in ms, UTC, `endsAt` is the first one after it. */
export interface TermForCredits {
  termId: TermId;
  name: string;
  startsOn: string;
  endsOn: string;
  startsAt: number;
  endsAt: number;
  institutionId: InstitutionId;
  institution: string;
  /** Whether its institution is; one that is not gives nothing and is not spoken of. */
  enabled: boolean;
  timeZone: string;
}

interface TermRow {
  id: TermId;
  name: string;
  starts_on: string;
  ends_on: string;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  institution_id: InstitutionId;
  institution: string;
  institution_enabled: unknown;
  time_zone: string;
}

const termOf = (row: TermRow): TermForCredits => ({
  termId: row.id,
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  startsAt: readInstant(row.starts_at),
  endsAt: readInstant(row.ends_at),
  institutionId: row.institution_id,
  institution: row.institution,
  enabled: readBoolean(row.institution_enabled),
  timeZone: row.time_zone,
});

const terms = (db: Db) =>
  db('pps_terms as term')
    .join('pps_institutions as institution', 'institution.id', 'term.institution_id')
    .orderBy('term.id')
    .select(
      'term.id',
      'term.name',
      'term.starts_on',
      'term.ends_on',
      'term.starts_at',
      'term.ends_at',
      'term.institution_id',
      'institution.name as institution',
      'institution.enabled as institution_enabled',
      'institution.time_zone',
    );

/** @throws Refusal NOT_FOUND */
export const readTerm = async (db: Db, termId: TermId): Promise<TermForCredits> => {
  const row = await terms(db).where('term.id', termId).first<TermRow | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return termOf(row);
};

/** Terms of enabled institutions of which `[from, to)` (ms, UTC) holds the end. */
export const readTermsEnding = async (
  db: Db,
  { from, to }: { from: Date; to: Date },
): Promise<TermForCredits[]> =>
  (
    await terms(db)
      .where('institution.enabled', true)
      .where('term.ends_at', '>=', from)
      .where('term.ends_at', '<', to)
      .select<TermRow[]>()
  ).map(termOf);

/** Every term of every institution, the latest first. */
export const readTerms = async (db: Db): Promise<TermForCredits[]> => {
  const rows = await terms(db).clearOrder().orderBy('term.starts_on', 'desc').select<TermRow[]>();
  return rows.map(termOf);
};

/** A term that has ended gives no credits any more. @throws Refusal TERM_OVER */
export const requireTermNotOver = ({ name, endsOn, endsAt }: TermForCredits, now: number): void => {
  if (now >= endsAt) throw new Refusal('TERM_OVER', { term: name, endsOn });
};

/**
 * Credits of a disabled institution pay nothing, so nobody begins to give any out, and nobody is told of any. What was
 * begun before ends as it would have.
 * @throws Refusal INSTITUTION_DISABLED
 */
export const requireEnabled = ({ enabled, institution }: TermForCredits): void => {
  if (!enabled) throw new Refusal('INSTITUTION_DISABLED', { institution });
};
