import type { ClientId, CreditAllocationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { database, inTransaction } from '../../src/plugins/pay-per-session/server/src/platform/database';
import {
  aClient,
  aCreditProgram,
  brokenInvariants,
  numbersOf,
  startApp,
  sumsOf,
  type RunningApp,
} from '../harness';

describe('credits that are given to many at once', () => {
  let site: RunningApp;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;

  beforeAll(async () => {
    site = await startApp();
    place = await aCreditProgram(site);
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  const give = (grants: { clientId: ClientId; credits: number; key: string }[]): Promise<void> =>
    inTransaction(site.strapi, (trx) =>
      site.useCases.wallet.grantCreditsToMany(
        trx,
        site.app,
        { ...place, operatorId: 1, runId: null },
        grants.map((grant) => ({ ...grant, reason: null })),
      ),
    );
  const allocationOf = async ({ clientId }: { clientId: ClientId }): Promise<CreditAllocationId> => {
    const [id = 0] = await database(site.strapi)('pps_credit_allocations')
      .where({ client_id: clientId })
      .pluck<number[]>('id');
    return id as CreditAllocationId;
  };

  it('add up where somebody stands in the list twice, with as many and with other credits', async () => {
    const [nora, other] = [await aClient(site), await aClient(site)];
    await give([
      { ...nora, credits: 2, key: 'nora-1' },
      { ...other, credits: 2, key: 'other-1' },
      { ...nora, credits: 2, key: 'nora-2' },
      { ...nora, credits: 3, key: 'nora-3' },
    ]);
    expect(await numbersOf(site, await allocationOf(nora))).toMatchObject({ granted: 7, available: 7 });
    expect(await sumsOf(site, await allocationOf(nora))).toMatchObject({ granted: 7, available: 7 });
    expect(await numbersOf(site, await allocationOf(other))).toMatchObject({ granted: 2 });
  });

  it('change nothing under the same keys, which stand for nobody else and no other number', async () => {
    const [nora, other] = [await aClient(site), await aClient(site)];
    const grant = { ...nora, credits: 2, key: 'once' };
    await give([grant]);
    await give([grant]);
    for (const wrong of [
      { ...grant, credits: 3 },
      { ...grant, clientId: other.clientId },
    ])
      await expect(give([wrong])).rejects.toMatchObject({ code: 'KEY_USED_OTHERWISE' });
    expect(await numbersOf(site, await allocationOf(nora))).toMatchObject({ granted: 2 });
  });
});
