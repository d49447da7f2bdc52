import type { Knex } from 'knex';
import { z } from 'zod';
import {
  ROWS_PER_PAGE,
  type PageOf,
  type RowFilters,
  type RunRowView,
} from '../../../shared/contracts/allocation';
import type { RowProblem } from '../../../shared/contracts/credit-list';
import type { App } from '../platform/app';
import { database, readBoolean, readJson } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, CreditRunId, TermId } from '../platform/ids';

interface ListedRow {
  line: number;
  address: string;
  client_id: ClientId | null;
  unproven: boolean | number | null;
  display_name: string | null;
  credits: number | null;
  note: string | null;
  problem: RowProblem | null;
  problem_facts: unknown;
  chosen: boolean | number;
  outcome: 'granted' | 'waiting' | null;
  available: number | null;
}

const factsOf = z.record(z.string(), z.union([z.string(), z.number()])).catch({});

const viewOf = (row: ListedRow): RunRowView => {
  const has = row.client_id === null ? null : (row.available ?? 0);
  const adds = row.outcome === null && row.problem === null && row.credits !== null;
  return {
    line: row.line,
    address: row.address,
    client: row.client_id === null ? null : { id: row.client_id, displayName: row.display_name ?? '' },
    unproven: readBoolean(row.unproven),
    credits: row.credits,
    note: row.note ?? '',
    problem: row.problem,
    facts: factsOf.parse(readJson(row.problem_facts)),
    chosen: readBoolean(row.chosen),
    outcome: row.outcome,
    has,
    willHave: has !== null && adds ? has + (row.credits ?? 0) : null,
  };
};

const shown =
  (show: RowFilters['show']) =>
  (query: Knex.QueryBuilder): void => {
    if (show === 'bad') void query.whereNotNull('row.problem');
    if (show === 'waits') void query.whereNull('row.problem').whereNull('row.client_id');
  };

/** Rows of a run in the order of the list, with what each person has of the term now. @throws Refusal NOT_FOUND */
export const listRunRows = async (
  app: App,
  runId: CreditRunId,
  { show, page: asked }: RowFilters,
): Promise<PageOf<RunRowView>> => {
  const db = database(app.strapi);
  const run = await db('pps_credit_runs')
    .where({ id: runId })
    .first<{ term_id: TermId } | undefined>('term_id');
  if (!run) throw new Refusal('NOT_FOUND');
  const rows = () => db('pps_credit_run_rows as row').where('row.run_id', runId).modify(shown(show));
  const counted = await rows().first<{ n: number | string }>(db.raw('count(*) as n'));
  const total = Number(counted.n);
  const pageCount = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const page = Math.min(asked, pageCount);
  const found = await rows()
    .leftJoin('pps_clients as client', 'client.id', 'row.client_id')
    .leftJoin('pps_credit_allocations as allocation', (on) => {
      on.on('allocation.client_id', 'row.client_id').andOn('allocation.term_id', db.raw('?', [run.term_id]));
    })
    .orderBy('row.line')
    .offset((page - 1) * ROWS_PER_PAGE)
    .limit(ROWS_PER_PAGE)
    .select<ListedRow[]>('row.*', 'client.display_name', 'allocation.available');
  return { items: found.map(viewOf), page, pageCount, total };
};
