import type { Core } from '@strapi/strapi';
import type { App } from '../platform/app';
import {
  database,
  inTransaction,
  isPostgres,
  readInstant,
  writeInstant,
  type Db,
  type StoredInstant,
} from '../platform/database';
import type { HostId } from '../platform/ids';
import { momentOf } from './rules/ticks';

/*
 * How an answer about a host's free times knows that it is still true: triggers count every change of what is taken,
 * host by host, in the transaction that makes it. On PostgreSQL each change is a row, of which the sum counts: writers
 * never wait for each other, and transactions commit in any order. SQLite has one writer, so one row a host is enough.
 */

const CHANGES = 'pps_calendar_changes';
const WATCHED = ['pps_reservations', 'pps_busy_times'];
/** Stands for all of them, where nobody can say whose time has changed. */
const EVERY_HOST = 0;

const countOnSqlite = (host: string): string =>
  `UPDATE ${CHANGES} SET changes = changes + 1 WHERE host_id = ${host};
   INSERT INTO ${CHANGES} (host_id, changes)
     SELECT ${host}, 1 WHERE NOT EXISTS (SELECT 1 FROM ${CHANGES} WHERE host_id = ${host});`;

const onSqlite = WATCHED.flatMap((table) =>
  (
    [
      ['insert', ['NEW.host_id']],
      ['update', ['OLD.host_id', 'NEW.host_id']],
      ['delete', ['OLD.host_id']],
    ] as const
  ).map(
    ([event, hosts]) =>
      `CREATE TRIGGER IF NOT EXISTS ${table}_${event}_counted AFTER ${event} ON ${table}
       BEGIN ${hosts.map(countOnSqlite).join(' ')} END`,
  ),
);

const onPostgres = [
  `CREATE OR REPLACE FUNCTION pps_note_calendar_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' THEN INSERT INTO ${CHANGES} (host_id, changes) SELECT DISTINCT host_id, 1 FROM came;
     ELSIF TG_OP = 'DELETE' THEN INSERT INTO ${CHANGES} (host_id, changes) SELECT DISTINCT host_id, 1 FROM gone;
     ELSIF TG_OP = 'UPDATE' THEN
       INSERT INTO ${CHANGES} (host_id, changes) SELECT host_id, 1 FROM gone UNION SELECT host_id, 1 FROM came;
     ELSE INSERT INTO ${CHANGES} (host_id, changes) VALUES (${EVERY_HOST}, 1);
     END IF;
     RETURN NULL;
   END $$`,
  ...WATCHED.flatMap((table) =>
    (
      [
        ['insert', 'REFERENCING NEW TABLE AS came'],
        ['update', 'REFERENCING OLD TABLE AS gone NEW TABLE AS came'],
        ['delete', 'REFERENCING OLD TABLE AS gone'],
        ['truncate', ''],
      ] as const
    ).flatMap(([event, referencing]) => [
      `DROP TRIGGER IF EXISTS ${table}_${event}_counted ON ${table}`,
      `CREATE TRIGGER ${table}_${event}_counted AFTER ${event} ON ${table} ${referencing}
       FOR EACH STATEMENT EXECUTE FUNCTION pps_note_calendar_change()`,
    ]),
  ),
];

/** Installs the triggers; after each schema sync, which may have rebuilt the tables and what is in them. */
export const watchCalendars = async (strapi: Core.Strapi): Promise<void> => {
  await database(strapi).transaction(async (trx) => {
    for (const statement of isPostgres(strapi) ? onPostgres : onSqlite) await trx.raw(statement);
    await trx(CHANGES).insert({ host_id: EVERY_HOST, changes: 1 });
  });
};

interface StateRow {
  version: number | string;
  lapses: StoredInstant | null;
}

/**
 * A text that is the same as long as a host's free times are: what is committed is counted, the next hold to lapse is
 * named, and the clock is told by its ticks. Hours and rules of a service are not in it; they are the catalog's. One
 * query, whatever the number of sessions.
 */
export const readCalendarState = async ({ strapi, clock }: App, hostId: HostId): Promise<string> => {
  const db: Db = database(strapi);
  const now = clock.now();
  const row = await db
    .select<StateRow[]>(
      db.raw(`(select coalesce(sum(changes), 0) from ${CHANGES} where host_id in (?, ?)) as version`, [
        EVERY_HOST,
        hostId,
      ]),
      db.raw(
        '(select min(held_until) from pps_reservations where host_id = ? and held_until > ?) as lapses',
        [hostId, writeInstant(now)],
      ),
    )
    .first<StateRow | undefined>();
  return [row?.version ?? 0, readInstant(row?.lapses) ?? 'never', momentOf(now)].join(' ');
};

const ENOUGH = 20;
const MOST_HOSTS = 500;
const MOST_ROWS = 5000;

/**
 * Puts the rows of a host together into one of the same sum. Two instances that do it at once each put together what
 * they took away themselves.
 */
export const compactCalendarChanges = async ({ strapi }: App): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const hosts = await trx(CHANGES)
      .groupBy('host_id')
      .havingRaw('count(*) >= ?', [ENOUGH])
      .limit(MOST_HOSTS)
      .pluck<number[]>('host_id');
    const rows = await trx(CHANGES)
      .whereIn('host_id', hosts)
      .limit(MOST_ROWS)
      .forUpdate()
      .select<{ id: number; host_id: number; changes: number }[]>('id', 'host_id', 'changes');
    const ids = rows.map(({ id }) => id);
    await trx(CHANGES).whereIn('id', ids).delete();
    const sums = new Map<number, number>();
    for (const { host_id, changes } of rows) sums.set(host_id, (sums.get(host_id) ?? 0) + changes);
    if (sums.size > 0)
      await trx(CHANGES).insert([...sums].map(([host_id, changes]) => ({ host_id, changes })));
  });
