import type { Knex } from 'knex';
import {
  MOST_COUNTED,
  NEEDS,
  SESSION_TABS,
  type Need,
  type SessionTab,
} from '../../../shared/contracts/session';
import type { Db } from '../platform/database';
import { inNeed, inTab, needsOf, type Condition } from './list-conditions';
import { tabsOf, type ListAsked } from './list-asked';
import { ownedBy } from './session-viewer';

/** Counts what a condition finds, and stops one after the most: who has thousands asks "how many thousands?" no more. */
const counted = (db: Db, wanted: Condition): Knex.QueryBuilder =>
  db
    .from(
      db('pps_sessions as session')
        .modify(wanted)
        .limit(MOST_COUNTED + 1)
        .select(db.raw('1 as one'))
        .as('counted'),
    )
    .count('*');

type Counts = Partial<Record<SessionTab | Need, number | string>>;

/**
 * How many sessions stand in each tab and wait for each thing, of one host where one is named, whatever else is
 * filtered: a tab's number says what the tab holds. One query.
 */
export const countTabs = async (
  db: Db,
  { viewer, now }: Pick<ListAsked, 'viewer' | 'now'>,
  hostId: number | undefined,
): Promise<{ counts: Record<SessionTab, number>; needs: Record<Need, number> }> => {
  const own =
    (wanted: Condition): Condition =>
    (query) => {
      void query.modify(ownedBy(viewer)).modify(wanted);
      if (hostId) void query.where('session.host_id', hostId);
    };
  // What needs somebody is the sum of its kinds.
  const tabs = tabsOf(viewer).filter((tab) => tab !== 'action');
  const columns = [
    ...tabs.map((tab) => counted(db, own(inTab(tab, viewer, now))).as(tab)),
    ...needsOf(viewer).map((need) => counted(db, own(inNeed(need, now))).as(need)),
  ];
  const row = (await db.select(columns).first<Counts | undefined>()) ?? {};
  const numbers = <K extends SessionTab | Need>(names: readonly K[]): Record<K, number> =>
    Object.fromEntries(names.map((name) => [name, Number(row[name] ?? 0)])) as Record<K, number>;
  const needs = numbers(NEEDS);
  const action = Object.values(needs).reduce((sum, number) => sum + number, 0);
  return {
    needs,
    counts: { ...numbers(SESSION_TABS), action: Math.min(action, MOST_COUNTED + 1) },
  };
};

/** How many the list holds, over all its pages. One query. */
export const countFound = async (db: Db, { wanted }: ListAsked): Promise<number> => {
  const [row] = (await counted(db, wanted)) as { count?: number | string; 'count(*)'?: number | string }[];
  return Number(row?.count ?? row?.['count(*)'] ?? 0);
};
