import { inTransaction } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditProgram,
  aHost,
  anInstitution,
  aService,
  aTerm,
  hasCredits,
  havingRead,
  isMemberOf,
  numbersOf,
  startApp,
  sumsOf,
  takesCredits,
  type RunningApp,
} from '../harness';

const RIVALS = 100;
const DAY = 86_400_000;
const ACTOR = { kind: 'system', id: null } as const;

describe('movements of credits at the same moment', () => {
  let site: RunningApp;
  let program: Awaited<ReturnType<typeof aCreditProgram>>;
  let service: Awaited<ReturnType<typeof aService>>;
  let sessions = 1_000_000;

  beforeAll(async () => {
    site = await startApp();
    program = await aCreditProgram(site);
    service = await aService(site, await aHost(site), { priceAmount: 0 });
    await takesCredits(site, service, program.programId);
  });
  afterEach(() => site.clock.reset());
  afterAll(() => site.close());

  const newSession = (): SessionId => (sessions += 1) as SessionId;
  const aMember = async (credits: number) => {
    const { clientId } = await aClient(site);
    await isMemberOf(site, { clientId }, program.programId);
    const allocationId = await hasCredits(site, { clientId }, { termId: program.termId, credits });
    return { clientId, allocationId };
  };
  const hold = ({ clientId }: Awaited<ReturnType<typeof aMember>>, sessionId: SessionId): Promise<void> =>
    inTransaction(site.strapi, (trx) =>
      site.useCases.wallet.holdCredit(trx, site.app, {
        clientId,
        serviceId: service.serviceId,
        sessionId,
        actor: ACTOR,
      }),
    );
  const codesOf = (results: PromiseSettledResult<unknown>[]): unknown[] =>
    results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: unknown }).code] : [],
    );

  it(`${RIVALS} sessions want the two credits of a client: two get one, the others are told why`, async () => {
    const member = await aMember(2);
    const results = await Promise.allSettled(
      Array.from({ length: RIVALS }, () => hold(member, newSession())),
    );
    expect(codesOf(results)).toEqual(Array.from({ length: RIVALS - 2 }, () => 'NOT_ENOUGH_CREDITS'));
    const numbers = { granted: 2, available: 0, held: 2, used: 0, expired: 0 };
    expect(await numbersOf(site, member.allocationId)).toEqual(numbers);
    expect(await sumsOf(site, member.allocationId)).toEqual(numbers);
  });

  it('one session wants a credit many times at once and gets one', async () => {
    const member = await aMember(5);
    const sessionId = newSession();
    await Promise.all(Array.from({ length: 30 }, () => hold(member, sessionId)));
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ available: 4, held: 1 });
  });

  it('one run of grants is made many times at once and gives once', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => aClient(site)));
    const run = () =>
      inTransaction(site.strapi, async (trx) => {
        for (const { clientId } of clients)
          await site.useCases.wallet.grantCredits(trx, site.app, {
            clientId,
            termId: program.termId,
            credits: 3,
            key: `run-1-${clientId}`,
            actor: ACTOR,
          });
      });
    await Promise.all(Array.from({ length: 10 }, run));
    const rows = await site.strapi.db
      .connection('pps_credit_allocations')
      .whereIn(
        'client_id',
        clients.map(({ clientId }) => clientId),
      )
      .select('granted', 'available');
    expect(rows).toEqual(clients.map(() => ({ granted: 3, available: 3 })));
  });

  it('a credit comes back once, and is spent elsewhere or taken again, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const member = await aMember(1);
      const sessionId = newSession();
      await hold(member, sessionId);
      const move = (revision: number, to: 'held' | 'released') =>
        inTransaction(site.strapi, (trx) =>
          site.useCases.wallet.moveCredit(trx, site.app, { sessionId, revision, to, actor: ACTOR }),
        );
      await Promise.all(Array.from({ length: 5 }, () => move(1, 'released')));
      const results = await Promise.allSettled([move(2, 'held'), hold(member, newSession())]);
      expect(codesOf(results)).toHaveLength(1);
      expect(['CREDIT_SPENT', 'NOT_ENOUGH_CREDITS']).toContain(codesOf(results)[0]);
      expect(await numbersOf(site, member.allocationId)).toMatchObject({ available: 0, held: 1 });
    }
  });

  /** Resolves when so many transactions wait for a row that another one keeps. */
  const areWaiting = async (wanted: number): Promise<void> => {
    const database = site.strapi.db.connection;
    for (;;) {
      const { rows } = await database.raw<{ rows: { count: string }[] }>(
        `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (Number(rows[0]?.count) >= wanted) return;
    }
  };

  it('a term ends while a credit of it is being set aside: that one stays, and what waited for it finds the rest', async () => {
    const members = [await aMember(3), await aMember(3)];
    const held = members.map(() => newSession());
    for (const [index, member] of members.entries()) await hold(member, held[index] ?? newSession());
    site.clock.set(program.endsAt - 60_000);
    // Set aside and not committed, until the others wait for it.
    let commit: (value?: unknown) => void = () => undefined;
    const others = new Promise((resolve) => (commit = resolve));
    let isSetAside: (value?: unknown) => void = () => undefined;
    const setAside = new Promise((resolve) => (isSetAside = resolve));
    const first = inTransaction(site.strapi, async (trx) => {
      for (const { clientId } of members)
        await site.useCases.wallet.holdCredit(trx, site.app, {
          clientId,
          serviceId: service.serviceId,
          sessionId: newSession(),
          actor: ACTOR,
        });
      isSetAside();
      await others;
    });
    await Promise.race([setAside, first]);
    site.clock.set(program.endsAt);
    const [spent, back] = held;
    const { expireTerm, moveCredit } = site.useCases.wallet;
    const late = [
      ...[
        { sessionId: spent ?? newSession(), to: 'captured' as const },
        { sessionId: back ?? newSession(), to: 'released' as const },
      ].map((moved) =>
        inTransaction(site.strapi, (trx) =>
          moveCredit(trx, site.app, { ...moved, revision: 1, actor: ACTOR }),
        ),
      ),
      expireTerm(site.app, program.termId),
      expireTerm(site.app, program.termId),
    ];
    await areWaiting(late.length);
    commit();
    await Promise.all([first, ...late]);
    await expect(hold(members[0] ?? (await aMember(0)), newSession())).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
    });
    await site.useCases.wallet.expireTerm(site.app, program.termId);
    const numbers = await Promise.all(members.map(({ allocationId }) => numbersOf(site, allocationId)));
    expect(numbers).toEqual([
      { granted: 3, available: 0, held: 1, used: 1, expired: 1 },
      { granted: 3, available: 0, held: 1, used: 0, expired: 2 },
    ]);
    expect(await Promise.all(members.map(({ allocationId }) => sumsOf(site, allocationId)))).toEqual(numbers);
  });

  it('a term is given a later end while it is swept: whoever is first, nothing of it has expired afterwards', async () => {
    for (let round = 1; round <= 6; round += 1) {
      const { termId, endsAt } = await aTerm(site, await anInstitution(site), { endsInDays: round });
      const clients = await Promise.all(Array.from({ length: 5 }, () => aClient(site)));
      const ids = await Promise.all(
        clients.map((client) => hasCredits(site, client, { termId, credits: round })),
      );
      site.clock.set(endsAt);
      const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
      const later = {
        name: 'Spring',
        kind: 'semester',
        startsOn: dateOf(endsAt - 5 * DAY),
        endsOn: dateOf(endsAt + 5 * DAY),
      } as const;
      const sweep = () => site.useCases.wallet.expireTerm(site.app, termId);
      const extend = () =>
        havingRead((confirmed) => site.useCases.institutions.editTerm(site.app, termId, later, confirmed));
      await Promise.all(round % 2 === 0 ? [sweep(), extend(), sweep()] : [extend(), sweep(), sweep()]);
      for (const id of ids) {
        const numbers = { granted: round, available: round, held: 0, used: 0, expired: 0 };
        expect(await numbersOf(site, id)).toEqual(numbers);
        expect(await sumsOf(site, id)).toEqual(numbers);
      }
      site.clock.reset();
    }
  });
});
