import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { makePostgresTemplate, makeSqliteTemplate } from '../tests/harness/make-template';
import { startPostgres } from '../tests/harness/start-postgres';
import { generateLoad } from './site/generate-load';
import type { Measured } from './site/load';
import type { Target } from './site/target';

/*
 * The public site under load beside Strapi's own REST list of 25 hosts, on the same rows, in the same run, on SQLite
 * and on a PostgreSQL that writes as safely as one in use. Milliseconds are the machine's; the ratio is what counts.
 * Ends with an error when a page is less than ten times as fast as the list, or when a request fails.
 */

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const CONNECTIONS = 10;
const LEAST_RATIO = 10;

interface Row extends Measured {
  what: string;
  database: string;
  ratio: number;
}

const startServer = async (environment: Record<string, string>): Promise<[ChildProcess, Target]> => {
  const child = fork(path.resolve('bench/site/server-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...environment },
  });
  const [target] = (await once(child, 'message')) as [Target];
  return [child, target];
};

/** The yardstick must be what it says: 25 hosts. */
const checkList = async ({ url, coreList }: Target): Promise<void> => {
  const answer = await fetch(new URL(coreList, url));
  const { data } = (await answer.json()) as { data?: unknown[] };
  if (data?.length !== 25)
    throw new Error(`Strapi's list answered ${answer.status} with ${String(data?.length)} hosts.`);
};

const measure = async (database: string, environment: Record<string, string>): Promise<Row[]> => {
  const [server, target] = await startServer(environment);
  const { url, purchase } = target;
  const load =
    (what: string, path_: string, more = {}) =>
    async (): Promise<Omit<Row, 'ratio'>> => {
      await generateLoad({ url, path: path_, connections: CONNECTIONS, seconds: 2, ...more });
      console.log(`  ${database}: ${what}`);
      const measured = await generateLoad({
        url,
        path: path_,
        connections: CONNECTIONS,
        seconds: SECONDS,
        ...more,
      });
      return { what, database, ...measured };
    };
  await checkList(target);
  const list = await load('Strapi REST list of 25', target.coreList)();
  const page = await load('host profile page', target.hostPage)();
  const grid = await load('host grid, 200 hosts', target.hostGrid)();
  const listAgain = await load('Strapi REST list of 25, again', target.coreList)();
  const sale = await load('purchase of a free service', purchase.path, purchase)();

  server.send('count');
  const [{ sessions }] = (await once(server, 'message')) as [{ sessions: number }];
  console.log(`  ${database}: ${sessions} sessions were sold`);
  server.kill('SIGTERM');
  await once(server, 'exit');
  const yardstick = Math.max(list.requestsPerSecond, listAgain.requestsPerSecond);
  return [list, listAgain, page, grid, sale].map((row) => ({
    ...row,
    ratio: row.requestsPerSecond / yardstick,
  }));
};

const print = (rows: Row[]): void => {
  console.log(
    `\n${'database'.padEnd(12)}${'what'.padEnd(32)}${'requests/s'.padStart(12)}${'p95'.padStart(12)}${'× list'.padStart(10)}${'failed'.padStart(9)}`,
  );
  for (const { database, what, requestsPerSecond, p95, ratio, failed } of rows) {
    console.log(
      `${database.padEnd(12)}${what.padEnd(32)}${requestsPerSecond.toFixed(0).padStart(12)}${`${p95.toFixed(1)} ms`.padStart(12)}${ratio.toFixed(1).padStart(10)}${String(failed).padStart(9)}`,
    );
  }
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
  print(rows);
  const slow = rows.filter(({ what, ratio }) => what.startsWith('host') && ratio < LEAST_RATIO);
  const broken = rows.filter(({ failed, answered }) => failed > 0 || answered === 0);
  for (const { database, what, ratio } of slow)
    console.error(`${what} on ${database} is ${ratio.toFixed(1)} times the list, less than ${LEAST_RATIO}.`);
  for (const { database, what, failed } of broken)
    console.error(`${what} on ${database}: ${failed} requests failed.`);
  process.exitCode = slow.length + broken.length === 0 ? 0 : 1;
};

void main();
