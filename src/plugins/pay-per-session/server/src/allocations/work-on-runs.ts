import { grantCreditsToMany } from '../wallet';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { database, inTransaction, readBoolean, writeInstant, type Transaction } from '../platform/database';
import type { CreditRunId } from '../platform/ids';
import { keyOfRow, type DueRow, type KnownRow } from './due-row';
import { readTerm, type TermForCredits } from './read-term';
import type { StoredRun } from './run-row';
import { tellOfGrants } from './tell-of-grants';
import { waitForAccounts } from './wait-for-accounts';

/** So many rows are done in one transaction: what a crash takes back, and how long others wait on SQLite. */
const BATCH = 250;

const end = (trx: Transaction, app: App, id: CreditRunId, status: 'applied' | 'stopped') =>
  trx('pps_credit_runs')
    .where({ id })
    .update({ status, done_at: writeInstant(app.clock.now()) });

const record = async (
  trx: Transaction,
  runId: CreditRunId,
  rows: readonly DueRow[],
  outcome: 'granted' | 'waiting',
): Promise<void> => {
  const lines = rows.map(({ line }) => line);
  await trx('pps_credit_run_rows').where({ run_id: runId }).whereIn('line', lines).update({ outcome });
};

const doRows = async (
  trx: Transaction,
  app: App,
  run: StoredRun,
  term: TermForCredits,
  rows: readonly DueRow[],
): Promise<void> => {
  const known = rows.filter((row): row is KnownRow => row.client_id !== null);
  const unknown = rows.filter((row) => row.client_id === null);
  const granted = { ...term, operatorId: run.applied_by, runId: run.id };
  await grantCreditsToMany(
    trx,
    app,
    granted,
    known.map(({ client_id, credits, note, line }) => ({
      clientId: client_id,
      credits,
      key: keyOfRow(run.id, line),
      reason: note === '' ? null : note,
    })),
  );
  await waitForAccounts(trx, app, { run, term }, unknown);
  if (readBoolean(run.tell)) await tellOfGrants(trx, app, { run, term }, known);
  await record(trx, run.id, known, 'granted');
  await record(trx, run.id, unknown, 'waiting');
};

/**
 * Does the next rows of a run in one transaction, with the run's row locked: whoever else works on it waits, and finds
 * these done. A process that is killed in the middle leaves them for the next.
 * @returns whether there may be more
 */
const doNextRows = (app: App, id: CreditRunId): Promise<boolean> =>
  inTransaction(app.strapi, async (trx) => {
    const run = await trx('pps_credit_runs')
      .where({ id, status: 'applying' })
      .forUpdate()
      .first<StoredRun | undefined>('*');
    if (!run) return false;
    const term = await readTerm(trx, run.term_id);
    if (term.endsAt <= app.clock.now()) {
      await end(trx, app, id, 'stopped');
      return false;
    }
    const rows = await trx('pps_credit_run_rows')
      .where({ run_id: id, chosen: true })
      .whereNull('outcome')
      .orderBy('line')
      .limit(BATCH)
      .select<DueRow[]>('line', 'address', 'email_key', 'client_id', 'credits', 'note');
    if (rows.length > 0) await doRows(trx, app, run, term, rows);
    if (rows.length === BATCH) return true;
    await end(trx, app, id, 'applied');
    return false;
  });

const stopped = new WeakSet<App>();

/** Lets others at the database between two batches. */
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const workOnRun = async (app: App, id: CreditRunId): Promise<void> => {
  while (!stopped.has(app) && (await doNextRows(app, id))) await breathe();
};

/**
 * Works on every run that is being applied until all are done. Any number of instances may do so at once. A run that
 * fails leaves the others to go on, and is tried again next time.
 * @throws the first failure, after all runs have had their turn
 */
export const workOnRuns = async (app: App): Promise<void> => {
  const unfinished = await database(app.strapi)('pps_credit_runs')
    .where({ status: 'applying' })
    .orderBy('id')
    .select<{ id: CreditRunId }[]>('id');
  const failures: unknown[] = [];
  for (const { id } of unfinished) {
    await workOnRun(app, id).catch((error: unknown) => failures.push(error));
    nudgeMail(app);
  }
  if (failures.length > 0) throw failures[0];
};

const underWay = new WeakMap<App, Promise<void>>();

/** Asks for the work to begin now rather than at the next round; call it after the commit. Never throws. */
export const nudgeRuns = (app: App): void => {
  if (!app.config.housekeeping) return;
  const run = (underWay.get(app) ?? Promise.resolve())
    .then(() => workOnRuns(app))
    .catch((error: unknown) => {
      app.strapi.log.error(
        `Applying credits failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  underWay.set(app, run);
};

/** Resolves when every nudge so far has been followed. */
export const runsAtRest = async (app: App): Promise<void> => {
  await underWay.get(app);
};

/** Finishes the batch under way and begins no other; the rest is done after the next start. */
export const stopWorkingOnRuns = async (app: App): Promise<void> => {
  stopped.add(app);
  await runsAtRest(app);
};
