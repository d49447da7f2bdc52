import type { RunStatus, RunView, RunWay } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { database, readBoolean, readInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditRunId, InstitutionId, ProgramId, TermId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';

/** A row of `pps_credit_runs` as the drivers hand it back. */
export interface StoredRun {
  id: CreditRunId;
  way: RunWay;
  status: RunStatus;
  import_key: string;
  content_hash: string;
  term_id: TermId;
  institution_id: InstitutionId;
  program_id: ProgramId | null;
  file_name: string | null;
  encoding: string | null;
  separator: string | null;
  strangers: 'wait' | 'refuse';
  tell: boolean | number;
  made_at: StoredInstant;
  made_by: number;
  applied_at: StoredInstant | null;
  applied_by: number | null;
  done_at: StoredInstant | null;
}

interface RunWithNames extends StoredRun {
  institution: string;
  term: string;
  ends_on: string;
  ends_at: StoredInstant;
  program: string | null;
  maker_first: string | null;
  maker_last: string | null;
  applier_first: string | null;
  applier_last: string | null;
}

interface CountRow {
  run_id: CreditRunId;
  rows: number | string;
  bad: number | string | null;
  chosen: number | string | null;
  bad_chosen: number | string | null;
  known: number | string | null;
  waits: number | string | null;
  credits: number | string | null;
  done: number | string | null;
}

const total = (when: string, what = '1'): string => `sum(case when ${when} then ${what} else 0 end)`;

const countRows = async (db: Db, ids: readonly CreditRunId[]): Promise<Map<CreditRunId, CountRow>> => {
  const rows = await db('pps_credit_run_rows')
    .whereIn('run_id', ids)
    .groupBy('run_id')
    .select<CountRow[]>(
      'run_id',
      db.raw('count(*) as rows'),
      db.raw(`${total('problem is not null')} as bad`),
      db.raw(`${total('chosen')} as chosen`),
      db.raw(`${total('chosen and problem is not null')} as bad_chosen`),
      db.raw(`${total('chosen and problem is null and client_id is not null')} as known`),
      db.raw(`${total('chosen and problem is null and client_id is null')} as waits`),
      db.raw(`${total('chosen and problem is null', 'credits')} as credits`),
      db.raw(`${total('outcome is not null')} as done`),
    );
  return new Map(rows.map((row) => [row.run_id, row]));
};

const nameOf = (first: string | null, last: string | null): string =>
  [first, last].filter((part) => part !== null && part !== '').join(' ');

const viewOf = (run: RunWithNames, counts: CountRow | undefined, now: number): RunView => ({
  id: run.id,
  way: run.way,
  status: run.status,
  importKey: run.import_key,
  institution: { id: run.institution_id, name: run.institution },
  term: { id: run.term_id, name: run.term, endsOn: run.ends_on, over: readInstant(run.ends_at) <= now },
  programName: run.program,
  fileName: run.file_name,
  encoding: run.encoding,
  separator: run.separator,
  strangers: run.strangers,
  tell: readBoolean(run.tell),
  rows: Number(counts?.rows ?? 0),
  bad: Number(counts?.bad ?? 0),
  chosen: Number(counts?.chosen ?? 0),
  badChosen: Number(counts?.bad_chosen ?? 0),
  known: Number(counts?.known ?? 0),
  waits: Number(counts?.waits ?? 0),
  credits: Number(counts?.credits ?? 0),
  done: Number(counts?.done ?? 0),
  madeAt: isoInstant(readInstant(run.made_at)),
  madeBy: nameOf(run.maker_first, run.maker_last),
  appliedAt: isoInstant(readInstant(run.applied_at)),
  appliedBy: run.applied_by === null ? null : nameOf(run.applier_first, run.applier_last),
  doneAt: isoInstant(readInstant(run.done_at)),
});

/** Runs with the names of what they are about, to be narrowed and ordered; `run` is their alias. */
export const namedRuns = (db: Db) =>
  db('pps_credit_runs as run')
    .join('pps_institutions as institution', 'institution.id', 'run.institution_id')
    .join('pps_terms as term', 'term.id', 'run.term_id')
    .leftJoin('pps_programs as program', 'program.id', 'run.program_id')
    .leftJoin('admin_users as maker', 'maker.id', 'run.made_by')
    .leftJoin('admin_users as applier', 'applier.id', 'run.applied_by')
    .select<RunWithNames[]>(
      'run.*',
      'institution.name as institution',
      'term.name as term',
      'term.ends_on',
      'term.ends_at',
      'program.name as program',
      'maker.firstname as maker_first',
      'maker.lastname as maker_last',
      'applier.firstname as applier_first',
      'applier.lastname as applier_last',
    );

/** Runs as operators see them, with what their rows add up to. */
export const runViews = async (app: App, runs: readonly RunWithNames[]): Promise<RunView[]> => {
  const counts = await countRows(
    database(app.strapi),
    runs.map(({ id }) => id),
  );
  return runs.map((run) => viewOf(run, counts.get(run.id), app.clock.now()));
};

/** One allocation as it stands now. @throws Refusal NOT_FOUND */
export const showRun = async (app: App, id: CreditRunId): Promise<RunView> => {
  const [view] = await runViews(app, await namedRuns(database(app.strapi)).where('run.id', id));
  if (!view) throw new Refusal('NOT_FOUND');
  return view;
};
