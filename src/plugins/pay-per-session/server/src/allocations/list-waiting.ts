import type { Knex } from 'knex';
import type { PageOf, WaitingFilters, WaitingView } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { containing, database, readInstant, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';

const WAITING_PER_PAGE = 25;

interface WaitingRow {
  id: number;
  email_key: string;
  credits: number;
  institution_id: number;
  institution: string;
  term_id: number;
  term: string;
  ends_on: string;
  ends_at: StoredInstant;
  waits_since: StoredInstant;
  run_id: number;
}

const narrowedBy =
  ({ termId, search }: WaitingFilters) =>
  (query: Knex.QueryBuilder): void => {
    void query.where('waiting.status', 'waiting');
    if (termId !== undefined) void query.where('waiting.term_id', termId);
    if (search !== '') void query.whereRaw(`waiting.email_key like ? escape '\\'`, [containing(search)]);
  };

/** Credits that wait for people who have no account yet, the oldest first. */
export const listWaiting = async (app: App, filters: WaitingFilters): Promise<PageOf<WaitingView>> => {
  const db = database(app.strapi);
  const counted = await db('pps_waiting_credits as waiting')
    .modify(narrowedBy(filters))
    .first<{ n: number | string }>(db.raw('count(*) as n'));
  const total = Number(counted.n);
  const pageCount = Math.max(1, Math.ceil(total / WAITING_PER_PAGE));
  const page = Math.min(filters.page, pageCount);
  const rows = await db('pps_waiting_credits as waiting')
    .join('pps_terms as term', 'term.id', 'waiting.term_id')
    .join('pps_institutions as institution', 'institution.id', 'waiting.institution_id')
    .modify(narrowedBy(filters))
    .orderBy('waiting.id')
    .offset((page - 1) * WAITING_PER_PAGE)
    .limit(WAITING_PER_PAGE)
    .select<WaitingRow[]>(
      'waiting.*',
      'institution.name as institution',
      'term.name as term',
      'term.ends_on',
      'term.ends_at',
    );
  const now = app.clock.now();
  const items = rows.map((row) => ({
    id: row.id,
    address: row.email_key,
    credits: row.credits,
    institution: { id: row.institution_id, name: row.institution },
    term: { id: row.term_id, name: row.term, endsOn: row.ends_on, over: readInstant(row.ends_at) <= now },
    waitsSince: isoInstant(readInstant(row.waits_since)),
    runId: row.run_id,
  }));
  return { items, page, pageCount, total };
};
