import type { Knex } from 'knex';
import { SHOWN_PER_NEED } from '../../../shared/contracts/panel';
import type { Need, SessionSort } from '../../../shared/contracts/session';
import { readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import type { ListAsked } from './list-asked';
import { inNeed, needsOf, type Condition } from './list-conditions';
import { listedColumns, plainColumns, type ListedSession } from './list-item';
import type { SessionPlace } from './rules/session-cursor';

interface Stretch {
  from: SessionPlace | null;
  /** Against the list's order, from the place back to the beginning. */
  backwards: boolean;
  limit: number;
}

const directionOf = (sort: SessionSort): 'asc' | 'desc' => (sort === 'soonest' ? 'asc' : 'desc');

/** Narrows and orders to a stretch of the list. */
const stretchOf =
  (sort: SessionSort, { from, backwards, limit }: Stretch): Condition =>
  (query) => {
    const ascending = (directionOf(sort) === 'asc') !== backwards;
    const [direction, beyond] = ascending ? (['asc', '>'] as const) : (['desc', '<'] as const);
    void query.orderBy('session.listed_at', direction).orderBy('session.id', direction).limit(limit);
    if (from === null) return;
    void query.whereRaw(`(session.listed_at, session.id) ${beyond} (?, ?)`, [
      writeInstant(from.listedAt),
      from.id,
    ]);
  };

export type FoundSession = ListedSession & { listed_at: StoredInstant };

const sessionIds = (db: Db): Knex.QueryBuilder => db('pps_sessions as session').select('session.id as id');

/**
 * The rows of these ids with their people, in the list's order. Cross joins, because SQLite keeps their order: the ids
 * first.
 */
const readFound = (
  db: Db,
  ids: Knex.QueryBuilder,
  sort: SessionSort,
  pictures: boolean,
): Promise<FoundSession[]> =>
  db
    .with('found', ids)
    .from('found')
    .crossJoin(db.raw('pps_sessions as session'))
    .crossJoin(db.raw('pps_hosts as host'))
    .crossJoin(db.raw('pps_clients as client'))
    .whereRaw('session.id = found.id and host.id = session.host_id and client.id = session.client_id')
    .orderBy('session.listed_at', directionOf(sort))
    .orderBy('session.id', directionOf(sort))
    .select<FoundSession[]>(pictures ? listedColumns(db) : plainColumns(db));

/** One stretch of a list; with its hosts' pictures unless nobody will see them. */
export const readStretch = (
  db: Db,
  { sort, wanted }: ListAsked,
  stretch: Stretch,
  pictures = true,
): Promise<FoundSession[]> =>
  readFound(db, sessionIds(db).modify(wanted).modify(stretchOf(sort, stretch)), sort, pictures);

/** Some of each kind that needs the viewer. */
export const readNeeds = async (
  db: Db,
  { viewer, now, narrowed, sort }: ListAsked,
): Promise<FoundSession[]> => {
  const some = (need: Need) =>
    db.from(
      sessionIds(db)
        .modify(narrowed)
        .modify(inNeed(need, now))
        .modify(stretchOf(sort, { from: null, backwards: false, limit: SHOWN_PER_NEED }))
        .as(`some_${need}`),
    );
  const [first, ...others] = needsOf(viewer).map((need) => some(need).select('id'));
  if (!first) return [];
  return readFound(db, first.unionAll(others), sort, true);
};

/** Where a row stands in the list. */
export const placeOf = (row: FoundSession): SessionPlace => ({
  listedAt: readInstant(row.listed_at),
  id: row.id,
});
