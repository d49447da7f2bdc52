import {
  aClient,
  aHost,
  aService,
  hasHours,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
  brokenInvariants,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 4, 10);
/** The clock goes on while a test runs. */
const minutesFromNow = (instant: number): number => Math.round((instant - NOW) / MINUTE);

describe('a start that is held', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    client = await aClient(site);
    service = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const rows = (table: string, where: Record<string, unknown>) =>
    site.strapi.db.connection(table).where(where);
  const free = async (): Promise<number[]> =>
    (
      await site.useCases.calendar.findFreeStarts(site.app, {
        serviceId: service.serviceId,
        from: START - 10 * HOUR,
        to: START + 14 * HOUR,
      })
    ).starts;
  const buy = (more: object = {}, by = client) =>
    site.useCases.sessions.purchaseService(site.app, {
      clientId: by.clientId,
      input: {
        serviceId: service.serviceId,
        idempotencyKey: `held-${(keys += 1)}-key`,
        startsAt: START,
        ...more,
      },
    });
  const hold = (startsAt = START, instead?: string) =>
    site.useCases.calendar.holdStart(site.app, {
      serviceId: service.serviceId,
      startsAt,
      ...(instead === undefined ? {} : { instead: [instead] }),
    });

  it('keeps it from everybody else, and lets its holder book', async () => {
    const { token, heldUntil } = await hold();
    expect(minutesFromNow(heldUntil)).toBe(10);
    expect(await free()).not.toContain(START);
    await expect(buy()).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    await buy({ hold: token });
    expect(await site.useCases.calendar.readHold(site.app, token)).toBeNull();
  });

  it('moves with its holder, who never keeps two', async () => {
    const first = await hold();
    await hold(START + 2 * HOUR, first.token);
    const left = await free();
    expect(left).toContain(START);
    expect(left).not.toContain(START + 2 * HOUR);
  });

  describe('for several hours in a row', () => {
    const hours = (many: number, { startsAt = START, instead = [] as string[] } = {}) =>
      site.useCases.calendar.holdStart(site.app, {
        serviceId: service.serviceId,
        startsAt,
        hours: many,
        instead,
      });
    beforeEach(async () => {
      service = await aService(site, host, {
        agreeing: 'booked',
        priceAmount: 0,
        bufferBeforeMinutes: 10,
        bufferAfterMinutes: 15,
      });
    });

    it('keeps all of them with one buffer around them, and grows and shrinks with what its holder wants', async () => {
      const one = await hours(1);
      const three = await hours(3, { instead: [one.token] });
      expect(three).toMatchObject({ token: one.token, hours: 3, endsAt: START + 3 * HOUR });
      const kept = async () =>
        (await rows('pps_reservations', { host_id: host.hostId })) as {
          blocks_from: Date | number;
          blocks_until: Date | number;
        }[];
      const blocked = async () =>
        (await kept()).map(({ blocks_from: from, blocks_until: until }) =>
          [from, until].map((at) => (new Date(at).getTime() - START) / MINUTE),
        );
      expect(await blocked()).toEqual([[-10, 195]]);
      await hours(2, { instead: [three.token] });
      expect(await blocked()).toEqual([[-10, 135]]);
      expect(await site.useCases.calendar.readHold(site.app, one.token)).toMatchObject({ hours: 2 });
    });

    it('stays as it was where the next hour is taken, and names the nearest starts of so many', async () => {
      const one = await hours(1);
      await buy({ startsAt: START + 2 * HOUR });
      const refused = await hours(3, { instead: [one.token] }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'TIME_TAKEN' });
      const { nearest } = (refused as { facts: { nearest: number[] } }).facts;
      expect(nearest).toHaveLength(3);
      for (const startsAt of nearest) {
        const there = await hours(3, { startsAt });
        await site.useCases.calendar.giveUpHold(site.app, there.token);
      }
      expect(await site.useCases.calendar.readHold(site.app, one.token)).toMatchObject({
        startsAt: START,
        hours: 1,
      });
    });

    it('counts with each of them among the sessions of its day', async () => {
      service = await aService(site, host, { agreeing: 'booked', priceAmount: 0, mostADay: 3 });
      const { token } = await hours(2);
      await buy({ startsAt: START + 4 * HOUR });
      await expect(buy({ startsAt: START + 6 * HOUR })).rejects.toMatchObject({ code: 'DAY_FULL' });
      await expect(hours(3, { instead: [token] })).rejects.toMatchObject({ code: 'DAY_FULL' });
    });

    describe('across midnight', () => {
      const BEFORE = Date.UTC(2026, 2, 4, 23);
      const NEXT_DATE = BEFORE + HOUR;
      const FULL = { code: 'DAY_FULL' };
      const takesADay = async (mostADay: number) => {
        host = await aHost(site, { timeZone: 'UTC' });
        await hasHours(site, host);
        service = await aService(site, host, { agreeing: 'booked', priceAmount: 0, mostADay });
      };

      it('counts each of them on its own date', async () => {
        await takesADay(1);
        const { token } = await hours(2, { startsAt: BEFORE });
        await expect(buy({ startsAt: BEFORE - 5 * HOUR })).rejects.toMatchObject(FULL);
        await expect(buy({ startsAt: NEXT_DATE + 5 * HOUR })).rejects.toMatchObject(FULL);
        await site.useCases.calendar.giveUpHold(site.app, token);
        await buy({ startsAt: NEXT_DATE + 22 * HOUR });
        await expect(hours(2, { startsAt: BEFORE })).rejects.toMatchObject(FULL);
        await buy({ startsAt: BEFORE - 5 * HOUR });
      });

      it('leaves room on the date on which fewer of them begin', async () => {
        await takesADay(2);
        await hours(3, { startsAt: BEFORE - HOUR });
        await expect(buy({ startsAt: BEFORE - 5 * HOUR })).rejects.toMatchObject(FULL);
        await buy({ startsAt: NEXT_DATE + 5 * HOUR });
        await expect(buy({ startsAt: NEXT_DATE + 8 * HOUR })).rejects.toMatchObject(FULL);
      });

      it('knows of what begins late on the date on which the last of them would begin', async () => {
        await takesADay(3);
        for (const hour of [10, 14, 23.5]) await buy({ startsAt: NEXT_DATE + hour * HOUR });
        await expect(hours(4, { startsAt: BEFORE - 2 * HOUR })).rejects.toMatchObject(FULL);
        await hours(3, { startsAt: BEFORE - 2 * HOUR });
      });
    });
  });

  it('ends by itself, and is told apart from a start that was never kept', async () => {
    const { token } = await hold();
    site.clock.move(10 * MINUTE);
    expect(await site.useCases.calendar.readHold(site.app, token)).toBeNull();
    await buy({}, await aClient(site));
    await expect(buy({ hold: token })).rejects.toMatchObject({ code: 'HOLD_ENDED' });
    await site.useCases.calendar.sweepHolds(site.app);
    expect(await rows('pps_reservations', { host_id: host.hostId, kind: 'hold' })).toEqual([]);
  });

  it('still books when it has ended and the start is free', async () => {
    const { token } = await hold();
    site.clock.move(HOUR);
    await buy({ hold: token });
  });

  it('is given up when its holder thinks better of it', async () => {
    const { token } = await hold();
    await site.useCases.calendar.giveUpHold(site.app, token);
    expect(await free()).toContain(START);
  });

  it('counts with every other that its holder keeps as their own, where they are told of near ones', async () => {
    const taken = START + 3 * HOUR;
    await buy({ startsAt: taken });
    // Two windows that know nothing of each other.
    const kept = [await hold(taken - HOUR), await hold(taken + HOUR)];
    const choose = (instead: string[]) =>
      site.useCases.calendar.holdStart(site.app, {
        serviceId: service.serviceId,
        startsAt: taken,
        instead,
      });
    const own = kept.map(({ startsAt }) => startsAt);
    const refused = await choose(kept.map(({ token }) => token)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'TIME_TAKEN' });
    const { nearest } = (refused as { facts: { nearest: number[] } }).facts;
    expect(nearest).toEqual(expect.arrayContaining(own));
    const stranger = await choose([]).catch((error: unknown) => error);
    for (const start of own)
      expect((stranger as { facts: { nearest: number[] } }).facts.nearest).not.toContain(start);
  });
});
