import type { RunView } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { inTransaction, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditRunId } from '../platform/ids';
import { readTerm, requireEnabled, requireTermNotOver } from './read-term';
import { showRun, type StoredRun } from './run-row';
import type { Operator } from './store-run';
import { nudgeRuns } from './work-on-runs';

interface Chosen {
  chosen: number | string;
  bad: number | string | null;
}

/** Nothing is applied unless every chosen row is good. @throws Refusal NOTHING_CHOSEN, ROWS_WRONG */
const requireGoodRows = async (trx: Transaction, runId: CreditRunId): Promise<void> => {
  const counted = await trx('pps_credit_run_rows')
    .where({ run_id: runId, chosen: true })
    .first<Chosen>(trx.raw('count(*) as chosen, sum(case when problem is null then 0 else 1 end) as bad'));
  if (Number(counted.chosen) === 0) throw new Refusal('NOTHING_CHOSEN');
  const count = Number(counted.bad ?? 0);
  if (count > 0) throw new Refusal('ROWS_WRONG', { count });
};

/**
 * Begins to apply a run that was looked at. The rows are done in batches, by this instance or any other; asked again,
 * it answers how far they are.
 * @throws Refusal NOT_FOUND, RUN_NOT_OPEN, TERM_OVER, INSTITUTION_DISABLED, NOTHING_CHOSEN, ROWS_WRONG
 */
export const applyRun = async (app: App, { adminUserId }: Operator, id: CreditRunId): Promise<RunView> => {
  await inTransaction(app.strapi, async (trx) => {
    const run = await trx('pps_credit_runs').where({ id }).forUpdate().first<StoredRun | undefined>('*');
    if (!run) throw new Refusal('NOT_FOUND');
    if (run.status === 'applying' || run.status === 'applied') return;
    if (run.status !== 'checked') throw new Refusal('RUN_NOT_OPEN');
    const now = app.clock.now();
    const term = await readTerm(trx, run.term_id);
    requireTermNotOver(term, now);
    requireEnabled(term);
    await requireGoodRows(trx, id);
    await trx('pps_credit_runs')
      .where({ id })
      .update({ status: 'applying', applied_at: writeInstant(now), applied_by: adminUserId });
  });
  nudgeRuns(app);
  return showRun(app, id);
};
