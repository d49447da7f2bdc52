import { database } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type { CreditRunId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditProgram,
  anInstitution,
  aTerm,
  brokenInvariants,
  hasCredits,
  startApp,
  type Client,
  type RunningApp,
} from '../harness';

/** Each invariant of credits that operators give out is broken by hand, and named. */
describe('the integrity check of allocations', () => {
  let site: RunningApp;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;
  let client: Client;
  let runId: number;
  let keys = 0;

  const table = (name: string) => database(site.strapi)(name);
  const give = async (email: string): Promise<number> => {
    const { prepareAllocation, applyRun, workOnRuns } = site.useCases.allocations;
    const operator = { adminUserId: 1 };
    const importKey = `integrity ${(keys += 1)}`;
    const wanted = { to: 'client', credits: 3, note: '', tell: false } as const;
    const input = { ...wanted, importKey, email, termId: place.termId };
    const { id } = await prepareAllocation(site.app, operator, input);
    await applyRun(site.app, operator, id as CreditRunId);
    await workOnRuns(site.app);
    return id;
  };

  beforeAll(async () => {
    site = await startApp();
    place = await aCreditProgram(site);
    client = await aClient(site, { proven: true });
    runId = await give(client.email);
    expect(await brokenInvariants(site)).toEqual([]);
  });
  afterEach(async () => {
    site.clock.reset();
    expect(await brokenInvariants(site)).toEqual([]);
  });
  afterAll(() => site.close());

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
  const expectBroken = (broken: string[], subject: RegExp, invariant: string) => {
    expect(broken).toContainEqual(expect.stringMatching(subject));
    expect(broken).toContainEqual(expect.stringContaining(invariant));
  };
  const OF_A_ROW = 'Every line of the ledger that an allocation wrote is of one of its rows';
  const OF_A_TERM = 'An allocation, and credits that wait, are of a term that is there';

  it('names a line of the ledger whose row says that nothing was given', async () => {
    const broken = await brokenWith('pps_credit_run_rows', { run_id: runId }, { outcome: null });
    expectBroken(broken, /^credit-entry \d+:/u, OF_A_ROW);
  });

  it('names a line of the ledger whose row is for somebody else', async () => {
    const other = await aClient(site);
    const broken = await brokenWith('pps_credit_run_rows', { run_id: runId }, { client_id: other.clientId });
    expectBroken(broken, /^credit-entry \d+:/u, OF_A_ROW);
  });

  it('names a row that says it was given what the ledger does not have', async () => {
    const broken = await brokenWith('pps_credit_run_rows', { run_id: runId }, { credits: 4 });
    expectBroken(
      broken,
      /^credit-run-row \d+:/u,
      'A row of an allocation that was given stands in the ledger',
    );
  });

  it('names credits that wait and say that they were claimed', async () => {
    const waiting = await give('nobody-yet@example.org');
    const broken = await brokenWith('pps_waiting_credits', { run_id: waiting }, { status: 'claimed' });
    expectBroken(broken, /^waiting-credit \d+:/u, 'Credits that waited stand in the ledger');
  });

  it('names an allocation, and credits that wait, of a term of another institution', async () => {
    const { termId } = await aTerm(site, await anInstitution(site));
    const waiting = await give('nobody-else@example.org');
    const term = { term_id: termId };
    const run = await brokenWith('pps_credit_runs', { id: waiting }, term);
    expectBroken(run, new RegExp(`^credit-run ${waiting}:`, 'u'), OF_A_TERM);
    const credits = await brokenWith('pps_waiting_credits', { run_id: waiting }, term);
    expectBroken(credits, /^waiting-credit \d+:/u, OF_A_TERM);
  });

  it('names what is available of a term that was written off', async () => {
    const { termId, endsAt } = await aTerm(site, await anInstitution(site), { endsInDays: 5 });
    const kept = await hasCredits(site, await aClient(site), { termId, credits: 2 });
    const swept = await hasCredits(site, await aClient(site), { termId, credits: 2 });
    site.clock.set(endsAt);
    // What the sweep passes by has nothing available; then it has.
    const all = { available: 2, held: 0 };
    await table('pps_credit_allocations').where({ id: kept }).update({ available: 0, held: 2 });
    await site.useCases.wallet.expireTerm(site.app, termId);
    await table('pps_credit_allocations').where({ id: kept }).update(all);
    const broken = await brokenInvariants(site);
    expectBroken(
      broken,
      new RegExp(`^credit-allocation ${kept}:`, 'u'),
      'Where what a term leaves was written off',
    );
    expect(broken.join()).not.toContain(`credit-allocation ${swept}:`);
    await site.useCases.wallet.expireTerm(site.app, termId);
  });
});
