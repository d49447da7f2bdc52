import type { ClientId, CreditRunId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aCreditProgram, brokenInvariants, manyProvenClients, startApp, type RunningApp } from '../harness';

const OPERATOR = { adminUserId: 1 };

describe('allocations that are made and applied at the same moment', () => {
  let site: RunningApp;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;

  beforeAll(async () => {
    site = await startApp({ PPS_HOUSEKEEPING: 'true' });
    place = await aCreditProgram(site);
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  const listOf = async (clients: readonly ClientId[]): Promise<Uint8Array> => {
    const rows = await site.strapi.db
      .connection('pps_clients')
      .whereIn('id', [...clients])
      .pluck('email_key');
    return Buffer.from(`email,credits\n${rows.map((email) => `${email},2\n`).join('')}`);
  };
  const prepare = (importKey: string, bytes: Uint8Array) =>
    site.useCases.allocations.prepareList(
      site.app,
      OPERATOR,
      { termId: place.termId, importKey, tell: false, strangers: 'refuse' },
      { name: 'list.csv', bytes },
    );
  const granted = async (clients: readonly ClientId[]): Promise<number[]> =>
    site.strapi.db
      .connection('pps_credit_allocations')
      .whereIn('client_id', [...clients])
      .pluck('granted');

  it('are one where the same list is sent ten times', async () => {
    const list = await listOf(await manyProvenClients(site, 20));
    const runs = await Promise.all(Array.from({ length: 10 }, () => prepare('ten times', list)));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(
      await site.strapi.db.connection('pps_credit_run_rows').where({ run_id: runs[0]?.id }),
    ).toHaveLength(20);
  });

  it('give each person once, however many apply a run and work on it', async () => {
    const clients = await manyProvenClients(site, 700);
    const { id } = await prepare('once', await listOf(clients));
    const { applyRun, workOnRuns, runsAtRest, showRun } = site.useCases.allocations;
    await Promise.all([
      ...Array.from({ length: 5 }, () => applyRun(site.app, OPERATOR, id as CreditRunId)),
      ...Array.from({ length: 5 }, () => workOnRuns(site.app)),
    ]);
    await Promise.all(Array.from({ length: 4 }, () => workOnRuns(site.app)));
    await runsAtRest(site.app);
    expect(await showRun(site.app, id as CreditRunId)).toMatchObject({ status: 'applied', done: 700 });
    expect(await granted(clients)).toEqual(clients.map(() => 2));
  });

  it('do not stand in each other’s way where two runs give to the same people', async () => {
    const clients = await manyProvenClients(site, 300);
    const list = await listOf(clients);
    const backwards = Buffer.from(
      list
        .toString()
        .split('\n')
        .slice(1, -1)
        .reverse()
        .concat('')
        .join('\n')
        .replace(/^/u, 'email,credits\n'),
    );
    const runs = [await prepare('forwards', list), await prepare('backwards', backwards)];
    const { applyRun, workOnRuns, runsAtRest } = site.useCases.allocations;
    for (const { id } of runs) await applyRun(site.app, OPERATOR, id as CreditRunId);
    await Promise.all(Array.from({ length: 6 }, () => workOnRuns(site.app)));
    await runsAtRest(site.app);
    expect(await granted(clients)).toEqual(clients.map(() => 4));
  });
});
