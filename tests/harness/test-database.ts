import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { knex } from 'knex';
import { SCRATCH } from './paths';

/** A database of one Strapi under test. */
export interface TestDatabase {
  environment: Record<string, string>;
  remove(): Promise<void>;
}

export const SQLITE_TEMPLATE = path.join(SCRATCH, 'template.db');
export const POSTGRES_TEMPLATE = 'pps_template';

/** Where the run's PostgreSQL is; unset on a run on SQLite. Set by the global set-up, inherited by the workers. */
const postgresAddress = (): string | undefined =>
  process.env.TEST_POSTGRES === '' ? undefined : process.env.TEST_POSTGRES;

export const onPostgres = (): boolean => postgresAddress() !== undefined;

export const sqliteEnvironment = (filename: string): Record<string, string> => ({
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: filename,
});

export const postgresEnvironment = (address: string, name: string): Record<string, string> => ({
  DATABASE_CLIENT: 'postgres',
  DATABASE_URL: `${address}/${name}`,
});

/** Runs one statement on the server's own database, where databases are created and dropped. */
export const onPostgresServer = async (address: string, statement: string): Promise<void> => {
  const server = knex({ client: 'pg', connection: `${address}/postgres`, pool: { min: 0, max: 1 } });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
};

const copyOnPostgres = async (address: string, name: string): Promise<TestDatabase> => {
  await onPostgresServer(address, `create database ${name} template ${POSTGRES_TEMPLATE}`);
  return {
    environment: postgresEnvironment(address, name),
    remove: () => onPostgresServer(address, `drop database ${name} with (force)`),
  };
};

const copyOnSqlite = async (name: string): Promise<TestDatabase> => {
  const file = path.join(SCRATCH, `${name}.db`);
  await mkdir(SCRATCH, { recursive: true });
  await copyFile(SQLITE_TEMPLATE, file);
  return {
    environment: sqliteEnvironment(file),
    remove: async () => {
      await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${file}${suffix}`, { force: true })));
    },
  };
};

/** A copy of the template: a database as Strapi leaves it after its first start. */
export const copyTemplate = async (): Promise<TestDatabase> => {
  const name = `pps_${randomBytes(6).toString('hex')}`;
  const address = postgresAddress();
  return address === undefined ? copyOnSqlite(name) : copyOnPostgres(address, name);
};
