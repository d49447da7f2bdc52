import type { TermDetail, TermFigures } from '../../../shared/contracts/credit-figures';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import type { InstitutionId, ProgramId, TermId } from '../platform/ids';
import { readDemand } from './read-demand';
import { readProgramSums, readTermSums, readWaitingSums } from './read-sums';
import { readTerm, readTerms, type TermForCredits } from './read-term';

const NOTHING = { people: 0, granted: 0, available: 0, held: 0, used: 0, expired: 0 };

const stateOf = ({ startsAt, endsAt }: TermForCredits, now: number): 'over' | 'runs' | 'comes' => {
  if (endsAt <= now) return 'over';
  return startsAt <= now ? 'runs' : 'comes';
};

const figuresOf = async (db: Db, terms: readonly TermForCredits[], now: number): Promise<TermFigures[]> => {
  const sums = await readTermSums(db, now);
  const waiting = await readWaitingSums(db);
  return terms.map((term) => {
    const state = stateOf(term, now);
    return {
      ...(sums.get(term.termId) ?? NOTHING),
      waiting: state === 'over' ? 0 : (waiting.get(term.termId) ?? 0),
      term: { id: term.termId, name: term.name, startsOn: term.startsOn, endsOn: term.endsOn, state },
      institution: { id: term.institutionId, name: term.institution },
    };
  });
};

/** What was given and what became of it, for each term of each institution, the latest terms first. */
export const listFigures = async (app: App): Promise<TermFigures[]> => {
  const db = database(app.strapi);
  return figuresOf(db, await readTerms(db), app.clock.now());
};

interface ProgramRow {
  id: ProgramId;
  name: string;
}

const readPrograms = (db: Db, institutionId: InstitutionId): Promise<ProgramRow[]> =>
  db('pps_programs')
    .where({ institution_id: institutionId, takes_credits: true })
    .whereNull('parent_id')
    .orderBy(['position', 'id'])
    .select<ProgramRow[]>('id', 'name');

/** The figures of one term: as a whole, by program, and week by week. @throws Refusal NOT_FOUND */
export const showFigures = async (app: App, termId: TermId): Promise<TermDetail> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const term = await readTerm(db, termId);
  const [whole] = await figuresOf(db, [term], now);
  if (!whole) throw new Error('A term has no figures.');
  const programs = [];
  for (const program of await readPrograms(db, term.institutionId))
    programs.push({ program, ...((await readProgramSums(db, termId, program.id, now)) ?? NOTHING) });
  return { ...whole, programs, ...(await readDemand(app, term)) };
};
