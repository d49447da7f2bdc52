import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  buyWithCredits,
  hoursAtOnce,
  startApp,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 9, 10);

describe('the buffers of hours that were bought at once', () => {
  let site: RunningApp;
  let world: CreditWorld;
  beforeAll(async () => {
    site = await startApp();
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

  const sessions = () => site.useCases.sessions;
  const aBlock = async (agreeing: 'requested' | 'booked', hours: number) => {
    const block = await hoursAtOnce(site, world, {
      agreeing,
      hours,
      startsAt: START,
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 10,
      stepMinutes: 5,
    });
    const ids = block.ids.map((id) => async () => ({
      id,
      revision: (await sessions().showSession(site.app, block.viewer, id)).revision,
    }));
    return { ...block, sessionIds: block.ids, ids };
  };

  /** What each session blocks of its host's time, in minutes from the block's start; null where it has none. */
  const blocked = async (ids: readonly SessionId[]): Promise<([number, number] | null)[]> => {
    const rows = (await site.strapi.db.connection('pps_reservations').whereIn('session_id', ids)) as {
      session_id: SessionId;
      blocks_from: Date | number;
      blocks_until: Date | number;
    }[];
    return ids.map((id) => {
      const row = rows.find(({ session_id }) => session_id === id);
      if (!row) return null;
      const minutes = (at: Date | number): number => (new Date(at).getTime() - START) / MINUTE;
      return [minutes(row.blocks_from), minutes(row.blocks_until)];
    });
  };

  const cancel = async (
    { viewer }: Awaited<ReturnType<typeof aBlock>>,
    hour: () => Promise<{ id: SessionId; revision: number }>,
  ) => {
    const { id, revision } = await hour();
    await sessions().cancelSession(site.app, viewer, id, { reason: 'Ill', revision });
  };

  it('go over to whichever hour becomes the outer one, on both sides of one that leaves the middle', async () => {
    const block = await aBlock('booked', 3);
    const [first, second, third] = block.ids;
    if (!first || !second || !third) throw new Error('Three hours were bought.');
    await cancel(block, third);
    expect(await blocked(block.sessionIds)).toEqual([[-15, 60], [60, 130], null]);
    const middle = await aBlock2();
    expect(middle).toEqual([[-15, 70], null, [105, 190]]);
    await cancel(block, first);
    expect(await blocked(block.sessionIds)).toEqual([null, [45, 130], null]);
  });

  const aBlock2 = async () => {
    world = await aCreditWorld(site);
    const block = await aBlock('booked', 3);
    const [, second] = block.ids;
    if (!second) throw new Error('Three hours were bought.');
    await cancel(block, second);
    return blocked(block.sessionIds);
  };

  it('stay with whoever has that time by now: nothing fails, and the hour goes on without', async () => {
    const block = await aBlock('requested', 2);
    const [first, second] = block.ids;
    if (!first || !second) throw new Error('Two hours were bought.');
    await sessions().acceptRequest(site.app, block.host, (await first()).id, {
      revision: (await first()).revision,
    });
    // The other hour has lapsed and nobody has tidied up, so its time is on offer to the minute.
    site.clock.move(2 * DAY + MINUTE);
    const rival = await aCreditClient(site, world, 1);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    await buyWithCredits(site, rival, { serviceId, startsAt: START + HOUR });
    await sessions().sweepSessions(site.app);
    expect(await blocked(block.sessionIds)).toEqual([[-15, 60], null]);
    expect((await second()).revision).toBeGreaterThan(1);
  });

  it('keep others away from then on', async () => {
    const block = await aBlock('booked', 2);
    const [, second] = block.ids;
    if (!second) throw new Error('Two hours were bought.');
    await cancel(block, second);
    const rival = await aCreditClient(site, world, 1);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked', stepMinutes: 5 });
    const close = { serviceId, startsAt: START + HOUR };
    await expect(buyWithCredits(site, rival, close)).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    await buyWithCredits(site, rival, { ...close, startsAt: START + 70 * MINUTE });
    // The hour that was cancelled cannot come back into the rival's time, and takes no buffer with it.
    const { id, revision } = await second();
    const undone = sessions().undoStep(site.app, block.viewer, id, { revision });
    await expect(undone).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    expect(await blocked(block.sessionIds)).toEqual([[-15, 70], null]);
  });

  it('come and go with an hour that is cancelled and put back', async () => {
    const block = await aBlock('booked', 2);
    const [, second] = block.ids;
    if (!second) throw new Error('Two hours were bought.');
    await cancel(block, second);
    expect(await blocked(block.sessionIds)).toEqual([[-15, 70], null]);
    const { id, revision } = await second();
    await sessions().undoStep(site.app, block.viewer, id, { revision });
    expect(await blocked(block.sessionIds)).toEqual([
      [-15, 60],
      [60, 130],
    ]);
  });

  it('are the service’s own around an hour that is moved away, and go when it comes back', async () => {
    const block = await aBlock('booked', 2);
    const [, second] = block.ids;
    if (!second) throw new Error('Two hours were bought.');
    const moved = await second();
    await sessions().moveSession(site.app, block.viewer, moved.id, {
      startsAt: START + 4 * HOUR,
      revision: moved.revision,
    });
    expect(await blocked(block.sessionIds)).toEqual([
      [-15, 70],
      [4 * 60 - 15, 5 * 60 + 10],
    ]);
    const back = await second();
    await sessions().scheduleSession(site.app, block.host, back.id, {
      startsAtLocal: '2026-03-09T11:00',
      timeZone: 'UTC',
      fold: 'earlier',
      revision: back.revision,
    });
    expect(await blocked(block.sessionIds)).toEqual([
      [-15, 60],
      [60, 130],
    ]);
  });

  it('do not keep an hour from its own block: its client is offered the place beside the others again', async () => {
    const block = await aBlock('booked', 3);
    const [, second] = block.ids;
    if (!second) throw new Error('Three hours were bought.');
    const move = async (startsAt: number) => {
      const { id, revision } = await second();
      return sessions().moveSession(site.app, block.viewer, id, { startsAt, revision });
    };
    await move(START + 6 * HOUR);
    expect(await blocked(block.sessionIds)).toEqual([
      [-15, 70],
      [6 * 60 - 15, 7 * 60 + 10],
      [105, 190],
    ]);
    const siblings = block.sessionIds.filter((_, index) => index !== 1);
    const offered = async (own: object) =>
      (
        await site.useCases.calendar.findFreeStarts(site.app, {
          serviceId: block.serviceId,
          from: START - 2 * HOUR,
          to: START + 4 * HOUR,
          own,
        })
      ).starts.filter((start) => [-1, 1, 3].includes((start - START) / HOUR));
    const { id } = await second();
    const beside = [START - HOUR, START + HOUR, START + 3 * HOUR];
    expect(await offered({ sessionId: id, siblings })).toEqual(beside);
    expect(await offered({ sessionId: id })).toEqual([]);
    // A gap is no place beside them: there the buffers hold.
    await expect(move(START + 3 * HOUR + 5 * MINUTE)).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    await move(START + 3 * HOUR);
    expect(await blocked(block.sessionIds)).toEqual([
      [-15, 70],
      [180, 250],
      [105, 180],
    ]);
    await move(START + HOUR);
    expect(await blocked(block.sessionIds)).toEqual([
      [-15, 60],
      [60, 120],
      [120, 190],
    ]);
  });

  it('of a request end with its deadline, which is the same for all of its hours', async () => {
    site.clock.set(START - 20 * HOUR);
    const client = await aCreditClient(site, world, 2);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'requested', noticeHours: 1 });
    const { sessionIds } = await buyWithCredits(site, client, { serviceId, startsAt: START, hours: 2 });
    const viewer = { kind: 'client', clientId: client.clientId } as const;
    for (const id of sessionIds) {
      const { respondBy } = await sessions().showSession(site.app, viewer, id);
      expect(respondBy).toBe(new Date(START).toISOString());
    }
    site.clock.set(START + MINUTE);
    await sessions().sweepSessions(site.app);
    expect(await blocked(sessionIds)).toEqual([null, null]);
    site.clock.move(DAY);
  });

  it('are bought once per key: the same key for another start, or other hours, is refused', async () => {
    const client = await aCreditClient(site, world, 4);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    const wish = { serviceId, startsAt: START, hours: 2, idempotencyKey: `block-${client.clientId}` };
    const { reference } = await buyWithCredits(site, client, wish);
    await expect(buyWithCredits(site, client, wish)).resolves.toMatchObject({ reference });
    for (const other of [{ startsAt: START + HOUR }, { hours: 1 }, { startsAt: undefined }])
      await expect(
        site.useCases.sessions.purchaseService(site.app, {
          clientId: client.clientId,
          input: { ...wish, payWith: 'credits', ...other },
        }),
      ).rejects.toMatchObject({ code: 'KEY_USED_OTHERWISE' });
    const mine = site.strapi.db.connection('pps_sessions').where({ client_id: client.clientId });
    expect(await mine).toHaveLength(2);
  });
});
