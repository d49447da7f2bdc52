import type { ClientId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aHost,
  aService,
  hasHours,
  manyClients,
  onPostgres,
  startApp,
  type Host,
  type RunningApp,
  brokenInvariants,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 4, 10);

/** Refusals a person can act on; everything else would be a defect. */
const CLEAN = new Set([
  'TIME_TAKEN',
  'START_NOT_OFFERED',
  'START_TOO_SOON',
  'DAY_FULL',
  'HOLD_ENDED',
  'STALE_SESSION',
  'ILLEGAL_TRANSITION',
  'NOTICE_TOO_SHORT',
  'ORDER_CLOSED',
]);

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error);
const codesOf = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [codeOf(result.reason)] : []));

describe('bookings at the same moment', () => {
  let site: RunningApp;
  let host: Host;
  let keys = 0;
  const key = (): string => `rival-booking-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const buy = (clientId: ClientId, serviceId: number, startsAt: number, more: object = {}) =>
    site.useCases.sessions.purchaseService(site.app, {
      clientId,
      input: { serviceId, idempotencyKey: key(), startsAt, ...more },
    });
  const pay = (clientId: ClientId, reference: string) =>
    site.useCases.sessions.answerTestPayment(site.app, {
      clientId,
      reference,
      decision: 'pay',
      attemptKey: key(),
    });

  it('of two hundred rivals for one start, one has it, and the others are told the nearest free ones', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const clients = await manyClients(site, 200);
    const results = await Promise.allSettled(clients.map((clientId) => buy(clientId, serviceId, START)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(codesOf(results)).toEqual(Array.from({ length: 199 }, () => 'TIME_TAKEN'));
    for (const result of results)
      if (result.status === 'rejected')
        expect((result.reason as { facts: { nearest: number[] } }).facts.nearest).toEqual([
          START - HOUR,
          START + HOUR,
          START + 1.5 * HOUR,
        ]);
  });

  it('of fifty who hold one start, one keeps it', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        site.useCases.calendar.holdStart(site.app, { serviceId, startsAt: START }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(codesOf(results))).toEqual(new Set(['TIME_TAKEN']));
  });

  it('never sell more on a date than the host takes', async () => {
    const { serviceId } = await aService(site, host, {
      agreeing: 'booked',
      priceAmount: 0,
      durationMinutes: 30,
      mostADay: 3,
    });
    const clients = await manyClients(site, 14);
    const results = await Promise.allSettled(
      clients.map((clientId, index) => buy(clientId, serviceId, START + index * 30 * MINUTE)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(new Set(codesOf(results))).toEqual(new Set(['DAY_FULL']));
  });

  it('of fifty copies of one booking make one', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const [clientId] = await manyClients(site, 1);
    if (clientId === undefined) throw new Error('There is no client.');
    const idempotencyKey = key();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => buy(clientId, serviceId, START, { idempotencyKey })),
    );
    expect(new Set(results.map(({ order }) => order.reference)).size).toBe(1);
    expect(await site.strapi.db.connection('pps_sessions').where({ client_id: clientId })).toHaveLength(1);
  });

  it('give a lapsed start either to the late payment or to the new client, and nobody’s money is kept for nothing', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 5000 });
    for (let round = 0; round < 8; round += 1) {
      const [late, next] = await manyClients(site, 2);
      if (late === undefined || next === undefined) throw new Error('There are no clients.');
      const startsAt = START + round * DAY;
      const { order } = await buy(late, serviceId, startsAt);
      site.clock.move(11 * MINUTE);
      const [paid, bought] = await Promise.allSettled([
        pay(late, order.reference),
        buy(next, serviceId, startsAt),
      ]);
      expect(codesOf([paid, bought]).every((code) => CLEAN.has(code))).toBe(true);
      const { status } = await site.useCases.sessions.showOrder(site.app, {
        clientId: late,
        reference: order.reference,
      });
      expect([status, bought.status]).toEqual(
        status === 'paid' ? ['paid', 'rejected'] : ['refunded', 'fulfilled'],
      );
    }
  });

  it('and paying while choosing again never wait for each other in a circle', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 5000 });
    for (let round = 0; round < 8; round += 1) {
      const [clientId] = await manyClients(site, 1);
      if (clientId === undefined) throw new Error('There is no client.');
      const { order } = await buy(clientId, serviceId, START + round * DAY);
      const results = await Promise.allSettled([
        pay(clientId, order.reference),
        buy(clientId, serviceId, START + round * DAY + 2 * HOUR),
        pay(clientId, order.reference),
      ]);
      expect(codesOf(results).filter((code) => !CLEAN.has(code))).toEqual([]);
    }
  });

  it('and moves by host and client, and payments while they are swept away, never wait in a circle', async () => {
    const free = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const priced = await aService(site, host, { agreeing: 'booked', priceAmount: 5000 });
    for (let round = 0; round < 8; round += 1) {
      site.clock.set(NOW);
      const [clientId] = await manyClients(site, 1);
      if (clientId === undefined) throw new Error('There is no client.');
      const startsAt = START + round * DAY;
      const { order: sold } = await buy(clientId, free.serviceId, startsAt);
      const { order: open } = await buy(clientId, priced.serviceId, startsAt + 4 * HOUR);
      const id = sold.sessionId as never;
      const asHost = { kind: 'host', hostId: host.hostId } as const;
      const { revision } = await site.useCases.sessions.showSession(site.app, asHost, id);
      const local = new Date(startsAt + HOUR).toISOString().slice(0, 16);
      site.clock.move(2 * HOUR);
      const results = await Promise.allSettled([
        site.useCases.sessions.moveSession(site.app, { kind: 'client', clientId }, id, {
          startsAt: startsAt + 2 * HOUR,
          revision,
        }),
        site.useCases.sessions.scheduleSession(site.app, asHost, id, {
          startsAtLocal: local,
          timeZone: 'UTC',
          fold: 'earlier',
          revision,
        }),
        pay(clientId, open.reference),
        site.useCases.sessions.sweepSessions(site.app),
      ]);
      expect(codesOf(results).filter((code) => !CLEAN.has(code))).toEqual([]);
    }
  });

  it('are not waited for by who tidies up: two who wait for each other’s holds would wait for ever', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const { holdStart, sweepHolds } = site.useCases.calendar;
    for (const startsAt of [START, START + 2 * HOUR]) await holdStart(site.app, { serviceId, startsAt });
    site.clock.move(11 * MINUTE);
    const holds = () =>
      site.strapi.db.connection('pps_reservations').where({ host_id: host.hostId }).orderBy('id');
    const [first, second] = (await holds()) as { id: number }[];
    await site.strapi.db.connection.transaction(async (trx) => {
      await trx('pps_reservations').where({ id: second?.id }).forUpdate();
      await sweepHolds(site.app);
      await trx('pps_reservations').where({ id: first?.id }).forUpdate();
    });
    expect(await holds()).toMatchObject([{ id: second?.id }]);
    await sweepHolds(site.app);
    expect(await holds()).toEqual([]);
  });

  it('stand before two walls, either of which holds alone', async () => {
    const knex = site.strapi.db.connection;
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const [clientId] = await manyClients(site, 1);
    if (clientId === undefined) throw new Error('There is no client.');
    await buy(clientId, serviceId, START);
    const [claim] = (await knex('pps_time_claims').where({ party: 'host', party_id: host.hostId })) as {
      tick: number;
    }[];
    await expect(
      knex('pps_time_claims').insert({ party: 'host', party_id: host.hostId, tick: claim?.tick }),
    ).rejects.toThrow();
    if (!onPostgres()) return;
    const beside = (row: object) =>
      knex('pps_reservations').insert({
        kind: 'booking',
        host_id: host.hostId,
        service_id: serviceId,
        starts_at: new Date(START + HOUR - MINUTE),
        ends_at: new Date(START + 2 * HOUR),
        blocks_from: new Date(START + HOUR - MINUTE),
        blocks_until: new Date(START + 2 * HOUR),
        ...row,
      });
    await expect(beside({})).rejects.toMatchObject({ constraint: 'pps_reservations_host_overlap' });
    await expect(beside({ host_id: 999_999, client_id: clientId })).rejects.toMatchObject({
      constraint: 'pps_reservations_client_overlap',
    });
  });
});
