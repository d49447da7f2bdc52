import type { Context } from 'koa';
import {
  adjustmentInput,
  allocationFilters,
  allocationInput,
  choiceInput,
  listInput,
  revocationInput,
  rowFilters,
  runFilters,
  waitingFilters,
} from '../../../shared/contracts/allocation';
import { statementFilters } from '../../../shared/contracts/credit-figures';
import { adminUserIdOf } from '../people';
import type { CreditAllocationId, CreditRunId, TermId, WaitingCreditId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { applyRun } from './apply-run';
import { adjustAllocation, revokeAllocation } from './change-allocation';
import { chooseRows, discardRun } from './choose-rows';
import { exportStatement } from './export-statement';
import { listAllocations } from './list-allocations';
import { listRunRows } from './list-run-rows';
import { listRuns } from './list-runs';
import { listTemplate } from './list-template';
import { listWaiting } from './list-waiting';
import { prepareAllocation, prepareList } from './prepare-allocation';
import { listFigures, showFigures } from './read-figures';
import { readPlaces } from './read-places';
import { showRun } from './run-row';
import { sentList } from './sent-list';
import { showAllocation } from './show-allocation';
import type { Operator } from './store-run';
import { tellOfWaiting } from './tell-of-waiting';
import { revokeWaiting } from './waiting-credits';

const operatorOf = (ctx: Context): Operator => ({ adminUserId: adminUserIdOf(ctx) });
const runIdOf = (ctx: Context): CreditRunId => readRowId(ctx.params) as CreditRunId;
const allocationIdOf = (ctx: Context): CreditAllocationId => readRowId(ctx.params) as CreditAllocationId;

/** What operators do with credits. */
export const actions: Record<string, Action> = {
  places: (app) => readPlaces(app),
  listRuns: (app, ctx) => listRuns(app, parse(runFilters, ctx.query)),
  prepare: (app, ctx) => prepareAllocation(app, operatorOf(ctx), parse(allocationInput, ctx.request.body)),
  prepareList: async (app, ctx) =>
    prepareList(app, operatorOf(ctx), parse(listInput, ctx.request.body), await sentList(ctx)),
  template: (_app, ctx) => {
    ctx.type = 'text/csv; charset=utf-8';
    ctx.attachment('credits.csv');
    return listTemplate();
  },
  showRun: (app, ctx) => showRun(app, runIdOf(ctx)),
  listRows: (app, ctx) => listRunRows(app, runIdOf(ctx), parse(rowFilters, ctx.query)),
  choose: (app, ctx) => chooseRows(app, runIdOf(ctx), parse(choiceInput, ctx.request.body)),
  apply: (app, ctx) => applyRun(app, operatorOf(ctx), runIdOf(ctx)),
  discard: (app, ctx) => discardRun(app, runIdOf(ctx)),
  list: (app, ctx) => listAllocations(app, parse(allocationFilters, ctx.query)),
  show: (app, ctx) => showAllocation(app, allocationIdOf(ctx)),
  adjust: (app, ctx) =>
    adjustAllocation(app, operatorOf(ctx), allocationIdOf(ctx), parse(adjustmentInput, ctx.request.body)),
  revoke: (app, ctx) =>
    revokeAllocation(app, operatorOf(ctx), allocationIdOf(ctx), parse(revocationInput, ctx.request.body)),
  listWaiting: (app, ctx) => listWaiting(app, parse(waitingFilters, ctx.query)),
  revokeWaiting: async (app, ctx) => {
    await revokeWaiting(app, readRowId(ctx.params) as WaitingCreditId);
    return {};
  },
  tellOfWaiting: async (app, ctx) => {
    await tellOfWaiting(app, readRowId(ctx.params) as WaitingCreditId);
    return {};
  },
  listFigures: (app) => listFigures(app),
  showFigures: (app, ctx) => showFigures(app, readRowId(ctx.params) as TermId),
  statement: (app, ctx) => {
    ctx.type = 'text/csv; charset=utf-8';
    return exportStatement(app, parse(statementFilters, ctx.query));
  },
};
