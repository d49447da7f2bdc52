import type { Core } from '@strapi/strapi';
import { database, isPostgres } from '../platform/database';

/*
 * What the database itself refuses, whoever asks: terms of one institution that share a day, and the loss of a program
 * or term that something refers to. Written anew after each schema sync; idempotent.
 */

const OVERLAP = 'pps_terms_overlap';

/** Dates as numbers, 20260901: a text's cast to a date depends on settings, which no constraint may. */
const asNumber = (column: string): string => `replace(${column}, '-', '')::int`;

/** By dates, not by instants: those of all terms move when an institution's zone changes. */
const overlapOnPostgres = `ALTER TABLE pps_terms ADD CONSTRAINT ${OVERLAP} EXCLUDE USING gist
  (int4range(institution_id, institution_id, '[]') WITH &&,
   int4range(${asNumber('starts_on')}, ${asNumber('ends_on')}, '[]') WITH &&)`;

const overlapOnSqlite = (['INSERT', 'UPDATE'] as const).map(
  (event) => `CREATE TRIGGER IF NOT EXISTS ${OVERLAP}_${event.toLowerCase()} BEFORE ${event} ON pps_terms
   WHEN NEW.starts_on > NEW.ends_on OR EXISTS (SELECT 1 FROM pps_terms t
     WHERE t.institution_id = NEW.institution_id AND t.id IS NOT ${event === 'UPDATE' ? 'OLD.id' : 'NULL'}
       AND t.starts_on <= NEW.ends_on AND t.ends_on >= NEW.starts_on)
   BEGIN SELECT RAISE(ABORT, '${OVERLAP}'); END`,
);

/** A column that names a row of another table, which therefore stays. */
interface Reference {
  table: string;
  column: string;
  to: 'pps_programs' | 'pps_terms' | 'pps_institutions';
}

const REFERENCES: Reference[] = [
  { table: 'pps_programs', column: 'parent_id', to: 'pps_programs' },
  { table: 'pps_programs', column: 'institution_id', to: 'pps_institutions' },
  { table: 'pps_terms', column: 'institution_id', to: 'pps_institutions' },
  { table: 'pps_memberships', column: 'program_id', to: 'pps_programs' },
  { table: 'pps_service_programs', column: 'program_id', to: 'pps_programs' },
  { table: 'pps_credit_allocations', column: 'term_id', to: 'pps_terms' },
  { table: 'pps_credit_runs', column: 'term_id', to: 'pps_terms' },
  { table: 'pps_waiting_credits', column: 'term_id', to: 'pps_terms' },
];
const TARGETS = [...new Set(REFERENCES.map(({ to }) => to))];
const pointingTo = (target: string): Reference[] => REFERENCES.filter(({ to }) => to === target);

const referencesOnSqlite = [
  ...REFERENCES.flatMap(({ table, column, to }) =>
    ['INSERT', `UPDATE OF ${column}`].map(
      (event, index) => `CREATE TRIGGER IF NOT EXISTS ${table}_${column}_${index === 0 ? 'added' : 'changed'}
       BEFORE ${event} ON ${table}
       WHEN NEW.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${to} r WHERE r.id = NEW.${column})
       BEGIN SELECT RAISE(ABORT, '${table}.${column} names no row of ${to}'); END`,
    ),
  ),
  ...REFERENCES.map(
    ({ table, column, to }) => `CREATE TRIGGER IF NOT EXISTS ${table}_${column}_kept BEFORE DELETE ON ${to}
     WHEN EXISTS (SELECT 1 FROM ${table} r WHERE r.${column} = OLD.id)
     BEGIN SELECT RAISE(ABORT, '${to} is named by ${table}.${column}'); END`,
  ),
];

/** A row that is named is locked against its removal until the one that names it is committed. */
const referencesOnPostgres = [
  ...REFERENCES.flatMap(({ table, column, to }) => [
    `CREATE OR REPLACE FUNCTION ${table}_${column}_exists() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF NEW.${column} IS NULL THEN RETURN NEW; END IF;
       PERFORM 1 FROM ${to} WHERE id = NEW.${column} FOR KEY SHARE;
       IF NOT FOUND THEN RAISE EXCEPTION '${table}.${column} names no row of ${to}'; END IF;
       RETURN NEW;
     END $$`,
    `DROP TRIGGER IF EXISTS ${table}_${column}_named ON ${table}`,
    `CREATE TRIGGER ${table}_${column}_named BEFORE INSERT OR UPDATE OF ${column} ON ${table}
     FOR EACH ROW EXECUTE FUNCTION ${table}_${column}_exists()`,
  ]),
  ...TARGETS.flatMap((to) => [
    `CREATE OR REPLACE FUNCTION ${to}_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       ${pointingTo(to)
         .map(
           ({ table, column }) => `IF EXISTS (SELECT 1 FROM ${table} WHERE ${column} = OLD.id) THEN
         RAISE EXCEPTION '${to} is named by ${table}.${column}'; END IF;`,
         )
         .join('\n       ')}
       RETURN OLD;
     END $$`,
    `DROP TRIGGER IF EXISTS ${to}_kept ON ${to}`,
    `CREATE TRIGGER ${to}_kept BEFORE DELETE ON ${to} FOR EACH ROW EXECUTE FUNCTION ${to}_refuse_loss()`,
  ]),
];

/** Installs them after a schema sync, which may have rebuilt the tables and what is in them. */
export const installWalls = async (strapi: Core.Strapi): Promise<void> => {
  await database(strapi).transaction(async (trx) => {
    if (!isPostgres(strapi)) {
      for (const statement of [...overlapOnSqlite, ...referencesOnSqlite]) await trx.raw(statement);
      return;
    }
    const known: unknown = await trx('pg_constraint').where({ conname: OVERLAP }).first('oid');
    if (known === undefined) await trx.raw(overlapOnPostgres);
    for (const statement of referencesOnPostgres) await trx.raw(statement);
  });
};
