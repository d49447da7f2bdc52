import type { Core } from '@strapi/strapi';
import type { App } from '../platform/app';
import { database, inTransaction, isPostgres } from '../platform/database';
import { SETTINGS_KEY, understandSettings, type Settings } from '../platform/settings';

/*
 * How public pages know that what they show has not changed: triggers write one row for every change of a table
 * that pages are made from, in the transaction that changes it, and the sum of those rows is the catalog's version.
 * Rows, not a counter: writers never wait for each other. A sum, not the newest id: transactions commit in
 * any order, and rows can be put together without changing it.
 */

const CHANGES = 'pps_catalog_changes';
const WATCHED = [
  'admin_users',
  'pps_hosts',
  'pps_services',
  'pps_service_programs',
  'pps_programs',
  'pps_institutions',
  'pps_weekly_hours',
  'pps_date_exceptions',
  'files',
  'files_related_mph',
  'pps_reviews',
];
const EVENTS = ['insert', 'update', 'delete'];

/** Of people only the name, which stands beside their reviews: whoever signs up changes no page. */
const NAMES = 'UPDATE OF display_name ON pps_clients';

const onSqlite = [
  ...WATCHED.flatMap((table) =>
    EVENTS.map(
      (event) =>
        `CREATE TRIGGER IF NOT EXISTS pps_${table}_${event}_seen AFTER ${event} ON ${table}
       BEGIN INSERT INTO ${CHANGES} (changes) VALUES (1); END`,
    ),
  ),
  `CREATE TRIGGER IF NOT EXISTS pps_client_names_seen AFTER ${NAMES}
   BEGIN INSERT INTO ${CHANGES} (changes) VALUES (1); END`,
];

const onPostgres = [
  `CREATE OR REPLACE FUNCTION pps_note_catalog_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN INSERT INTO ${CHANGES} (changes) VALUES (1); RETURN NULL; END $$`,
  ...WATCHED.flatMap((table) => [
    `DROP TRIGGER IF EXISTS pps_${table}_seen ON ${table}`,
    `CREATE TRIGGER pps_${table}_seen AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION pps_note_catalog_change()`,
  ]),
  'DROP TRIGGER IF EXISTS pps_client_names_seen ON pps_clients',
  `CREATE TRIGGER pps_client_names_seen AFTER ${NAMES}
   FOR EACH STATEMENT EXECUTE FUNCTION pps_note_catalog_change()`,
];

/** Installs the triggers; after each schema sync, which may have rebuilt the tables and what is in them. */
export const watchCatalog = async (strapi: Core.Strapi): Promise<void> => {
  await database(strapi).transaction(async (trx) => {
    for (const statement of isPostgres(strapi) ? onPostgres : onSqlite) await trx.raw(statement);
    await trx(CHANGES).insert({ changes: 1 });
  });
};

/** What every public page begins with. */
export interface SiteState {
  settings: Settings;
  /** The same text as long as nothing that public pages show has changed. */
  catalogVersion: string;
}

interface StateRow {
  settings: string | null;
  version: number | string;
}

/** The settings and the catalog's version as they are committed now; one query. */
export const readSiteState = async (strapi: Core.Strapi): Promise<SiteState> => {
  const db = database(strapi);
  const row = await db
    .select<StateRow[]>(
      db.raw('(select value from strapi_core_store_settings where ?? = ? limit 1) as settings', [
        'key',
        SETTINGS_KEY,
      ]),
      db.raw(`(select coalesce(sum(changes), 0) from ${CHANGES}) as version`),
    )
    .first<StateRow | undefined>();
  return { settings: understandSettings(row?.settings ?? null), catalogVersion: String(row?.version ?? 0) };
};

const ENOUGH = 200;

/** Puts many rows together into one of the same sum. */
export const compactCatalogChanges = async ({ strapi }: App): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const rows = await trx(CHANGES)
      .orderBy('id')
      .limit(5000)
      .select<{ id: number; changes: number }[]>('id', 'changes');
    if (rows.length < ENOUGH) return;
    const ids = rows.map(({ id }) => id);
    const gone = await trx(CHANGES).whereIn('id', ids).delete();
    // Somebody else put some of them together meanwhile: theirs stands, ours is undone.
    if (gone !== ids.length) throw new Error('Catalog changes were put together by two instances at once.');
    await trx(CHANGES).insert({ changes: rows.reduce((sum, { changes }) => sum + changes, 0) });
  });
