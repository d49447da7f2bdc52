import type { Knex } from 'knex';
import { z } from 'zod';
import { writeInstant, type Db } from '../platform/database';

/** One invariant: its query brings the rows that break it, each naming what it is about. */
export interface IntegrityCheck {
  invariant: string;
  /** @param now ms, UTC: what is due by then counts as over */
  breaches(db: Db, now: number): Promise<{ subject: string }[]>;
}

type Dialect = 'postgresql' | 'sqlite';
const dialectOf = (db: Db): Dialect =>
  (db.client as Knex.Client).dialect === 'postgresql' ? 'postgresql' : 'sqlite';

const rows = z.array(z.object({ subject: z.string() }));
/** PostgreSQL wraps the rows of a raw query, SQLite does not. */
const rawResult = z.union([rows, z.object({ rows }).transform((result) => result.rows)]);

/** A check of one query that both databases understand, or of one for each; `:now` stands for the present instant. */
export const sql = (invariant: string, query: string | Record<Dialect, string>): IntegrityCheck => ({
  invariant,
  breaches: async (db, now) => {
    const asked = typeof query === 'string' ? query : query[dialectOf(db)];
    return rawResult.parse(await db.raw<unknown>(asked, { now: writeInstant(now) }));
  },
});

/** The row a breach is about, as people read it: `session 17`. */
export const named = (table: string, alias: string): string => `'${table} ' || ${alias}.id as subject`;
