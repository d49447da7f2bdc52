import type { Knex } from 'knex';
import {
  SESSIONS_PER_PAGE,
  type SessionFilters,
  type SessionPage,
  type SessionTab,
} from '../../../shared/contracts/session';
import type { SessionStatus } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { containing, database, writeInstant, type Db } from '../platform/database';
import { listedColumns, listedSessions, listItemOf, NOT_SOLD, type ListedSession } from './list-item';
import { ownedBy, type SessionViewer } from './session-viewer';
import { lapsedRequest, notLapsed, statusColumn, withStatus } from './status-now';

const STILL_TO_COME: SessionStatus[] = ['requested', 'unscheduled', 'scheduled'];

const inTab =
  (tab: SessionTab, now: number) =>
  (query: Knex.QueryBuilder): void => {
    if (tab === 'upcoming') void query.whereIn('session.status', STILL_TO_COME).where(notLapsed(now));
    if (tab === 'past') {
      void query.where(
        (past) =>
          void past.whereNotIn('session.status', [...STILL_TO_COME, ...NOT_SOLD]).orWhere(lapsedRequest(now)),
      );
    }
    if (tab === 'all') void query.whereNotIn('session.status', NOT_SOLD);
  };

const matching =
  (db: Db, filters: SessionFilters, now: number) =>
  (query: Knex.QueryBuilder): void => {
    if (filters.time === 'coming') void query.where('session.ends_at', '>', writeInstant(now));
    if (filters.time === 'over') void query.where('session.ends_at', '<=', writeInstant(now));
    if (filters.status) void query.where(withStatus(filters.status, now));
    if (filters.serviceId) void query.where('session.service_id', filters.serviceId);
    if (filters.hostId) void query.where('session.host_id', filters.hostId);
    const { search } = filters;
    if (!search) return;
    void query.where((any) => {
      for (const column of [
        'session.service_name',
        'session.reference',
        'host.display_name',
        'client.display_name',
      ]) {
        void any.orWhere(db.raw(`lower(??) like ? escape '\\'`, [column, containing(search)]));
      }
    });
  };

const ordered =
  (filters: SessionFilters) =>
  (query: Knex.QueryBuilder): void => {
    const direction =
      (filters.sort ?? (filters.tab === 'upcoming' ? 'soonest' : 'latest')) === 'soonest' ? 'asc' : 'desc';
    // Those without a date come first: they wait for somebody to do something.
    void query
      .orderByRaw('case when session.starts_at is null then 0 else 1 end')
      .orderBy('session.starts_at', direction)
      .orderBy('session.id', direction);
  };

const countTabs = async (
  db: Db,
  viewer: SessionViewer,
  filters: SessionFilters,
  now: number,
): Promise<Record<SessionTab, number>> => {
  const groups = await listedSessions(db)
    .modify(ownedBy(viewer))
    .modify(inTab('all', now))
    .modify(matching(db, filters, now))
    .groupBy('status_now')
    .select<{ status_now: SessionStatus; n: number | string }[]>(
      statusColumn(db, now, 'status_now'),
      db.raw('count(*) as n'),
    );
  const counts = { upcoming: 0, past: 0, all: 0 };
  for (const { status_now: status, n } of groups) {
    counts.all += Number(n);
    counts[STILL_TO_COME.includes(status) ? 'upcoming' : 'past'] += Number(n);
  }
  return counts;
};

/** The viewer's sessions, one page, with the number in each tab under the same filters. Two queries. */
export const listSessions = async (
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters,
): Promise<SessionPage> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const counts = await countTabs(db, viewer, filters, now);
  const total = counts[filters.tab];
  const pageCount = Math.max(1, Math.ceil(total / SESSIONS_PER_PAGE));
  const page = Math.min(filters.page, pageCount);
  const rows = await listedSessions(db)
    .modify(ownedBy(viewer))
    .modify(inTab(filters.tab, now))
    .modify(matching(db, filters, now))
    .modify(ordered(filters))
    .offset((page - 1) * SESSIONS_PER_PAGE)
    .limit(SESSIONS_PER_PAGE)
    .select<ListedSession[]>(listedColumns(db));
  return { items: rows.map((row) => listItemOf(row, now)), page, pageCount, total, counts };
};
