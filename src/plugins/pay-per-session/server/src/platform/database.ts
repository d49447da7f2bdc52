import type { Core } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';
import type { Knex } from 'knex';

/** Where a query runs: the pool, or the transaction a use case owns. Inside a transaction always pass the transaction on. */
export type Db = Knex;
export type Transaction = Knex.Transaction;

/** The pool, for reads outside a transaction. */
export const database = (strapi: Core.Strapi): Db => strapi.db.connection as Db;

/** Whether the database is PostgreSQL; otherwise it is SQLite. */
export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

/**
 * Runs `work` in one transaction, committed when it resolves, rolled back when it rejects.
 * Calls of `strapi.db.query` inside join it. Never nested (Strapi has no savepoints), no network inside.
 */
export const inTransaction = async <T>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => strapi.db.transaction(async ({ trx }) => work(trx as Transaction));

/** An instant as the driver hands it back: a Date on PostgreSQL, milliseconds on SQLite. */
export type StoredInstant = Date | number | string;

/** Milliseconds since the epoch, UTC. */
export function readInstant(value: StoredInstant): number;
export function readInstant(value: StoredInstant | null | undefined): number | null;
export function readInstant(value: StoredInstant | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? value : new Date(value).getTime();
}

/**
 * An instant's column as plain ms (UTC) under another name. For reading hundreds of rows: PostgreSQL's driver takes
 * longer to make dates of them than the query itself.
 */
export const instantAsNumber = (strapi: Core.Strapi, column: string, name: string): Knex.Raw =>
  isPostgres(strapi)
    ? database(strapi).raw('(extract(epoch from ??) * 1000)::float8 as ??', [column, name])
    : database(strapi).raw('?? as ??', [column, name]);

/** What a driver takes for an instant of `value` milliseconds. */
export const writeInstant = (value: number): Date => new Date(value);

/** A JSON column: both drivers hand it back as text. */
export const readJson = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

/** A boolean column: SQLite hands back 0 and 1. */
export const readBoolean = (value: unknown): boolean => value === true || value === 1;

/** Columns every Strapi row carries, for rows that are written without the document service. */
const strapiColumns = (now: number) => ({
  document_id: createId(),
  created_at: writeInstant(now),
  updated_at: writeInstant(now),
  published_at: writeInstant(now),
});

/** Inserts one row of a `pps_` table and returns its id. Columns are in snake_case. */
export const insertRow = async (
  db: Db,
  table: string,
  now: number,
  row: Record<string, unknown>,
): Promise<number> => {
  const inserted = await db(table)
    .insert({ ...strapiColumns(now), ...row })
    .returning<{ id: number }[]>('id');
  const [first] = inserted;
  if (!first) throw new Error(`The insert into ${table} returned no id.`);
  return first.id;
};

/** Inserts rows of one `pps_` table in one statement. Columns are in snake_case. */
export const insertRows = async (
  db: Db,
  table: string,
  now: number,
  rows: readonly Record<string, unknown>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await db(table).insert(rows.map((row) => ({ ...strapiColumns(now), ...row })));
};

/** Inserts one row unless a unique index on these columns (on any, when none is named) refuses it; null when it was not written. */
export const insertRowOnce = async (
  db: Db,
  table: string,
  now: number,
  row: Record<string, unknown>,
  uniqueColumns?: string[],
): Promise<number | null> => {
  const insert = db(table).insert({ ...strapiColumns(now), ...row });
  const onConflict = uniqueColumns ? insert.onConflict(uniqueColumns) : insert.onConflict();
  const inserted = await onConflict.ignore().returning<{ id: number }[]>('id');
  return inserted[0]?.id ?? null;
};

/**
 * Inserts rows in one statement, leaving out those that a unique index on these columns refuses.
 * @returns the ids of those that were written
 */
export const insertRowsOnce = async (
  db: Db,
  table: string,
  now: number,
  rows: readonly Record<string, unknown>[],
  uniqueColumns: string[],
): Promise<number[]> => {
  if (rows.length === 0) return [];
  const inserted = await db(table)
    .insert(rows.map((row) => ({ ...strapiColumns(now), ...row })))
    .onConflict(uniqueColumns)
    .ignore()
    .returning<{ id: number }[]>('id');
  return inserted.map(({ id }) => id);
};

const UNIQUE_VIOLATIONS = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE']);

/** Whether the database refused a row because a unique index has it already. */
export const refusedAsDuplicate = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  UNIQUE_VIOLATIONS.has(error.code);

/** A pattern for LIKE … ESCAPE '\\' in which the person's own % and _ mean themselves; compare it with lower(column). */
export const containing = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/gu, '\\$&')}%`;
