import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { makePostgresTemplate, makeSqliteTemplate } from '../tests/harness/make-template';
import { startPostgres } from '../tests/harness/start-postgres';
import { generateLoad } from './site/generate-load';
import type { Load, Measured } from './site/load';
import type { Rivalry } from './site/rivals';
import type { Target } from './site/target';

/*
 * The public site under load beside Strapi's own REST list of 25 hosts, on the same rows, in the same run, on SQLite
 * and on a PostgreSQL that writes as safely as one in use. Milliseconds are the machine's; the ratio is what counts.
 * Ends with an error when a page is less than ten times as fast as the list, or when a request fails.
 */

const ROUNDS = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 10;
const LEAST_RATIO = 10;
/** Free starts are asked for by this many at once, and 95 of 100 have them within so many milliseconds. */
const ASKING = 20;
const LONGEST_ASKING = 50;
/** And so long may 200 rivals for one start take together. */
const LONGEST_RIVALRY = 5000;

interface Row extends Measured {
  what: string;
  database: string;
  ratio: number;
}

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

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

const SLOTS = 'free starts, 10,000 sessions';

/** The round whose throughput is in the middle. */
const middleOf = (rounds: Measured[]): Measured => {
  const ordered = [...rounds].sort((one, other) => one.requestsPerSecond - other.requestsPerSecond);
  const middle = ordered[Math.floor(ordered.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  const sum = (pick: (round: Measured) => number): number =>
    rounds.reduce((total, round) => total + pick(round), 0);
  return { ...middle, answered: sum(({ answered }) => answered), failed: sum(({ failed }) => failed) };
};

/**
 * All loads in turn, several times over, so that a slow minute of the machine falls on every one of them alike. A
 * ratio is the middle one of those to the list of the same round.
 */
const measure = async (
  database: string,
  environment: Record<string, string>,
): Promise<{ rows: Row[]; rivalry: Rivalry & { database: string } }> => {
  const [server, target] = await startServer(environment);
  const { url, purchase } = target;
  await checkList(target);
  const loads: Partial<Load>[] = [
    { path: target.coreList },
    { path: target.hostPage },
    { path: target.hostGrid },
    purchase,
    { path: target.slots, connections: ASKING },
  ];
  const what = [
    'Strapi REST list of 25',
    'host profile page',
    'host grid, 200 hosts',
    'purchase of a free service',
    SLOTS,
  ];
  const load = (index: number, seconds: number): Promise<Measured> => {
    const asked = loads[index];
    if (!asked) throw new Error('There is no such load.');
    return generateLoad({ url, path: '/', connections: CONNECTIONS, seconds, ...asked });
  };
  for (const index of loads.keys()) await load(index, WARM_UP_SECONDS);
  const rounds: Measured[][] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    console.log(`  ${database}: round ${round} of ${ROUNDS}`);
    const measured: Measured[] = [];
    for (const index of loads.keys()) measured.push(await load(index, SECONDS));
    rounds.push(measured);
  }

  server.send('count');
  const [{ sessions }] = (await once(server, 'message')) as [{ sessions: number }];
  console.log(`  ${database}: ${sessions} sessions were sold`);
  server.send('rivals');
  const [rivalry] = (await once(server, 'message')) as [Rivalry];
  server.kill('SIGTERM');
  await once(server, 'exit');
  const rows = what.map((name, index) => ({
    what: name,
    database,
    ...middleOf(rounds.flatMap((round) => round[index] ?? [])),
    ratio: median(
      rounds.map((round) => (round[index]?.requestsPerSecond ?? 0) / (round[0]?.requestsPerSecond ?? NaN)),
    ),
  }));
  return { rows, rivalry: { ...rivalry, database } };
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

const complaintsOf = (rows: Row[], rivalries: (Rivalry & { database: string })[]): string[] => [
  ...rows
    .filter(({ what, ratio }) => what.startsWith('host') && ratio < LEAST_RATIO)
    .map(
      ({ what, database, ratio }) =>
        `${what} on ${database} is ${ratio.toFixed(1)} times the list, less than ${LEAST_RATIO}.`,
    ),
  ...rows
    .filter(({ what, p95 }) => what === SLOTS && p95 >= LONGEST_ASKING)
    .map(
      ({ what, database, p95 }) =>
        `${what} on ${database}: p95 is ${p95.toFixed(1)} ms, not below ${LONGEST_ASKING} ms.`,
    ),
  ...rows
    .filter(({ failed, answered }) => failed > 0 || answered === 0)
    .map(({ what, database, failed }) => `${what} on ${database}: ${failed} requests failed.`),
  ...rivalries
    .filter(
      ({ milliseconds, booked, broken }) => milliseconds >= LONGEST_RIVALRY || booked !== 1 || broken > 0,
    )
    .map(({ database }) => `The rivals on ${database} did not end as they should.`),
];

const main = async (): Promise<void> => {
  await makeSqliteTemplate();
  const measured = [await measure('SQLite', { TEST_POSTGRES: '' })];
  const postgres = await startPostgres({ durable: true });
  try {
    await makePostgresTemplate(postgres.address);
    measured.push(await measure('PostgreSQL', { TEST_POSTGRES: postgres.address }));
  } finally {
    await postgres.stop();
  }
  const rows = measured.flatMap((one) => one.rows);
  const rivalries = measured.map(({ rivalry }) => rivalry);
  print(rows);
  for (const { database, milliseconds, booked, refused, broken } of rivalries)
    console.log(
      `${database}: 200 rivals for one start: ${booked} booked, ${refused} refused, ${broken} broken, ${milliseconds.toFixed(0)} ms`,
    );
  const complaints = complaintsOf(rows, rivalries);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
};

void main();
