import {
  aClient,
  aCreditClient,
  aCreditService,
  aCreditWorld,
  aHost,
  aService,
  brokenInvariants,
  buyWithCredits,
  hasHours,
  isMemberOf,
  numbersOf,
  signInAsClient,
  startApp,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 6, 10);

describe('a purchase with credits', () => {
  let site: RunningApp;
  let world: CreditWorld;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    world = await aCreditWorld(site);
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const table = (name: string) => site.strapi.db.connection(name);
  const count = async (name: string, where: Record<string, unknown>): Promise<number> =>
    Number((await table(name).where(where).count({ n: '*' }))[0]?.n);

  it('is refused where the service takes no credits, or takes nothing else', async () => {
    const client = await aCreditClient(site, world, 1);
    const priced = await aService(site, world.host);
    await expect(buyWithCredits(site, client, priced)).rejects.toMatchObject({ code: 'CREDITS_NOT_TAKEN' });
    const { serviceId } = await aCreditService(site, world);
    await expect(
      site.useCases.sessions.purchaseService(site.app, {
        clientId: client.clientId,
        input: { serviceId, idempotencyKey: 'pays-with-nothing' },
      }),
    ).rejects.toMatchObject({ code: 'CARD_NOT_TAKEN' });
    expect(await count('pps_orders', { client_id: client.clientId })).toBe(0);
  });

  it('is refused to who is not in the program, naming it, and to who has none left', async () => {
    const { serviceId } = await aCreditService(site, world);
    const stranger = await aClient(site);
    const program = (await table('pps_programs').where({ id: world.programId }).first()) as {
      name: string;
      slug: string;
    };
    await expect(buyWithCredits(site, stranger, { serviceId })).rejects.toMatchObject({
      code: 'NOT_A_MEMBER',
      facts: { program: program.name, slug: program.slug },
    });
    await isMemberOf(site, stranger, world.programId);
    await expect(buyWithCredits(site, stranger, { serviceId })).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
      facts: { available: 0, wanted: 1 },
    });
  });

  it('of a service that takes both costs a credit and no money, and the price where it is paid by card', async () => {
    const client = await aCreditClient(site, world, 1);
    const { serviceId } = await aCreditService(site, world, { priceAmount: 6000 });
    const { reference } = await buyWithCredits(site, client, { serviceId });
    const order = await site.useCases.sessions.showOrder(site.app, { clientId: client.clientId, reference });
    expect(order).toMatchObject({ amount: 0, credits: 1, provider: 'credits', status: 'paid', hours: [] });
    const paid = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: `by-card-${client.clientId}` },
    });
    expect(paid).toMatchObject({ next: 'pay', order: { amount: 6000, credits: 0 } });
  });

  it('takes hours that follow each other: a session and a credit each, buffers around the whole only', async () => {
    const client = await aCreditClient(site, world, 3);
    const { serviceId } = await aCreditService(site, world, {
      agreeing: 'booked',
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 10,
    });
    const wanted = { serviceId, startsAt: START, hours: 3, idempotencyKey: `three-${client.clientId}` };
    const { sessionIds, reference } = await buyWithCredits(site, client, wanted);
    expect(sessionIds).toHaveLength(3);
    const kept = (await table('pps_reservations')
      .whereIn('session_id', sessionIds)
      .orderBy('starts_at')) as Record<'starts_at' | 'blocks_from' | 'blocks_until', Date | number>[];
    const spans = kept.map((row) => [
      new Date(row.starts_at).getTime() - START,
      (new Date(row.blocks_from).getTime() - START) / MINUTE,
      (new Date(row.blocks_until).getTime() - START) / MINUTE,
    ]);
    expect(spans).toEqual([
      [0, -15, 60],
      [HOUR, 60, 120],
      [2 * HOUR, 120, 190],
    ]);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, used: 3 });
    expect(await buyWithCredits(site, client, wanted)).toEqual(expect.objectContaining({ reference }));
    await expect(buyWithCredits(site, client, { ...wanted, hours: 2 })).rejects.toMatchObject({
      code: 'KEY_USED_OTHERWISE',
    });
    expect(await count('pps_sessions', { client_id: client.clientId })).toBe(3);
  });

  it('takes all the hours or none: too few credits, a time that is taken, a day that is full', async () => {
    const client = await aCreditClient(site, world, 2);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'requested' });
    const attempt = (startsAt: number, hours: number) =>
      buyWithCredits(site, client, { serviceId, startsAt, hours });
    await expect(attempt(START, 3)).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
      facts: { available: 2, wanted: 3 },
    });
    const rival = await aCreditClient(site, world, 1);
    await buyWithCredits(site, rival, { serviceId, startsAt: START + HOUR });
    await expect(attempt(START, 2)).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    const limited = await aCreditService(site, world, { agreeing: 'booked', mostADay: 1 });
    const limitedHours = { serviceId: limited.serviceId, startsAt: START + 4 * HOUR, hours: 2 };
    await expect(buyWithCredits(site, client, limitedHours)).rejects.toMatchObject({ code: 'DAY_FULL' });
    expect(await count('pps_sessions', { client_id: client.clientId })).toBe(0);
    expect(await count('pps_orders', { client_id: client.clientId })).toBe(0);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 2, held: 0, used: 0 });
    await attempt(START + 2 * HOUR, 2);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, held: 2 });
  });

  it('takes hours across midnight where each finds room on its own date', async () => {
    const host = await aHost(site, { timeZone: 'America/New_York' });
    await hasHours(site, host);
    /** 23:00 on the host's clock, 04:00 in UTC. */
    const before = Date.UTC(2026, 2, 7, 4);
    const client = await aCreditClient(site, world, 6);
    const { serviceId } = await aCreditService(site, { ...world, host }, { agreeing: 'booked', mostADay: 2 });
    const attempt = (startsAt: number, hours: number) =>
      buyWithCredits(site, client, { serviceId, startsAt, hours });
    const nextDate = before + HOUR;
    await attempt(nextDate + 21 * HOUR, 2);
    const refused = await attempt(before, 2).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'DAY_FULL' });
    const { nearest } = (refused as { facts: { nearest: number[] } }).facts;
    expect(nearest).toContain(before - HOUR);
    expect(nearest).not.toContain(nextDate);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 4, used: 2 });
    // One on the host's date before, two on the one that follows.
    await attempt(before - 24 * HOUR, 3);
    await expect(attempt(before - 5 * HOUR, 1)).rejects.toMatchObject({ code: 'DAY_FULL' });
    await attempt(before - 30 * HOUR, 1);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, used: 6 });
  });

  it('of several hours is for credits and a chosen time: otherwise the field says so', async () => {
    const client = await aCreditClient(site, world, 2);
    const arranged = await aCreditService(site, world);
    await expect(buyWithCredits(site, client, { ...arranged, hours: 2 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { hours: { key: 'oneHourOnly' } },
    });
    const booked = await aService(site, world.host, { agreeing: 'booked' });
    const input = { serviceId: booked.serviceId, startsAt: START, hours: 2, idempotencyKey: 'two-by-card' };
    await expect(
      site.useCases.sessions.purchaseService(site.app, { clientId: client.clientId, input }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: { hours: { key: 'oneHourOnly' } } });
  });

  it('is made through the API by who says so, and by nobody who does not', async () => {
    const client = await aCreditClient(site, world, 2);
    const visitor = await signInAsClient(site, client);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    const path = '/api/pay-per-session/bookings';
    const wish = { serviceId, startsAt: new Date(START).toISOString(), idempotencyKey: 'api-purchase' };
    const silent = await visitor.post(path, wish);
    expect([silent.status, silent.json]).toEqual([
      409,
      expect.objectContaining({
        error: expect.objectContaining({ details: expect.objectContaining({ code: 'CARD_NOT_TAKEN' }) }),
      }),
    ]);
    const answer = await visitor.post(path, { ...wish, payWith: 'credits', hours: 2 });
    expect(answer.status).toBe(200);
    const tooMany = await visitor.post(path, {
      ...wish,
      idempotencyKey: 'api-too-many',
      payWith: 'credits',
      hours: 5,
    });
    expect(tooMany.status).toBe(400);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, used: 2 });
  });
});
