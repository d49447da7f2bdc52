import type { InstitutionId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  database,
  inTransaction,
  type Transaction,
} from '../../src/plugins/pay-per-session/server/src/platform/database';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  numbersOf,
  startApp,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const SYSTEM = { kind: 'system', id: null } as const;
const OPERATOR = { kind: 'operator', id: 1 } as const;
const OTHERWISE = { code: 'KEY_USED_OTHERWISE' };

describe('the ledger of credits', () => {
  let site: RunningApp;
  let world: CreditWorld;
  let service: Awaited<ReturnType<typeof aCreditService>>;
  let sessions = 1_000_000;

  beforeAll(async () => {
    site = await startApp();
    world = await aCreditWorld(site);
    service = await aCreditService(site, world);
  });
  afterEach(() => site.clock.reset());
  afterAll(() => site.close());

  const together = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> =>
    inTransaction(site.strapi, work);
  const newSession = (): SessionId => (sessions += 1) as SessionId;
  const aMember = (credits: number) => aCreditClient(site, world, credits);
  const hold = (
    { clientId }: Awaited<ReturnType<typeof aMember>>,
    sessionId: SessionId,
    { serviceId } = service,
  ): Promise<void> =>
    together((trx) =>
      site.useCases.wallet.holdCredit(trx, site.app, { clientId, serviceId, sessionId, actor: SYSTEM }),
    );
  const move = (sessionId: SessionId, revision: number, to: 'captured' | 'released'): Promise<void> =>
    together((trx) =>
      site.useCases.wallet.moveCredit(trx, site.app, { sessionId, revision, to, actor: SYSTEM }),
    );

  it('takes a key for nothing but what it stood for', async () => {
    const member = await aMember(5);
    const other = await aMember(5);
    const { adjustCredits, revokeUnused, moveCredit, grantCredits } = site.useCases.wallet;
    const facts = { allocationId: member.allocationId, actor: OPERATOR };
    const key = `fewer-of-${member.allocationId}`;
    await together((trx) => adjustCredits(trx, site.app, { ...facts, credits: -2, key }));
    const wrong: ((trx: Transaction) => Promise<unknown>)[] = [
      // Not everything, as the same key would say of it now.
      (trx: Transaction) => revokeUnused(trx, site.app, { ...facts, key }),
      (trx: Transaction) =>
        adjustCredits(trx, site.app, { ...facts, allocationId: other.allocationId, credits: -2, key }),
      (trx: Transaction) =>
        grantCredits(trx, site.app, {
          clientId: member.clientId,
          termId: world.termId,
          credits: 2,
          key,
          actor: OPERATOR,
        }),
    ];
    for (const again of wrong) await expect(together(again)).rejects.toMatchObject(OTHERWISE);
    const sessionId = newSession();
    await hold(member, sessionId);
    await move(sessionId, 1, 'captured');
    await expect(
      together((trx) => moveCredit(trx, site.app, { sessionId, revision: 1, to: 'released', actor: SYSTEM })),
    ).rejects.toMatchObject(OTHERWISE);
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ granted: 3, available: 2, used: 1 });
    expect(await numbersOf(site, other.allocationId)).toMatchObject({ granted: 5, available: 5 });
  });

  it('corrects only what is as the operator saw it, and nothing of a term that is over', async () => {
    const member = await aMember(2);
    const facts = { allocationId: member.allocationId, actor: OPERATOR };
    const adjust = (key: string, seen: number) =>
      together((trx) =>
        site.useCases.wallet.adjustCredits(trx, site.app, { ...facts, credits: -1, key, seen }),
      );
    await adjust(`seen-${member.allocationId}`, 2);
    await adjust(`seen-${member.allocationId}`, 2);
    await expect(adjust(`unseen-${member.allocationId}`, 2)).rejects.toMatchObject({
      code: 'STALE_CREDITS',
      facts: { available: 1 },
    });
    site.clock.set(world.endsAt);
    await adjust(`seen-${member.allocationId}`, 2);
    await expect(adjust(`late-${member.allocationId}`, 1)).rejects.toMatchObject({ code: 'TERM_OVER' });
    await expect(
      together((trx) => site.useCases.wallet.revokeUnused(trx, site.app, { ...facts, key: 'late-revoke' })),
    ).rejects.toMatchObject({ code: 'TERM_OVER' });
    expect(await numbersOf(site, member.allocationId)).toMatchObject({ granted: 1, available: 1 });
  });

  it('counts nothing of an institution that is disabled until it is enabled again', async () => {
    const own = await aCreditWorld(site);
    const other = await aCreditService(site, own);
    const member = await aCreditClient(site, own, 2);
    const held = newSession();
    await hold(member, held, other);
    const { institution_id: institutionId } = await database(site.strapi)('pps_terms')
      .where({ id: own.termId })
      .first<{ institution_id: InstitutionId }>('institution_id');
    const { switchInstitution } = site.useCases.institutions;
    await switchInstitution(site.app, institutionId, false);
    const wallet = () =>
      site.useCases.wallet.readWallet(database(site.strapi), member.clientId, site.clock.now());
    expect(await wallet()).toEqual({ available: 0, terms: [] });
    await expect(hold(member, newSession(), other)).rejects.toMatchObject({ name: 'Refusal' });
    // What was booked goes on, and what comes back is there afterwards.
    await move(held, 1, 'captured');
    await move(held, 2, 'released');
    await switchInstitution(site.app, institutionId, true);
    expect(await wallet()).toMatchObject({ available: 2 });
  });
});
