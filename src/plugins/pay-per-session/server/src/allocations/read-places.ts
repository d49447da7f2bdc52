import type { CreditPlaces } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { database, readBoolean, readInstant, type StoredInstant } from '../platform/database';

interface InstitutionRow {
  id: number;
  name: string;
  time_zone: string;
  enabled: boolean | number;
}
interface TermRow {
  id: number;
  institution_id: number;
  name: string;
  starts_on: string;
  ends_on: string;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
}
interface ProgramRow {
  id: number;
  institution_id: number;
  name: string;
  takes_credits: boolean | number;
  members: number | string;
}

const stateOf = (term: TermRow, now: number): 'over' | 'runs' | 'comes' => {
  if (readInstant(term.ends_at) <= now) return 'over';
  return readInstant(term.starts_at) <= now ? 'runs' : 'comes';
};

/** Every institution with its terms, the latest first, and its programs with how many members they have. */
export const readPlaces = async (app: App): Promise<CreditPlaces> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const institutions = await db('pps_institutions')
    .orderBy('name')
    .select<InstitutionRow[]>('id', 'name', 'time_zone', 'enabled');
  const terms = await db('pps_terms').orderBy('starts_on', 'desc').select<TermRow[]>('*');
  const programs = await db('pps_programs as program')
    .leftJoin('pps_memberships as membership', (on) => {
      on.on('membership.program_id', 'program.id').andOnNull('membership.left_at');
    })
    .whereNull('program.parent_id')
    .whereNotNull('program.institution_id')
    .groupBy(
      'program.id',
      'program.institution_id',
      'program.name',
      'program.takes_credits',
      'program.position',
    )
    .orderBy(['program.position', 'program.id'])
    .select<ProgramRow[]>(
      'program.id',
      'program.institution_id',
      'program.name',
      'program.takes_credits',
      db.raw('count(membership.id) as members'),
    );
  return {
    institutions: institutions.map(({ id, name, time_zone, enabled }) => ({
      id,
      name,
      timeZone: time_zone,
      enabled: readBoolean(enabled),
      terms: terms
        .filter((term) => term.institution_id === id)
        .map((term) => ({
          id: term.id,
          name: term.name,
          startsOn: term.starts_on,
          endsOn: term.ends_on,
          state: stateOf(term, now),
        })),
      programs: programs
        .filter((program) => program.institution_id === id)
        .map((program) => ({
          id: program.id,
          name: program.name,
          takesCredits: readBoolean(program.takes_credits),
          members: Number(program.members),
        })),
    })),
  };
};
