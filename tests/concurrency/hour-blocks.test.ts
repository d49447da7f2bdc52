import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  buyWithCredits,
  startApp,
  type RunningApp,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 9, 10);
const BUFFERS = { bufferBeforeMinutes: 15, bufferAfterMinutes: 10 };

describe('hours bought at once, and a rival for the time that one of them gives up', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
    site.mailbox.refuse();
  });
  afterAll(() => site.close());
  beforeEach(() => {
    site.clock.set(NOW);
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const afterBuffer = async (sessionId: number): Promise<number> => {
    const row = (await site.strapi.db
      .connection('pps_reservations')
      .where({ session_id: sessionId })
      .first()) as { ends_at: Date; blocks_until: Date };
    return (row.blocks_until.getTime() - row.ends_at.getTime()) / MINUTE;
  };

  it('either the hour that is left has its buffer, or the rival the time; and no step fails of it', async () => {
    const { sessions } = site.useCases;
    for (let round = 0; round < 3; round += 1) {
      site.clock.set(NOW);
      const world = await aCreditWorld(site);
      const host = { kind: 'host', hostId: world.host.hostId } as const;
      const [client, rival] = [await aCreditClient(site, world, 2), await aCreditClient(site, world, 1)];
      const asked = await aCreditService(site, world, { agreeing: 'requested', ...BUFFERS });
      const bare = await aCreditService(site, world, { agreeing: 'booked' });
      const { serviceId } = asked;
      const { sessionIds } = await buyWithCredits(site, client, { serviceId, startsAt: START, hours: 2 });
      const [first] = sessionIds;
      if (first === undefined) throw new Error('Two hours were bought.');
      const { revision } = await sessions.showSession(site.app, host, first);
      await sessions.acceptRequest(site.app, host, first, { revision });
      // From now on the second hour counts as gone for every reader, and is tidied up while somebody buys its time.
      site.clock.move(2 * DAY + MINUTE);
      const [swept, bought] = await Promise.allSettled([
        sessions.sweepSessions(site.app),
        buyWithCredits(site, rival, { serviceId: bare.serviceId, startsAt: START + HOUR }),
      ]);
      expect(swept).toEqual({ status: 'fulfilled', value: undefined });
      await sessions.sweepSessions(site.app);
      const left = await afterBuffer(first);
      if (bought.status === 'fulfilled') expect(left).toBe(0);
      else {
        expect(bought.reason).toMatchObject({ code: 'TIME_TAKEN' });
        expect(left).toBe(BUFFERS.bufferAfterMinutes);
      }
    }
  }, 180_000);

  it('are kept for one of two who choose the same hour at once, and the other keeps what they had', async () => {
    const { holdStart, readHold } = site.useCases.calendar;
    for (let round = 0; round < 4; round += 1) {
      const world = await aCreditWorld(site);
      const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
      const mine = await holdStart(site.app, { serviceId, startsAt: START });
      const theirs = await holdStart(site.app, { serviceId, startsAt: START + 3 * HOUR });
      const results = await Promise.allSettled([
        holdStart(site.app, { serviceId, startsAt: START, hours: 2, instead: [mine.token] }),
        holdStart(site.app, { serviceId, startsAt: START + HOUR, hours: 2, instead: [theirs.token] }),
      ]);
      const lost = results.flatMap((result) =>
        result.status === 'rejected' ? [result.reason as unknown] : [],
      );
      expect(lost).toMatchObject([{ code: 'TIME_TAKEN' }]);
      const [{ status }, other] = results;
      expect(await readHold(site.app, mine.token)).toMatchObject({
        startsAt: START,
        hours: status === 'fulfilled' ? 2 : 1,
      });
      const { token } = other.status === 'fulfilled' ? other.value : theirs;
      expect(await readHold(site.app, token)).toMatchObject(
        other.status === 'fulfilled'
          ? { startsAt: START + HOUR, hours: 2 }
          : { startsAt: START + 3 * HOUR, hours: 1 },
      );
    }
  }, 180_000);

  it('go back beside each other, or to a rival who has the time between them, never to both', async () => {
    const { sessions } = site.useCases;
    for (let round = 0; round < 3; round += 1) {
      const world = await aCreditWorld(site);
      const [client, rival] = [await aCreditClient(site, world, 2), await aCreditClient(site, world, 1)];
      const viewer = { kind: 'client', clientId: client.clientId } as const;
      const { serviceId } = await aCreditService(site, world, { agreeing: 'booked', ...BUFFERS });
      const bare = await aCreditService(site, world, { agreeing: 'booked', stepMinutes: 5 });
      const { sessionIds } = await buyWithCredits(site, client, { serviceId, startsAt: START, hours: 2 });
      const [first, second] = sessionIds;
      if (first === undefined || second === undefined) throw new Error('Two hours were bought.');
      const move = async (startsAt: number) => {
        const { revision } = await sessions.showSession(site.app, viewer, second);
        return sessions.moveSession(site.app, viewer, second, { startsAt, revision });
      };
      await move(START + 5 * HOUR);
      const [moved, bought] = await Promise.allSettled([
        move(START + HOUR),
        // Right after the buffer of the hour that stayed.
        buyWithCredits(site, rival, { serviceId: bare.serviceId, startsAt: START + 70 * MINUTE }),
      ]);
      expect([moved.status, bought.status].sort()).toEqual(['fulfilled', 'rejected']);
      const lost = moved.status === 'rejected' ? moved : bought;
      expect(lost).toMatchObject({ reason: { code: 'TIME_TAKEN' } });
      expect(await afterBuffer(first)).toBe(moved.status === 'fulfilled' ? 0 : BUFFERS.bufferAfterMinutes);
    }
  }, 180_000);

  it('that are cancelled at the same moment leave no buffer behind, and no claim', async () => {
    const { sessions } = site.useCases;
    const world = await aCreditWorld(site);
    const client = await aCreditClient(site, world, 4);
    const viewer = { kind: 'client', clientId: client.clientId } as const;
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked', ...BUFFERS });
    const { sessionIds } = await buyWithCredits(site, client, { serviceId, startsAt: START, hours: 4 });
    const revisions = await Promise.all(
      sessionIds.map(async (id) => (await sessions.showSession(site.app, viewer, id)).revision),
    );
    await Promise.all(
      sessionIds.map((id, index) =>
        sessions.cancelSession(site.app, viewer, id, { reason: 'Ill', revision: revisions[index] ?? 0 }),
      ),
    );
    const left = site.strapi.db.connection('pps_reservations').where({ host_id: world.host.hostId });
    expect(await left).toEqual([]);
  });
});
