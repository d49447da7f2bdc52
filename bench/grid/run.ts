import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { makePostgresTemplate, makeSqliteTemplate } from '../../tests/harness/make-template';
import { startPostgres } from '../../tests/harness/start-postgres';
import { generateLoad } from '../site/generate-load';
import type { Measured } from '../site/load';

/*
 * The grid of 1,000 hosts under every filter in turn, at 20 connections, on SQLite and on PostgreSQL: while nothing
 * changes, and while the catalog changes once a second, so that every kept answer is made anew. Ends with an error
 * when 95 of 100 answers take longer than 60 ms, or when one fails.
 */

const CONNECTIONS = 20;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const LONGEST = 60;

const FILTERS = [
  ...['', 'program=program-1', 'program=part-7', 'program=program-3', 'program=part-22'].flatMap((program) =>
    ['', 'price=free', 'price=credits', 'price=paid'].map((price) => [program, price]),
  ),
  ['program=program-2', 'sort=price'],
  ['price=credits', 'sort=newest'],
  ['program=program-5', 'language=de'],
  ['program=program-6', 'search=listens'],
  ['program=program-7', 'page=3'],
];
const PATHS = FILTERS.map((parts) => `/hosts?${parts.filter((part) => part !== '').join('&')}`);

interface Row extends Measured {
  database: string;
  what: string;
}

const measure = async (database: string, environment: Record<string, string>): Promise<Row[]> => {
  const server = fork(path.resolve('bench/grid/server-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...environment },
  });
  const [{ url }] = (await once(server, 'message')) as [{ url: string }];
  const load = (seconds: number): Promise<Measured> =>
    generateLoad({ url, path: '/', paths: PATHS, connections: CONNECTIONS, seconds });
  await load(2);
  const rows: Row[] = [{ database, what: 'nothing changes', ...(await load(SECONDS)) }];
  server.send('change');
  rows.push({ database, what: 'a change a second', ...(await load(SECONDS)) });
  server.kill('SIGTERM');
  await once(server, 'exit');
  return rows;
};

const main = async (): Promise<void> => {
  await makeSqliteTemplate();
  const rows = await measure('SQLite', { TEST_POSTGRES: '' });
  const postgres = await startPostgres({ durable: true });
  try {
    await makePostgresTemplate(postgres.address);
    rows.push(...(await measure('PostgreSQL', { TEST_POSTGRES: postgres.address })));
  } finally {
    await postgres.stop();
  }
  for (const { database, what, requestsPerSecond, p95, answered, failed } of rows)
    console.log(
      `${database.padEnd(12)}${what.padEnd(20)}${requestsPerSecond.toFixed(0).padStart(8)}/s  p95 ${p95.toFixed(1).padStart(6)} ms  ${answered} answered, ${failed} failed`,
    );
  const broken = rows.some(({ p95, failed, answered }) => failed > 0 || answered === 0 || p95 >= LONGEST);
  if (broken) console.error(`Not every answer of the grid came within ${LONGEST} ms.`);
  process.exitCode = broken ? 1 : 0;
};

void main();
