import type { Knex } from 'knex';
import { z } from 'zod';
import type { Db } from '../platform/database';

/** One invariant: its query brings the rows that break it, each naming what it is about. */
export interface IntegrityCheck {
  invariant: string;
  breaches(db: Db): Promise<{ subject: string }[]>;
}

type Dialect = 'postgresql' | 'sqlite';
const dialectOf = (db: Db): Dialect =>
  (db.client as Knex.Client).dialect === 'postgresql' ? 'postgresql' : 'sqlite';

const rows = z.array(z.object({ subject: z.string() }));
/** PostgreSQL wraps the rows of a raw query, SQLite does not. */
const rawResult = z.union([rows, z.object({ rows }).transform((result) => result.rows)]);

/** A check of one query that both databases understand, or of one for each. */
export const sql = (invariant: string, query: string | Record<Dialect, string>): IntegrityCheck => ({
  invariant,
  breaches: async (db) =>
    rawResult.parse(await db.raw<unknown>(typeof query === 'string' ? query : query[dialectOf(db)])),
});

/** The row a breach is about, as people read it: `session 17`. */
export const named = (table: string, alias: string): string => `'${table} ' || ${alias}.id as subject`;
