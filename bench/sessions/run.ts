import { fork } from 'node:child_process';
import path from 'node:path';
import { makePostgresTemplate, makeSqliteTemplate } from '../../tests/harness/make-template';
import { startPostgres } from '../../tests/harness/start-postgres';
import type { Measured } from './measure-process';

/*
 * *My Sessions* of a host with 100,000 sessions, alone in the database and among a million, over HTTP as the panel
 * asks, on SQLite and PostgreSQL. Ends with an error where 95 of 100 answers take longer than they may. What an
 * operator asks, who sees all million, is measured beside it without a limit.
 */

const LONGEST = 100;
const LONGEST_AMONG_MANY = 200;

interface Row extends Measured {
  database: string;
}

const measure = async (database: string, environment: Record<string, string>): Promise<Row[]> =>
  new Promise((resolve, reject) => {
    const rows: Row[] = [];
    const child = fork(path.resolve('bench/sessions/measure-process.ts'), {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...environment },
    });
    child.on('message', (measured: Measured[]) => {
      rows.push(...measured.map((one) => ({ database, ...one })));
      print(measured.map((one) => ({ database, ...one })));
    });
    child.once('exit', (code) => {
      if (code === 0) resolve(rows);
      else reject(new Error(`The measurement on ${database} ended with ${String(code)}.`));
    });
  });

const print = (rows: Row[]): void => {
  console.log(
    `\n${'database'.padEnd(12)}${'sessions'.padStart(10)}  ${'list'.padEnd(34)}${'least'.padStart(10)}${'p50'.padStart(10)}${'p95'.padStart(10)}${'queries'.padStart(9)}`,
  );
  for (const { database, sessions, what, least, p50, p95, queries } of rows)
    console.log(
      `${database.padEnd(12)}${sessions.toLocaleString('en').padStart(10)}  ${what.padEnd(34)}${`${least.toFixed(1)} ms`.padStart(10)}${`${p50.toFixed(1)} ms`.padStart(10)}${`${p95.toFixed(1)} ms`.padStart(10)}${String(queries).padStart(9)}`,
    );
};

const main = async (): Promise<void> => {
  const rows: Row[] = [];
  const asked = process.env.BENCH_DATABASE ?? '';
  if (asked !== 'postgres') {
    await makeSqliteTemplate();
    rows.push(...(await measure('SQLite', { TEST_POSTGRES: '' })));
  }
  if (asked !== 'sqlite') {
    const postgres = await startPostgres({ durable: true });
    try {
      await makePostgresTemplate(postgres.address);
      rows.push(...(await measure('PostgreSQL', { TEST_POSTGRES: postgres.address })));
    } finally {
      await postgres.stop();
    }
  }
  const fewest = Math.min(...rows.map(({ sessions }) => sessions));
  const slow = rows.filter(
    ({ what, sessions, p95 }) =>
      !what.startsWith('operator') && p95 >= (sessions === fewest ? LONGEST : LONGEST_AMONG_MANY),
  );
  for (const { what, database, p95 } of slow)
    console.error(`${what} on ${database}: p95 is ${p95.toFixed(1)} ms.`);
  process.exitCode = slow.length === 0 ? 0 : 1;
};

void main();
