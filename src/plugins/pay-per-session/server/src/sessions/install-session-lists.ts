import type { Core } from '@strapi/strapi';
import type { App } from '../platform/app';
import { database, isPostgres } from '../platform/database';
import { settledIntroductionOf, STILL_HELD, STILL_LIVE } from './live-sessions';

/*
 * What the lists of sessions stand on. Two columns are written by triggers, so that no use case can forget them:
 * `listed_at`, by which lists are ordered (the start; where there is none, the end of all days while the session still
 * waits for its date, and the moment it ended after that), and `search_text`, what somebody may search for, in lower
 * case. The indexes hold everything that a filter looks at: a search among 100,000 sessions reads no row but those
 * that it shows.
 */

/** 31 December 9999: after every date, and one that both databases can tell. */
const END_OF_DAYS = Date.UTC(9999, 11, 31);
const WAITING = `'held', 'requested', 'unscheduled', 'scheduled'`;
const LONGEST_SEARCH_TEXT = 400;

const listedAt = (row: string, endOfDays: string): string =>
  `coalesce(${row}.starts_at, CASE WHEN ${row}.status IN (${WAITING}) THEN ${endOfDays} END,
     ${row}.closed_at, ${row}.sold_at)`;

const searchText = (row: string): string =>
  `substr(lower(${row}.reference || ' ' || ${row}.service_name || ' ' || coalesce(
     (SELECT client.display_name FROM pps_clients client WHERE client.id = ${row}.client_id), '')),
     1, ${LONGEST_SEARCH_TEXT})`;

const LISTED_BY = 'starts_at, status, closed_at, sold_at, reference, service_name, client_id';

const setColumns = `UPDATE pps_sessions SET listed_at = ${listedAt('NEW', String(END_OF_DAYS))},
  search_text = ${searchText('NEW')} WHERE id = NEW.id`;

/** A client's new name: naming a column is enough for the trigger of the sessions. */
const listClientAgain = 'UPDATE pps_sessions SET client_id = client_id WHERE client_id = NEW.id';

const onSqlite = [
  'DROP TRIGGER IF EXISTS pps_sessions_insert_listed',
  `CREATE TRIGGER pps_sessions_insert_listed AFTER INSERT ON pps_sessions BEGIN ${setColumns}; END`,
  'DROP TRIGGER IF EXISTS pps_sessions_update_listed',
  `CREATE TRIGGER pps_sessions_update_listed AFTER UPDATE OF ${LISTED_BY} ON pps_sessions
   BEGIN ${setColumns}; END`,
  'DROP TRIGGER IF EXISTS pps_clients_update_listed',
  `CREATE TRIGGER pps_clients_update_listed AFTER UPDATE OF display_name ON pps_clients
   BEGIN ${listClientAgain}; END`,
];

const onPostgres = [
  `CREATE OR REPLACE FUNCTION pps_list_session() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.listed_at := ${listedAt('NEW', `timestamptz '${new Date(END_OF_DAYS).toISOString()}'`)};
     NEW.search_text := ${searchText('NEW')};
     RETURN NEW;
   END $$`,
  'DROP TRIGGER IF EXISTS pps_sessions_listed ON pps_sessions',
  `CREATE TRIGGER pps_sessions_listed BEFORE INSERT OR UPDATE OF ${LISTED_BY} ON pps_sessions
   FOR EACH ROW EXECUTE FUNCTION pps_list_session()`,
  `CREATE OR REPLACE FUNCTION pps_list_client_again() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN ${listClientAgain}; RETURN NULL; END $$`,
  'DROP TRIGGER IF EXISTS pps_clients_listed ON pps_clients',
  `CREATE TRIGGER pps_clients_listed AFTER UPDATE OF display_name ON pps_clients
   FOR EACH ROW EXECUTE FUNCTION pps_list_client_again()`,
];

/** What the filters look at, beside whose it is and the order. */
const FILTERED =
  'status, respond_by, starts_at, ends_at, proposed_at, service_id, client_id, kind, funding_kind, search_text';

const LIVE_KEY = 'status, listed_at, id, ends_at, respond_by, proposed_at';
const SETTLED_KEY = 'status, kind, listed_at, id';

const covering = (name: string, key: string, also: string, includes: boolean): string =>
  includes
    ? `CREATE INDEX IF NOT EXISTS ${name} ON pps_sessions (${key}) INCLUDE (${also})`
    : `CREATE INDEX IF NOT EXISTS ${name} ON pps_sessions (${key}, ${also})`;

const indexes = (postgres: boolean): string[] => [
  covering('pps_sessions_host_list', 'host_id, listed_at, id', FILTERED, postgres),
  covering('pps_sessions_list', 'listed_at, id', `host_id, ${FILTERED}`, postgres),
  // What still waits for somebody is little, however long a history is.
  `CREATE INDEX IF NOT EXISTS pps_sessions_host_live ON pps_sessions (host_id, ${LIVE_KEY}) WHERE ${STILL_LIVE}`,
  `CREATE INDEX IF NOT EXISTS pps_sessions_live ON pps_sessions (${LIVE_KEY}, host_id) WHERE ${STILL_LIVE}`,
  `CREATE INDEX IF NOT EXISTS pps_sessions_host_settled ON pps_sessions (host_id, ${SETTLED_KEY}) WHERE ${settledIntroductionOf('')}`,
  `CREATE INDEX IF NOT EXISTS pps_sessions_settled ON pps_sessions (${SETTLED_KEY}, host_id) WHERE ${settledIntroductionOf('')}`,
  // Checkouts under way, for the sweeper.
  `CREATE INDEX IF NOT EXISTS pps_sessions_held ON pps_sessions (held_until) WHERE ${STILL_HELD}`,
];

/** Installs triggers and indexes; after each schema sync, which may have rebuilt the table. Idempotent. */
export const installSessionLists = async (strapi: Core.Strapi): Promise<void> => {
  const postgres = isPostgres(strapi);
  await database(strapi).transaction(async (trx) => {
    for (const statement of [...(postgres ? onPostgres : onSqlite), ...indexes(postgres)])
      await trx.raw(statement);
  });
};

const BATCH = 5000;

/** Lists sessions that are older than the lists, a batch at a time; at the start. */
export const listOlderSessions = async ({ strapi }: App): Promise<void> => {
  const db = database(strapi);
  let listed = BATCH;
  while (listed === BATCH) {
    listed = await db('pps_sessions')
      .whereIn('id', db('pps_sessions').whereNull('listed_at').orderBy('id').limit(BATCH).select('id'))
      .update({ client_id: db.ref('client_id') });
  }
};
