import type { ClientId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aCreditProgram,
  aClient,
  aHost,
  aProgram,
  aService,
  buyWithCredits,
  hasCredits,
  hasHours,
  isMemberOf,
  startApp,
  statementsOf,
  takesCredits,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the free starts that are offered before a term ends', () => {
  let site: RunningApp;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;
  let other: Awaited<ReturnType<typeof aProgram>>;
  let first: Awaited<ReturnType<typeof anHour>>;
  /** The next free hour, after which there is one every hour. */
  let soonest: number;

  const anHour = async (programId: typeof other, hours: { from: number; until: number }) => {
    const host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, hours);
    const service = await aService(site, host, {
      agreeing: 'booked',
      priceAmount: 0,
      noticeHours: 0,
      furthestDays: 60,
      stepMinutes: 60,
    });
    await takesCredits(site, service, programId);
    return service;
  };
  const aMember = async (...programs: (typeof other)[]) => {
    const client = await aClient(site);
    for (const programId of programs) await isMemberOf(site, client, programId);
    await hasCredits(site, client, { termId: place.termId, credits: 3 });
    return client;
  };

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 7));
    place = await aCreditProgram(site);
    other = await aProgram(site, { institutionId: place.institutionId });
    first = await anHour(place.programId, { from: 600, until: 720 });
    await anHour(other, { from: 540, until: 600 });
    site.clock.set(place.endsAt - 14 * DAY);
    soonest = place.endsAt - 14 * DAY + 10 * HOUR;
  });
  afterAll(() => site.close());

  const offered = async (clientIds: readonly ClientId[]): Promise<number[][]> => {
    const { offerStarts } = site.useCases.allocations;
    const startsOf = await offerStarts(site.app, place.institutionId, place.endsAt);
    const starts = await startsOf(clientIds);
    return clientIds.map((id) => (starts.get(id) ?? []).map(({ startsAt }) => startsAt));
  };

  it('are of the programs somebody is a member of, and at none of them they have another session', async () => {
    const [one, both, none, busy] = [
      await aMember(place.programId),
      await aMember(place.programId, other),
      await aMember(),
      await aMember(place.programId),
    ];
    await buyWithCredits(site, busy, { serviceId: first.serviceId, startsAt: soonest + HOUR });
    const clients = [one, both, none, busy].map(({ clientId }) => clientId);
    expect(await offered(clients)).toEqual([
      // What somebody else has booked is not free; the soonest of the next days follow.
      [soonest, soonest + DAY, soonest + DAY + HOUR],
      [soonest - HOUR, soonest, soonest + DAY - HOUR],
      [],
      [soonest, soonest + DAY, soonest + DAY + HOUR],
    ]);
  });

  it('take no more queries for more clients and calendars', async () => {
    const asked = async (clientIds: readonly ClientId[]) => {
      expect((await offered(clientIds)).flat().length).toBeGreaterThan(0);
    };
    const few = [(await aMember(other)).clientId];
    const before = await statementsOf(site, () => asked(few));
    for (let more = 0; more < 4; more += 1) await anHour(other, { from: 600, until: 660 });
    const many = [...few, (await aMember(other)).clientId, (await aMember(place.programId)).clientId];
    expect(await statementsOf(site, () => asked(many))).toHaveLength(before.length);
  });
});
