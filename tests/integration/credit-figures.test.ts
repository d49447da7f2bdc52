import type { TermDetail } from '../../src/plugins/pay-per-session/shared/contracts/credit-figures';
import type {
  CreditRunId,
  SessionId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditProgram,
  aCreditService,
  aHost,
  anInstitution,
  anOperator,
  aProgram,
  aTerm,
  brokenInvariants,
  buyWithCredits,
  hasCredits,
  hasHours,
  isMemberOf,
  signInAsAdmin,
  startApp,
  type Client,
  type CreditWorld,
  type RunningApp,
  type Visitor,
} from '../harness';

const HOUR = 3_600_000;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
const at = (month: number, day: number, hour = 10): number => Date.UTC(2026, month - 1, day, hour);

/** Two programs, two terms, and one credit of each fate: ann is of the first program, bob of the second, cora of both. */
describe('the figures of credits', () => {
  let site: RunningApp;
  let operator: Visitor;
  let spring: TermId;
  let summer: TermId;
  let first: CreditWorld;
  let second: CreditWorld;
  let ann: Client;
  let bob: Client;
  let cora: Client;

  const waitForAnAccount = async () => {
    const { prepareAllocation, applyRun, workOnRuns } = site.useCases.allocations;
    const unknown = { to: 'client', email: 'nobody-yet@example.org', importKey: 'waits' } as const;
    const wanted = { ...unknown, termId: spring, credits: 2, note: '', tell: false };
    const { id } = await prepareAllocation(site.app, { adminUserId: 1 }, wanted);
    await applyRun(site.app, { adminUserId: 1 }, id as CreditRunId);
    await workOnRuns(site.app);
  };

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW);
    operator = await signInAsAdmin(site, await anOperator(site));
    const institutionId = await anInstitution(site);
    // 16 February to 29 March, and 30 March to 10 May: whole weeks.
    const springTerm = await aTerm(site, institutionId, { startsInDays: -14, endsInDays: 28 });
    ({ termId: summer } = await aTerm(site, institutionId, { startsInDays: 28, endsInDays: 70 }));
    spring = springTerm.termId;
    const worldWith = async (weekdays: number[]): Promise<CreditWorld> => {
      const host = await aHost(site, { timeZone: 'UTC' });
      await hasHours(site, host, { from: 600, until: 720, weekdays });
      return { host, ...springTerm, programId: await aProgram(site, { institutionId }) };
    };
    first = await worldWith([1, 3, 5]);
    second = await worldWith([3, 5]);
    [ann, bob, cora] = [await aClient(site), await aClient(site), await aClient(site)];
    for (const client of [ann, cora]) await isMemberOf(site, client, first.programId);
    for (const client of [bob, cora]) await isMemberOf(site, client, second.programId);
    await hasCredits(site, ann, { termId: spring, credits: 3 });
    await hasCredits(site, bob, { termId: spring, credits: 4 });
    await hasCredits(site, cora, { termId: spring, credits: 2 });
    await hasCredits(site, bob, { termId: summer, credits: 1 });
    await hasCredits(site, cora, { termId: summer, credits: 2 });
    await waitForAnAccount();
    // Another institution's credits and programs are no matter of this one's.
    const elsewhere = await aCreditProgram(site);
    await isMemberOf(site, ann, elsewhere.programId);
    await hasCredits(site, ann, { termId: elsewhere.termId, credits: 5 });
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  const termFigures = async (termId: TermId): Promise<TermDetail> => {
    const { json } = await operator.get(`/pay-per-session/credit-figures/${termId}`);
    return (json as { data: TermDetail }).data;
  };
  const inEachProgram = ({ programs }: TermDetail) =>
    new Map(programs.map(({ program, ...sums }) => [program.id, sums]));
  const askedIn = ({ weeks }: TermDetail) => weeks.reduce((sum, { asked }) => sum + asked, 0);
  const weekOf = ({ weeks }: TermDetail, wanted: string) => weeks.find(({ monday }) => monday === wanted);
  const service = async (world: CreditWorld, agreeing: 'arranged' | 'requested' | 'booked') =>
    (await aCreditService(site, world, { agreeing, noticeHours: 0, furthestDays: 60, stepMinutes: 60 }))
      .serviceId;
  const cancel = async (client: Client, id: SessionId) => {
    const viewer = { kind: 'client', clientId: client.clientId } as const;
    const { revision } = await site.useCases.sessions.showSession(site.app, viewer, id);
    await site.useCases.sessions.cancelSession(site.app, viewer, id, { reason: 'Ill', revision });
  };

  it('say of each program and week what was given, asked for, set aside, used and given back', async () => {
    await buyWithCredits(site, bob, { serviceId: await service(second, 'requested'), startsAt: at(3, 6) });
    // Nobody answers.
    site.clock.move(49 * HOUR);
    await site.useCases.sessions.sweepSessions(site.app);
    await buyWithCredits(site, ann, { serviceId: await service(first, 'booked'), startsAt: at(3, 6) });
    await buyWithCredits(site, cora, { serviceId: await service(second, 'booked'), startsAt: at(3, 6, 11) });
    await buyWithCredits(site, ann, { serviceId: await service(first, 'requested'), startsAt: at(3, 9) });
    const booked = { serviceId: await service(second, 'booked'), startsAt: at(3, 11) };
    await cancel(bob, (await buyWithCredits(site, bob, booked)).sessionId);

    const figures = await termFigures(spring);
    expect(figures).toMatchObject({
      ...{ people: 3, granted: 9, available: 6, held: 1, used: 2, expired: 0, waiting: 2 },
      term: { id: spring, state: 'runs' },
      hosts: 2,
    });
    expect(inEachProgram(figures)).toEqual(
      new Map([
        [first.programId, { people: 2, granted: 5, available: 2, held: 1, used: 2, expired: 0 }],
        [second.programId, { people: 2, granted: 6, available: 5, held: 0, used: 1, expired: 0 }],
      ]),
    );
    // Two hosts with two hours a day, three days and two days a week.
    expect(weekOf(figures, '2026-03-02')).toEqual({ monday: '2026-03-02', hours: 10, asked: 3, booked: 2 });
    expect(weekOf(figures, '2026-03-09')).toEqual({ monday: '2026-03-09', hours: 10, asked: 2, booked: 0 });
    expect(askedIn(figures)).toBe(5);
    expect(await termFigures(summer)).toMatchObject({
      ...{ people: 2, granted: 3, available: 3, held: 0, used: 0, expired: 0, waiting: 0 },
      term: { id: summer, state: 'comes' },
    });
  });

  it('of the next term are its own, without who has left; what the last one leaves is lost', async () => {
    await site.useCases.institutions.leaveProgram(site.app, {
      clientId: bob.clientId,
      programId: second.programId,
    });
    site.clock.set(at(4, 1, 9));
    await site.useCases.sessions.sweepSessions(site.app);
    await buyWithCredits(site, cora, { serviceId: await service(first, 'arranged') });
    await buyWithCredits(site, cora, { serviceId: await service(second, 'booked'), startsAt: at(4, 10) });

    const over = await termFigures(spring);
    expect(over).toMatchObject({
      ...{ people: 3, granted: 9, available: 0, held: 0, used: 2, expired: 7, waiting: 0 },
      term: { state: 'over' },
    });
    expect(inEachProgram(over)).toEqual(
      new Map([
        [first.programId, { people: 2, granted: 5, available: 0, held: 0, used: 2, expired: 3 }],
        [second.programId, { people: 2, granted: 6, available: 0, held: 0, used: 1, expired: 5 }],
      ]),
    );
    expect(askedIn(over)).toBe(5);
    const runs = await termFigures(summer);
    expect(runs).toMatchObject({
      ...{ people: 2, granted: 3, available: 1, held: 1, used: 1, expired: 0, waiting: 0 },
      term: { state: 'runs' },
    });
    const hers = { people: 1, granted: 2, available: 0, held: 1, used: 1, expired: 0 };
    expect(inEachProgram(runs)).toEqual(
      new Map([
        [first.programId, hers],
        [second.programId, hers],
      ]),
    );
    // Without a date it stands in the week it was asked for.
    expect(weekOf(runs, '2026-03-30')).toMatchObject({ asked: 1, booked: 1 });
    expect(weekOf(runs, '2026-04-06')).toMatchObject({ asked: 1, booked: 1 });
    expect(askedIn(runs)).toBe(2);
  });
});
