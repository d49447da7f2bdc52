import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { appEnvironment } from './app-environment';
import { ROOT, SCRATCH } from './paths';
import {
  onPostgresServer,
  postgresEnvironment,
  POSTGRES_TEMPLATE,
  SQLITE_TEMPLATE,
  sqliteEnvironment,
} from './test-database';

const firstStart = async (database: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(ROOT, 'tests/harness/first-start-process.ts')],
      {
        cwd: ROOT,
        env: { ...process.env, ...appEnvironment({ port: 1, database, smtpPort: 1 }) },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Strapi did not start on an empty database (exit code ${String(code)}).`));
    });
  });

/** Makes the SQLite file each test file copies. */
export const makeSqliteTemplate = async (): Promise<void> => {
  await rm(SCRATCH, { recursive: true, force: true });
  await mkdir(SCRATCH, { recursive: true });
  await firstStart(sqliteEnvironment(SQLITE_TEMPLATE));
};

/** Makes the PostgreSQL database each test file copies. */
export const makePostgresTemplate = async (address: string): Promise<void> => {
  await rm(SCRATCH, { recursive: true, force: true });
  await onPostgresServer(address, `create database ${POSTGRES_TEMPLATE}`);
  await firstStart(postgresEnvironment(address, POSTGRES_TEMPLATE));
};
