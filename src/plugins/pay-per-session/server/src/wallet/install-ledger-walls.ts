import type { Core } from '@strapi/strapi';
import { database, isPostgres, type Transaction } from '../platform/database';

/*
 * What the database itself refuses: numbers of an allocation below nothing, or that do not add up to what was granted;
 * lines of the ledger that are changed or taken away; allocations that disappear.
 */

const ADDS_UP = `granted >= 0 AND available >= 0 AND held >= 0 AND used >= 0 AND expired >= 0
  AND granted = available + held + used + expired`;
const addsUpIn = (row: string): string =>
  ADDS_UP.replace(/\b(granted|available|held|used|expired)\b/gu, `${row}.$1`);

const BROKEN = 'CREDITS_DO_NOT_ADD_UP';
const KEPT = 'RECORD_CANNOT_BE_DELETED';
const FINAL = 'CREDIT_ENTRY_IS_FINAL';

const onSqlite = [
  ...['INSERT', 'UPDATE'].map(
    (change) => `CREATE TRIGGER IF NOT EXISTS pps_credit_allocations_${change.toLowerCase()}_adds_up
       BEFORE ${change} ON pps_credit_allocations WHEN NOT (${addsUpIn('NEW')})
       BEGIN SELECT RAISE(ABORT, '${BROKEN}'); END`,
  ),
  `CREATE TRIGGER IF NOT EXISTS pps_credit_allocations_never_deleted BEFORE DELETE ON pps_credit_allocations
   BEGIN SELECT RAISE(ABORT, '${KEPT}'); END`,
  ...['UPDATE', 'DELETE'].map(
    (change) => `CREATE TRIGGER IF NOT EXISTS pps_credit_entries_${change.toLowerCase()}_refused
       BEFORE ${change} ON pps_credit_entries BEGIN SELECT RAISE(ABORT, '${FINAL}'); END`,
  ),
];

const refusing = (table: string, code: string, changes: string): string[] => [
  `CREATE OR REPLACE FUNCTION ${table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION '${code}'; END $$`,
  `DROP TRIGGER IF EXISTS ${table}_refused ON ${table}`,
  `CREATE TRIGGER ${table}_refused BEFORE ${changes} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_refuse()`,
  `DROP TRIGGER IF EXISTS ${table}_never_truncated ON ${table}`,
  `CREATE TRIGGER ${table}_never_truncated BEFORE TRUNCATE ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse()`,
];

const onPostgres = [
  ...refusing('pps_credit_allocations', KEPT, 'DELETE'),
  ...refusing('pps_credit_entries', FINAL, 'UPDATE OR DELETE'),
];

const CHECK = 'pps_credit_allocations_add_up';

/** Once: adding it looks at every row. */
const addCheck = async (trx: Transaction): Promise<void> => {
  const known: unknown = await trx('pg_constraint').where({ conname: CHECK }).first('oid');
  if (known !== undefined) return;
  await trx.raw(`ALTER TABLE pps_credit_allocations ADD CONSTRAINT ${CHECK} CHECK (${ADDS_UP})`);
};

/** Written anew after each schema sync, which may have rebuilt the tables. Idempotent. */
export const installLedgerWalls = async (strapi: Core.Strapi): Promise<void> => {
  const postgres = isPostgres(strapi);
  await database(strapi).transaction(async (trx) => {
    if (postgres) await addCheck(trx);
    for (const statement of postgres ? onPostgres : onSqlite) await trx.raw(statement);
  });
};
