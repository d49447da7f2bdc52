import type { ClientId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aHost,
  anIntroduction,
  hasHours,
  HONEST_ANSWERS,
  manyClients,
  startApp,
  type RunningApp,
  type Service,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Friday; the first of April is within the fourteen days. */
const NOW = Date.UTC(2026, 2, 20, 9);
const MARCH = Date.UTC(2026, 2, 24, 9);
const APRIL = Date.UTC(2026, 3, 1, 9);

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error);
const codesOf = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [codeOf(result.reason)] : []));

describe('introductory sessions requested at the same moment', () => {
  let site: RunningApp;
  const services: Service[] = [];
  let clientId: ClientId;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW);
    for (let number = 0; number < 10; number += 1) {
      const host = await aHost(site, { timeZone: 'UTC' });
      await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
      services.push(await anIntroduction(site, host));
    }
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    const [one] = await manyClients(site, 1);
    if (one === undefined) throw new Error('There is no client.');
    clientId = one;
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const serviceOf = (number: number): Service => {
    const service = services[number % services.length];
    if (!service) throw new Error('There is no service.');
    return service;
  };
  const request = async (number: number, startsAt: number, of = clientId): Promise<SessionId> => {
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: of,
      input: {
        serviceId: serviceOf(number).serviceId,
        idempotencyKey: `rival-introduction-${(keys += 1)}`,
        startsAt,
        answers: HONEST_ANSWERS,
      },
    });
    return order.sessionId as SessionId;
  };
  const asHost = (number: number) => ({ kind: 'host', hostId: serviceOf(number).hostId }) as const;
  const revisionOf = async (number: number, id: SessionId): Promise<number> =>
    (await site.useCases.sessions.showSession(site.app, asHost(number), id)).revision;
  const placesOf = async (month: string): Promise<number> => {
    const rows: unknown[] = await site.strapi.db
      .connection('pps_introduction_places')
      .where({ client_id: clientId, month });
    return rows.length;
  };
  /** A time of its own for each, so that nothing but the rule stands between them. */
  const apart = (from: number, number: number): number => from + number * 30 * MINUTE;

  it('from ten devices with one place left leave exactly one, and the others are told when there are new ones', async () => {
    await request(0, apart(MARCH, 0));
    await request(1, apart(MARCH, 1));
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, number) => request(number + 2, apart(MARCH, number + 2))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = codesOf(results);
    // Two of the ten are with hosts who have one of this client's already.
    expect(refused.filter((code) => code === 'INTRODUCTIONS_USED_UP')).toHaveLength(7);
    expect(refused.filter((code) => code === 'INTRODUCTION_OPEN')).toHaveLength(2);
    for (const result of results)
      if (result.status === 'rejected' && codeOf(result.reason) === 'INTRODUCTIONS_USED_UP')
        expect((result.reason as { facts: object }).facts).toMatchObject({
          used: 3,
          limit: 3,
          month: '2026-03',
          renewsOn: '2026-04-01',
        });
    expect(await placesOf('2026-03')).toBe(3);
  });

  it('with one host leave exactly one', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, number) => request(0, apart(MARCH + DAY, number))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(codesOf(results))).toEqual(new Set(['INTRODUCTION_OPEN']));
    expect(await placesOf('2026-03')).toBe(1);
  });

  it('never exceed a month that sessions are moved into, proposed for and requested in at once', async () => {
    const sessions = [0, 1, 2];
    const asked: { number: number; id: SessionId }[] = [];
    for (const number of sessions)
      asked.push({ number, id: await request(number, apart(MARCH + 2 * DAY, number)) });
    await request(3, apart(APRIL, 0));
    await request(4, apart(APRIL, 1));
    const attempts: Promise<unknown>[] = asked.map(async ({ number, id }) =>
      site.useCases.sessions.proposeTimes(site.app, asHost(number), id, {
        startsAtLocal: [new Date(apart(APRIL + DAY, number)).toISOString().slice(0, 16)],
        timeZone: 'UTC',
        note: '',
        revision: await revisionOf(number, id),
      }),
    );
    for (const number of [5, 6, 7]) attempts.push(request(number, apart(APRIL, number)));
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(codesOf(results))).toEqual(new Set(['INTRODUCTIONS_USED_UP']));
    expect(await placesOf('2026-04')).toBe(3);
  });

  it('find the places of lapsed requests free, and share them out once', async () => {
    for (const number of [0, 1, 2]) await request(number, apart(MARCH + 6 * DAY, number));
    site.clock.set(NOW + 49 * HOUR);
    const results = await Promise.allSettled([
      ...Array.from({ length: 10 }, (_, number) => request(number, apart(MARCH + 5 * DAY, number))),
      site.useCases.sessions.sweepSessions(site.app),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(new Set(codesOf(results))).toEqual(new Set(['INTRODUCTIONS_USED_UP']));
    await site.useCases.sessions.sweepSessions(site.app);
    expect(await placesOf('2026-03')).toBe(3);
  });

  it('and answers, withdrawals and new requests never wait for each other in a circle', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [one] = await manyClients(site, 1);
      if (one === undefined) throw new Error('There is no client.');
      clientId = one;
      const startsAt = MARCH + 4 * DAY + round * 30 * MINUTE;
      const id = await request(round, startsAt);
      const revision = await revisionOf(round, id);
      const { acceptRequest, declineRequest, withdrawRequest } = site.useCases.sessions;
      const results = await Promise.allSettled([
        acceptRequest(site.app, asHost(round), id, { revision }),
        declineRequest(site.app, asHost(round), id, { reason: 'Not now.', revision }),
        withdrawRequest(site.app, { kind: 'client', clientId: one }, id, { reason: '', revision }),
        request(round + 1, startsAt + 4 * HOUR),
        request(round, startsAt + 5 * HOUR),
      ]);
      const clean = new Set(['STALE_SESSION', 'ILLEGAL_TRANSITION', 'INTRODUCTION_OPEN', 'TIME_TAKEN']);
      expect(codesOf(results).filter((code) => !clean.has(code))).toEqual([]);
    }
  });

  it('are offered, and worded anew, as the settings say, also where these change at the same moment', async () => {
    const { catalog, settings } = site.useCases;
    const hosts = [];
    for (let number = 0; number < 4; number += 1) hosts.push(await aHost(site, { timeZone: 'UTC' }));
    const first = serviceOf(0);
    const [worded] = await catalog.listServices(site.app, { kind: 'host', ...first, adminUserId: 0 });
    if (!worded) throw new Error('There is no service.');
    for (const [round, host] of hosts.entries()) {
      const introFurthestDays = 20 + round;
      await Promise.all([
        settings.changeSettings(site.app, { kind: 'system' }, { change: { introFurthestDays } }),
        anIntroduction(site, host),
        catalog.editService(
          site.app,
          { kind: 'host', hostId: first.hostId, adminUserId: 0 },
          first.serviceId,
          worded,
        ),
      ]);
      const offered: number[] = await site.strapi.db
        .connection('pps_services')
        .where({ kind: 'introduction' })
        .pluck('furthest_days');
      expect(new Set(offered)).toEqual(new Set([introFurthestDays]));
    }
    await settings.changeSettings(site.app, { kind: 'system' }, { change: { introFurthestDays: 14 } });
  });

  it('stand before rows of which the database takes each once', async () => {
    const id = await request(0, apart(MARCH + 7 * DAY, 0));
    const knex = site.strapi.db.connection;
    const refused = async (table: string, row: object): Promise<boolean> =>
      knex(table)
        .insert(row)
        .then(
          () => false,
          () => true,
        );
    const place = { client_id: clientId, month: '2026-03', place: 1, session_id: 999_999 };
    expect(await refused('pps_introduction_places', place)).toBe(true);
    expect(await refused('pps_introduction_places', { ...place, place: 2, session_id: id })).toBe(true);
    const pair = { client_id: clientId, host_id: serviceOf(0).hostId };
    expect(await refused('pps_introductions', pair)).toBe(true);
    const other = { ...pair, host_id: 999_999, open_session_id: id };
    expect(await refused('pps_introductions', other)).toBe(true);
  });
});
