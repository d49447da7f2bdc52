import { fork } from 'node:child_process';
import path from 'node:path';
import { makePostgresTemplate, makeSqliteTemplate } from '../../tests/harness/make-template';
import { startPostgres } from '../../tests/harness/start-postgres';
import type { Measured } from './import-process';

/*
 * Credits for 10,000 people from a list, over HTTP as the panel does it: sent, looked at, applied, until the last row is
 * done; on SQLite and PostgreSQL. Ends with an error where it takes longer than it may.
 */

const LONGEST_SECONDS = 60;

const measure = async (database: string, environment: Record<string, string>): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const child = fork(path.resolve('bench/import/import-process.ts'), {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...environment },
    });
    let measured: Measured | undefined;
    child.on('message', (message: Measured) => {
      measured = message;
    });
    child.once('exit', (code) => {
      if (code === 0 && measured) resolve(measured);
      else reject(new Error(`The import on ${database} ended with ${String(code)}.`));
    });
  });

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`.padStart(10);

const main = async (): Promise<void> => {
  const asked = process.env.BENCH_DATABASE ?? '';
  const rows: (Measured & { database: string })[] = [];
  if (asked !== 'postgres') {
    await makeSqliteTemplate();
    rows.push({ database: 'SQLite', ...(await measure('SQLite', { TEST_POSTGRES: '' })) });
  }
  if (asked !== 'sqlite') {
    const postgres = await startPostgres({ durable: true });
    try {
      await makePostgresTemplate(postgres.address);
      rows.push({
        database: 'PostgreSQL',
        ...(await measure('PostgreSQL', { TEST_POSTGRES: postgres.address })),
      });
    } finally {
      await postgres.stop();
    }
  }
  console.log(`\n${'database'.padEnd(12)}${'rows'.padStart(8)}${'look'.padStart(10)}${'apply'.padStart(10)}`);
  for (const { database, people, look, apply } of rows)
    console.log(
      `${database.padEnd(12)}${people.toLocaleString('en').padStart(8)}${seconds(look)}${seconds(apply)}`,
    );
  const slow = rows.filter(({ look, apply }) => look + apply >= LONGEST_SECONDS * 1000);
  for (const { database } of slow)
    console.error(`The import on ${database} took longer than ${LONGEST_SECONDS} s.`);
  process.exitCode = slow.length === 0 ? 0 : 1;
};

void main();
