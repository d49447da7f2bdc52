import { database } from '../../src/plugins/pay-per-session/server/src/platform/database';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  buyWithCredits,
  startApp,
  type CreditWorld,
  type RunningApp,
} from '../harness';

/** Each invariant of credits is broken by hand, and named. */
describe('the integrity check of credits', () => {
  let site: RunningApp;
  let world: CreditWorld;
  let client: Awaited<ReturnType<typeof aCreditClient>>;
  let sessionId: number;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    world = await aCreditWorld(site);
    client = await aCreditClient(site, world, 3);
    ({ sessionId } = await buyWithCredits(site, client, await aCreditService(site, world)));
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const table = (name: string) => database(site.strapi)(name);
  /** What is broken while a row says something else. */
  const brokenWith = async (name: string, where: object, changed: Record<string, unknown>) => {
    const before = await table(name)
      .where(where)
      .first<Record<string, unknown>>(...Object.keys(changed));
    await table(name).where(where).update(changed);
    const broken = await brokenInvariants(site);
    await table(name).where(where).update(before);
    return broken;
  };

  it('names an allocation whose numbers are not the sums of its entries', async () => {
    const [breach] = await brokenWith(
      'pps_credit_allocations',
      { id: client.allocationId },
      { granted: 4, available: 3 },
    );
    expect(breach).toMatch(
      new RegExp(`^credit-allocation ${client.allocationId}: The numbers of an allocation`, 'u'),
    );
  });

  it('names an allocation of another institution than its term', async () => {
    const other = await aCreditWorld(site);
    const [breach] = await brokenWith(
      'pps_credit_allocations',
      { id: client.allocationId },
      { term_id: other.termId },
    );
    expect(breach).toMatch(/An allocation is of the institution its term is of/u);
  });

  it('names a session whose credit is not where its status says', async () => {
    const broken = await brokenWith('pps_sessions', { id: sessionId }, { status: 'delivered' });
    expect(broken).toContainEqual(
      expect.stringMatching(
        new RegExp(`^session ${sessionId}: A session paid with a credit has one held`, 'u'),
      ),
    );
  });

  it('names a session that costs a credit and says that it is free', async () => {
    const broken = await brokenWith('pps_sessions', { id: sessionId }, { funding_kind: 'free' });
    expect(broken).toContainEqual(expect.stringMatching(/The entries of a session are of one allocation/u));
    expect(broken).toContainEqual(expect.stringMatching(/An order is paid with credits if and only if/u));
  });
});
