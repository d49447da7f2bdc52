import type { InstitutionFilters, InstitutionList } from '../../../shared/contracts/institution';
import type { App } from '../platform/app';
import { containing, database, writeInstant, type Db } from '../platform/database';
import type { InstitutionId } from '../platform/ids';
import { institutionFacts, type InstitutionRow } from './institution-row';

/** More than these are found by searching. */
const MOST_SHOWN = 100;

interface FoundRow extends InstitutionRow {
  programs: number | string;
  members: number | string;
}

const countPrograms = (db: Db) =>
  db('pps_programs as p')
    .count('*')
    .whereRaw('?? = ??', ['p.institution_id', 'i.id'])
    .where({ 'p.enabled': true })
    .whereNull('p.parent_id');

const countMembers = (db: Db) =>
  db('pps_memberships as m')
    .join('pps_programs as p', 'p.id', 'm.program_id')
    .countDistinct('m.client_id')
    .whereRaw('?? = ??', ['p.institution_id', 'i.id'])
    .whereNull('m.left_at');

const readRunningTerms = async (db: Db, ids: readonly InstitutionId[], now: number) => {
  const rows = await db('pps_terms')
    .whereIn('institution_id', [...ids])
    .where('starts_at', '<=', writeInstant(now))
    .where('ends_at', '>', writeInstant(now))
    .select<{ institution_id: InstitutionId; name: string; ends_on: string }[]>(
      'institution_id',
      'name',
      'ends_on',
    );
  return new Map(rows.map((row) => [row.institution_id, { name: row.name, endsOn: row.ends_on }]));
};

/** Institutions by name, those that are enabled first. For operators. */
export const listInstitutions = async (
  app: App,
  { search }: InstitutionFilters,
): Promise<InstitutionList> => {
  const db = database(app.strapi);
  const rows = await db('pps_institutions as i')
    .modify((query) => {
      if (search) void query.whereRaw(`lower(i.name) like ? escape '\\'`, [containing(search)]);
    })
    .select<FoundRow[]>('i.*', countPrograms(db).as('programs'), countMembers(db).as('members'))
    .orderByRaw('i.enabled desc, lower(i.name), i.id')
    .limit(MOST_SHOWN + 1);
  const shown = rows.slice(0, MOST_SHOWN);
  const running = await readRunningTerms(
    db,
    shown.map(({ id }) => id),
    app.clock.now(),
  );
  return {
    items: shown.map((row) => ({
      ...institutionFacts(row),
      programs: Number(row.programs),
      members: Number(row.members),
      runningTerm: running.get(row.id) ?? null,
    })),
    more: rows.length > MOST_SHOWN,
  };
};
