import type { ChoiceInput, RunView } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { inTransaction, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditRunId } from '../platform/ids';
import { showRun, type StoredRun } from './run-row';

/** A run whose rows may still be chosen, locked. @throws Refusal NOT_FOUND, RUN_NOT_OPEN */
const lockOpenRun = async (trx: Transaction, id: CreditRunId): Promise<StoredRun> => {
  const run = await trx('pps_credit_runs').where({ id }).forUpdate().first<StoredRun | undefined>('*');
  if (!run) throw new Refusal('NOT_FOUND');
  if (run.status !== 'checked') throw new Refusal('RUN_NOT_OPEN');
  return run;
};

/** Takes rows out of a run that is not applied yet, or back in. @throws Refusal NOT_FOUND, RUN_NOT_OPEN */
export const chooseRows = async (app: App, id: CreditRunId, choice: ChoiceInput): Promise<RunView> => {
  await inTransaction(app.strapi, async (trx) => {
    await lockOpenRun(trx, id);
    await trx('pps_credit_run_rows')
      .where({ run_id: id })
      .modify((rows) => {
        if ('every' in choice) void rows.whereNotNull('problem');
        else void rows.whereIn('line', choice.lines);
      })
      .update({ chosen: choice.chosen });
  });
  return showRun(app, id);
};

/** Gives a run up before it is applied; its import key is free again. @throws Refusal NOT_FOUND, RUN_NOT_OPEN */
export const discardRun = async (app: App, id: CreditRunId): Promise<RunView> => {
  await inTransaction(app.strapi, async (trx) => {
    await lockOpenRun(trx, id);
    await trx('pps_credit_runs').where({ id }).update({ status: 'discarded', live_key: null });
  });
  return showRun(app, id);
};
