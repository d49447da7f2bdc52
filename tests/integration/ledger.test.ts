import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  database,
  inTransaction,
  type Transaction,
} from '../../src/plugins/pay-per-session/server/src/platform/database';
import {
  aClient,
  aCreditProgram,
  aHost,
  anInstitution,
  aProgram,
  aService,
  aTerm,
  hasCredits,
  isMemberOf,
  numbersOf,
  saying,
  startApp,
  sumsOf,
  takesCredits,
  type RunningApp,
} from '../harness';

const SYSTEM = { kind: 'system', id: null } as const;
const OPERATOR = { kind: 'operator', id: 1 } as const;
const DAY = 86_400_000;
const OTHERWISE = { code: 'KEY_USED_OTHERWISE' };

describe('the ledger of credits', () => {
  let site: RunningApp;
  let program: Awaited<ReturnType<typeof aCreditProgram>>;
  let service: Awaited<ReturnType<typeof aService>>;
  let sessions = 1_000_000;

  beforeAll(async () => {
    site = await startApp();
    program = await aCreditProgram(site);
    service = await aService(site, await aHost(site), { agreeing: 'requested', priceAmount: 0 });
    await takesCredits(site, service, program.programId);
  });
  afterEach(() => site.clock.reset());
  afterAll(() => site.close());

  const together = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> =>
    inTransaction(site.strapi, work);
  const newSession = (): SessionId => (sessions += 1) as SessionId;
  const aMember = async (credits: number, { termId, programId } = program) => {
    const { clientId } = await aClient(site);
    await isMemberOf(site, { clientId }, programId);
    const allocationId = await hasCredits(site, { clientId }, { termId, credits });
    return { clientId, allocationId, serviceId: service.serviceId };
  };
  type Member = Awaited<ReturnType<typeof aMember>>;
  const hold = ({ clientId, serviceId }: Member, sessionId: SessionId): Promise<void> =>
    together((trx) =>
      site.useCases.wallet.holdCredit(trx, site.app, { clientId, serviceId, sessionId, actor: SYSTEM }),
    );
  const move = (
    sessionId: SessionId,
    revision: number,
    to: 'held' | 'captured' | 'released',
  ): Promise<void> =>
    together((trx) =>
      site.useCases.wallet.moveCredit(trx, site.app, { sessionId, revision, to, actor: SYSTEM }),
    );
  const entriesOf = (id: number): Promise<{ kind: string }[]> =>
    site.strapi.db.connection('pps_credit_entries').where({ allocation_id: id }).orderBy('id');

  it('writes one line for each movement, and the same movement again changes nothing', async () => {
    const member = await aMember(2);
    const sessionId = newSession();
    for (let time = 0; time < 2; time += 1) await hold(member, sessionId);
    for (let time = 0; time < 2; time += 1) await move(sessionId, 1, 'captured');
    const numbers = { granted: 2, available: 1, held: 0, used: 1, expired: 0 };
    expect(await numbersOf(site, member.allocationId)).toEqual(numbers);
    expect(await sumsOf(site, member.allocationId)).toEqual(numbers);
    expect((await entriesOf(member.allocationId)).map(({ kind }) => kind)).toEqual([
      'grant',
      'hold',
      'capture',
    ]);
  });

  it('gives once per key, and refuses a key that stands for the credits of somebody else', async () => {
    const [one, other] = [await aClient(site), await aClient(site)];
    const give = (clientId: typeof one.clientId) =>
      together((trx) =>
        site.useCases.wallet.grantCredits(trx, site.app, {
          clientId,
          termId: program.termId,
          credits: 3,
          key: 'row-17',
          actor: OPERATOR,
        }),
      );
    const { allocationId, grantedNow } = await give(one.clientId);
    expect([grantedNow, (await give(one.clientId)).grantedNow]).toEqual([true, false]);
    expect(await numbersOf(site, allocationId)).toMatchObject({ granted: 3, available: 3 });
    await expect(give(other.clientId)).rejects.toMatchObject({ code: 'KEY_USED_OTHERWISE' });
  });

  it('takes credits of the term that ends soonest, of the institutions whose programs the client is in', async () => {
    const { institutionId, programId, termId } = program;
    const soon = await anInstitution(site);
    const sooner = await aTerm(site, soon, { endsInDays: 10 });
    const root = await aProgram(site, { institutionId: soon });
    const sub = await aProgram(site, { institutionId: soon, parentId: root, takesCredits: false });
    const { serviceId } = await aService(site, await aHost(site), { priceAmount: 0 });
    for (const helped of [programId, sub]) await takesCredits(site, { serviceId, priceAmount: 0 }, helped);
    const member = { ...(await aMember(1)), serviceId };
    const soonId = await hasCredits(site, member, { termId: sooner.termId, credits: 1 });
    const credits = () =>
      site.useCases.wallet.readCreditsFor(database(site.strapi), member, site.clock.now());
    expect((await credits()).usable.map((usable) => usable.institutionId)).toEqual([institutionId]);
    await isMemberOf(site, member, root);
    expect((await credits()).usable.map((usable) => usable.termId)).toEqual([sooner.termId, termId]);
    await hold(member, newSession());
    expect(await numbersOf(site, soonId)).toMatchObject({ available: 0, held: 1 });
    await hold(member, newSession());
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ available: 0, held: 1 });
    await expect(hold(member, newSession())).rejects.toMatchObject({
      code: 'NOT_ENOUGH_CREDITS',
      facts: { available: 0, wanted: 1 },
    });
  });

  it('says why a service cannot be paid with credits', async () => {
    const stranger = await aClient(site);
    const plain = await aService(site, await aHost(site));
    const unnamed = await aService(site, await aHost(site), { priceAmount: 0 });
    await takesCredits(site, unnamed, await aProgram(site, { institutionId: null }));
    const why = async (serviceId: typeof plain.serviceId) => {
      const asked = { clientId: stranger.clientId, serviceId };
      const db = database(site.strapi);
      return (await site.useCases.wallet.readCreditsFor(db, asked, site.clock.now())).why;
    };
    expect(await why(plain.serviceId)).toBe('CREDITS_NOT_TAKEN');
    expect(await why(unnamed.serviceId)).toBe('CREDITS_NOT_TAKEN');
    expect(await why(service.serviceId)).toBe('NOT_A_MEMBER');
    await isMemberOf(site, stranger, program.programId);
    expect(await why(service.serviceId)).toBe('NOT_ENOUGH_CREDITS');
    await site.strapi.db
      .connection('pps_memberships')
      .where({ client_id: stranger.clientId })
      .update({
        left_at: new Date(site.clock.now()),
      });
    expect(await why(service.serviceId)).toBe('NOT_A_MEMBER');
  });

  it('counts a term from its first instant to its last', async () => {
    const institutionId = await anInstitution(site);
    const { termId, endsAt } = await aTerm(site, institutionId, { startsInDays: 1, endsInDays: 20 });
    const programId = await aProgram(site, { institutionId });
    await takesCredits(site, service, programId);
    const member = await aMember(2, { ...program, termId, programId });
    const available = async () =>
      (await site.useCases.wallet.readWallet(database(site.strapi), member.clientId, site.clock.now()))
        .available;
    const startsAt = endsAt - 19 * DAY;
    site.clock.set(startsAt - 1000);
    expect(await available()).toBe(0);
    await expect(hold(member, newSession())).rejects.toMatchObject({ code: 'NOT_ENOUGH_CREDITS' });
    site.clock.set(startsAt);
    expect(await available()).toBe(2);
    site.clock.set(endsAt - 1000);
    const sessionId = newSession();
    await hold(member, sessionId);
    site.clock.set(endsAt);
    expect(await available()).toBe(0);
    await expect(hold(member, newSession())).rejects.toMatchObject({ code: 'NOT_ENOUGH_CREDITS' });
    // Held before the end: captured after it, and gone when it comes back.
    await move(sessionId, 1, 'captured');
    await move(sessionId, 2, 'released');
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ available: 1, used: 0, expired: 1 });
    expect(await site.useCases.wallet.expireTerms(site.app)).toBe(1);
    expect(await site.useCases.wallet.expireTerms(site.app)).toBe(0);
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ available: 0, expired: 2 });
    await move(sessionId, 3, 'captured');
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ used: 1, expired: 1 });
    await expect(hasCredits(site, member, { termId, credits: 1 })).rejects.toMatchObject({
      code: 'TERM_OVER',
    });
  });

  it('expires as often as its term ends, where that was given a later end meanwhile', async () => {
    const institutionId = await anInstitution(site);
    const { termId, endsAt } = await aTerm(site, institutionId, { endsInDays: 20 });
    const member = await aMember(2, { ...program, termId });
    const endTerm = (at: number) =>
      site.strapi.db
        .connection('pps_terms')
        .where({ id: termId })
        .update({ ends_at: new Date(at) });
    site.clock.set(endsAt);
    expect(await site.useCases.wallet.expireTerm(site.app, termId)).toBe(1);
    await endTerm(endsAt + DAY);
    await hasCredits(site, member, { termId, credits: 3 });
    await endTerm(endsAt);
    expect(await site.useCases.wallet.expireTerm(site.app, termId)).toBe(1);
    expect(await site.useCases.wallet.expireTerm(site.app, termId)).toBe(0);
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ available: 0, expired: 5 });
  });

  it('corrects and takes back what is available, and nothing else', async () => {
    const member = await aMember(5);
    await hold(member, newSession());
    const facts = { allocationId: member.allocationId, actor: OPERATOR, reason: 'A typing error' };
    const adjust = (credits: number, key: string) =>
      together((trx) => site.useCases.wallet.adjustCredits(trx, site.app, { ...facts, credits, key }));
    for (let time = 0; time < 2; time += 1) await adjust(-1, `fewer-${member.allocationId}`);
    await expect(adjust(-4, `far-fewer-${member.allocationId}`)).rejects.toMatchObject({
      code: 'CREDITS_IN_USE',
      facts: { available: 3, wanted: 4 },
    });
    const revoke = () =>
      together((trx) =>
        site.useCases.wallet.revokeUnused(trx, site.app, { ...facts, key: `revoke-${member.allocationId}` }),
      );
    expect([await revoke(), await revoke()]).toEqual([3, 0]);
    expect(await numbersOf(site, member.allocationId)).toEqual({
      granted: 1,
      available: 0,
      held: 1,
      used: 0,
      expired: 0,
    });
    // The first answer, and no other movement under the same key.
    await adjust(-1, `fewer-${member.allocationId}`);
    for (const credits of [-2, 1])
      await expect(adjust(credits, `fewer-${member.allocationId}`)).rejects.toMatchObject(OTHERWISE);
    await expect(adjust(-3, `revoke-${member.allocationId}`)).resolves.toBeUndefined();
    await expect(adjust(-1, `revoke-${member.allocationId}`)).rejects.toMatchObject(OTHERWISE);
    const { lines } = await site.useCases.wallet.readStatement(
      database(site.strapi),
      member,
      site.clock.now(),
    );
    expect(lines.map(({ kind, change, balance }) => [kind, change, balance])).toEqual([
      ['adjust', -3, 0],
      ['adjust', -1, 3],
      ['hold', -1, 4],
      ['grant', 5, 5],
    ]);
  });

  it('is refused by the database where numbers do not add up, or a line is changed or deleted', async () => {
    const { allocationId } = await aMember(1);
    const allocations = () => site.strapi.db.connection('pps_credit_allocations').where({ id: allocationId });
    const entries = () =>
      site.strapi.db.connection('pps_credit_entries').where({ allocation_id: allocationId });
    await expect(allocations().update({ available: 2 })).rejects.toMatchObject(
      saying(/add_up|CREDITS_DO_NOT_ADD_UP/u),
    );
    await expect(allocations().update({ available: -1, held: 2 })).rejects.toMatchObject(
      saying(/add_up|CREDITS_DO_NOT_ADD_UP/u),
    );
    await expect(allocations().delete()).rejects.toMatchObject(saying('RECORD_CANNOT_BE_DELETED'));
    await expect(entries().update({ available_change: 5 })).rejects.toMatchObject(
      saying('CREDIT_ENTRY_IS_FINAL'),
    );
    await expect(entries().delete()).rejects.toMatchObject(saying('CREDIT_ENTRY_IS_FINAL'));
  });
});
