import type { z } from 'zod';
import type { PageOf, runFilters, RunView } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { namedRuns, runViews } from './run-row';

const RUNS_PER_PAGE = 20;

/** Allocations of every institution, or of one, the newest first. */
export const listRuns = async (
  app: App,
  { institutionId, page: asked }: z.output<typeof runFilters>,
): Promise<PageOf<RunView>> => {
  const db = database(app.strapi);
  const of = institutionId === undefined ? {} : { 'run.institution_id': institutionId };
  const counted = await db('pps_credit_runs as run')
    .where(of)
    .first<{ n: number | string }>(db.raw('count(*) as n'));
  const total = Number(counted.n);
  const pageCount = Math.max(1, Math.ceil(total / RUNS_PER_PAGE));
  const page = Math.min(asked, pageCount);
  const runs = await namedRuns(db)
    .where(of)
    .orderBy('run.id', 'desc')
    .offset((page - 1) * RUNS_PER_PAGE)
    .limit(RUNS_PER_PAGE);
  return { items: await runViews(app, runs), page, pageCount, total };
};
