import { inTransaction } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditProgram,
  aHost,
  aService,
  hasCredits,
  isMemberOf,
  numbersOf,
  startApp,
  sumsOf,
  takesCredits,
  type RunningApp,
} from '../harness';

const RIVALS = 100;
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

  it('a term ends while credits of it are held, spent, given back and swept', async () => {
    const term = program;
    const members = await Promise.all(Array.from({ length: 8 }, () => aMember(3)));
    const held = await Promise.all(
      members.map(async (member) => {
        const sessionId = newSession();
        await hold(member, sessionId);
        return sessionId;
      }),
    );
    site.clock.set(term.endsAt - 1);
    const move = (sessionId: SessionId, to: 'captured' | 'released') =>
      inTransaction(site.strapi, (trx) =>
        site.useCases.wallet.moveCredit(trx, site.app, { sessionId, revision: 1, to, actor: ACTOR }),
      );
    const late = members.map((member) => hold(member, newSession()).catch(() => undefined));
    site.clock.set(term.endsAt);
    await Promise.all([
      ...late,
      ...held.map((sessionId, index) => move(sessionId, index % 2 === 0 ? 'captured' : 'released')),
      ...Array.from({ length: 4 }, () => site.useCases.wallet.expireTerm(site.app, term.termId)),
    ]);
    await site.useCases.wallet.expireTerm(site.app, term.termId);
    for (const { allocationId } of members) {
      const numbers = await numbersOf(site, allocationId);
      expect(numbers).toMatchObject({ granted: 3, available: 0 });
      expect(await sumsOf(site, allocationId)).toEqual(numbers);
    }
  });
});
