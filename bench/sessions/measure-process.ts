import {
  aHost,
  aService,
  aSession,
  aSuperAdmin,
  signInAsAdmin,
  startApp,
  type RunningApp,
  type Visitor,
} from '../../tests/harness';
import { fillClients, fillHosts, fillSessions, hostIdOf, SERVICES, settle } from './fill-sessions';
import { questions, type Question } from './questions';

/* One database: fills it, asks every question, and sends what it measured to the process that started it. */

const OF_ONE_HOST = Number(process.env.BENCH_SESSIONS ?? 100_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40);
const IN_ALL = 10;
const HOSTS = 200;
const CLIENTS = 5000;
const DAY = 86_400_000;

export interface Measured {
  what: string;
  sessions: number;
  /** The fastest answer: what it takes where nothing else runs on the machine. */
  least: number;
  p50: number;
  p95: number;
  /** SQL statements of one request, those of Strapi's own sign-in included. */
  queries: number;
}

const percentile = (sorted: number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;

const ask = async (visitor: Visitor, { what, path = 'sessions', query }: Question): Promise<void> => {
  const answer = await visitor.get(`/pay-per-session/${path}?${new URLSearchParams(query).toString()}`);
  if (answer.status !== 200) throw new Error(`${what}: ${answer.status}`);
};

const measure = async (
  site: RunningApp,
  visitors: { host: Visitor; operator: Visitor },
  session: number,
): Promise<Measured[]> => {
  const db = site.strapi.db.connection;
  const [total] = await db('pps_sessions').count({ n: '*' });
  const now = site.clock.now();
  const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const asked = questions({
    deep: `${now - 900 * DAY}-50000`,
    month: [day(now - 400 * DAY), day(now - 370 * DAY)],
    session,
  });
  const measured: Measured[] = [];
  for (const question of asked) {
    const visitor = question.operator === true ? visitors.operator : visitors.host;
    let queries = 0;
    const count = (): void => {
      queries += 1;
    };
    // The first one may find a connection that fell asleep while the database was filled.
    await ask(visitor, question).catch(() => ask(visitor, question));
    db.on('query', count);
    await ask(visitor, question);
    db.removeListener('query', count);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      await ask(visitor, question);
      times.push(performance.now() - begun);
    }
    times.sort((one, other) => one - other);
    measured.push({
      what: question.what,
      sessions: Number(total?.n ?? 0),
      least: times[0] ?? NaN,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      queries,
    });
  }
  return measured;
};

const main = async (): Promise<void> => {
  const site = await startApp({ NODE_ENV: 'production', PPS_ALLOW_TEST_PAYMENTS: 'true' });
  const host = await aHost(site, { displayName: 'Anna Berg' });
  // Their ids are those the sessions name.
  for (const name of SERVICES) await aService(site, host, { name });
  const { sessionId } = await aSession(site, { host, startsInMinutes: 2 * 24 * 60 });
  const visitors = {
    host: await signInAsAdmin(site, host),
    operator: await signInAsAdmin(site, await aSuperAdmin(site)),
  };
  await fillClients(site, 1000, 999 + CLIENTS);
  await fillSessions(site, {
    from: 1,
    to: OF_ONE_HOST,
    host: hostIdOf(host),
    service: `1 + n % ${SERVICES.length}`,
    clients: CLIENTS,
  });
  await settle(site);
  process.send?.(await measure(site, visitors, sessionId));
  await fillHosts(site, 1000, 999 + HOSTS);
  await fillClients(site, 1000 + CLIENTS, 999 + IN_ALL * CLIENTS);
  await fillSessions(site, {
    from: OF_ONE_HOST + 1,
    to: IN_ALL * OF_ONE_HOST,
    host: `1000 + n % ${HOSTS}`,
    service: `1000 + n % ${HOSTS * SERVICES.length}`,
    clients: IN_ALL * CLIENTS,
  });
  await settle(site);
  process.send?.(await measure(site, visitors, sessionId));
  await site.close();
  process.exit(0);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
