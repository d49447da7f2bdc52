import type { ClientId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  buyWithCredits,
  numbersOf,
  signInAsClient,
  startApp,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);
/** A Monday, far enough for every notice. */
const START = Date.UTC(2026, 2, 9, 0);
const REQUESTS = 100;

interface Refused {
  code: string;
}
const codesOf = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as Refused).code] : []));

describe('credits that are spent at the same moment', () => {
  let site: RunningApp;
  let world: CreditWorld;
  beforeAll(async () => {
    site = await startApp({ PPS_PURCHASES_PER_HOUR: '1000' });
    site.mailbox.refuse();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    world = await aCreditWorld(site);
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const statusesOf = async (clientId: ClientId): Promise<string[]> =>
    (await site.strapi.db
      .connection('pps_sessions')
      .where({ client_id: clientId })
      .pluck('status')) as string[];

  it(`${REQUESTS} requests of a client with 2 credits hold exactly 2 sessions; ${REQUESTS - 2} are told why`, async () => {
    const client = await aCreditClient(site, world, 2);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'requested' });
    const visitor = await signInAsClient(site, client);
    const answers = await Promise.all(
      Array.from({ length: REQUESTS }, (_, index) =>
        visitor.post('/api/pay-per-session/bookings', {
          serviceId,
          idempotencyKey: `at-once-${String(index).padStart(3, '0')}`,
          startsAt: new Date(START + index * HOUR).toISOString(),
          payWith: 'credits',
        }),
      ),
    );
    const told = answers.map(({ status, json }) => {
      const body = json as { error?: { details: { code: string; facts: object } } };
      return `${status} ${body.error?.details.code ?? ''}`;
    });
    expect(told.filter((said) => said === '200 ')).toHaveLength(2);
    expect(told.filter((said) => said === '409 NOT_ENOUGH_CREDITS')).toHaveLength(REQUESTS - 2);
    expect(await statusesOf(client.clientId)).toEqual(['requested', 'requested']);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, held: 2, used: 0 });
  });

  it('of rivals for consecutive hours each gets all of theirs or none, and no hour is sold twice', async () => {
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked', bufferAfterMinutes: 10 });
    const clients = await Promise.all(Array.from({ length: 16 }, () => aCreditClient(site, world, 3)));
    const results = await Promise.allSettled(
      clients.map((client, index) =>
        buyWithCredits(site, client, { serviceId, startsAt: START + (index % 6) * HOUR, hours: 3 }),
      ),
    );
    for (const code of codesOf(results)) expect(['TIME_TAKEN', 'START_NOT_OFFERED']).toContain(code);
    const sold = results.filter(({ status }) => status === 'fulfilled').length;
    expect(sold).toBeGreaterThan(0);
    for (const [index, client] of clients.entries()) {
      const hours = results[index]?.status === 'fulfilled' ? 3 : 0;
      expect(await statusesOf(client.clientId)).toHaveLength(hours);
      expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 3 - hours, used: hours });
    }
  });

  it('one client with 5 credits asks for pairs of hours in many windows: two pairs, one credit left', async () => {
    const client = await aCreditClient(site, world, 5);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        buyWithCredits(site, client, { serviceId, startsAt: START + index * 3 * HOUR, hours: 2 }),
      ),
    );
    expect(codesOf(results)).toEqual(Array.from({ length: 18 }, () => 'NOT_ENOUGH_CREDITS'));
    expect(await statusesOf(client.clientId)).toHaveLength(4);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 1, used: 4 });
  });

  it('one purchase that is sent many times spends once', async () => {
    const client = await aCreditClient(site, world, 4);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    const wanted = { serviceId, startsAt: START, hours: 2, idempotencyKey: `again-${client.clientId}` };
    const answers = await Promise.all(Array.from({ length: 25 }, () => buyWithCredits(site, client, wanted)));
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 2, used: 2 });
  });

  it('a credit that comes back is taken again by who undoes, or spent by who books: one of the two', async () => {
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    const { cancelSession, showSession, undoStep } = site.useCases.sessions;
    for (let round = 0; round < 6; round += 1) {
      const client = await aCreditClient(site, world, 1);
      const viewer = { kind: 'client', clientId: client.clientId } as const;
      const startsAt = START + round * DAY;
      const { sessionId: id } = await buyWithCredits(site, client, { serviceId, startsAt });
      const revisionOf = async (session: SessionId) =>
        (await showSession(site.app, viewer, session)).revision;
      await cancelSession(site.app, viewer, id, { reason: 'Ill', revision: await revisionOf(id) });
      const revision = await revisionOf(id);
      const results = await Promise.allSettled([
        undoStep(site.app, viewer, id, { revision }),
        buyWithCredits(site, client, { serviceId, startsAt: startsAt + 5 * HOUR }),
      ]);
      expect(codesOf(results)).toHaveLength(1);
      expect(['CREDIT_SPENT', 'NOT_ENOUGH_CREDITS']).toContain(codesOf(results)[0]);
      expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, used: 1 });
    }
  });
});
