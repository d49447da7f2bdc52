import { database, inTransaction } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type {
  CreditRunId,
  SessionId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditClient,
  aCreditService,
  aCreditWorld,
  aTerm,
  saying,
  startApp,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const OPERATOR = { adminUserId: 1 };
const MANY = 510;

describe('credits that are given out', () => {
  let site: RunningApp;
  let world: CreditWorld;

  beforeAll(async () => {
    site = await startApp();
    world = await aCreditWorld(site);
  });
  afterAll(() => site.close());

  const prepare = (email: string, importKey: string, termId: TermId = world.termId) =>
    site.useCases.allocations.prepareAllocation(site.app, OPERATOR, {
      to: 'client',
      termId,
      importKey,
      email,
      credits: 1,
      note: '',
      tell: false,
    });
  const runs = () => database(site.strapi)('pps_credit_runs');

  it('keep their term from being removed as soon as they are prepared, whoever asks', async () => {
    const { institution_id: institutionId } = await database(site.strapi)('pps_terms')
      .where({ id: world.termId })
      .first();
    const { termId } = await aTerm(site, institutionId, { startsInDays: 100, endsInDays: 110 });
    await prepare('later@example.org', 'prepared', termId);
    const { removeTerm } = site.useCases.institutions;
    await expect(removeTerm(site.app, termId)).rejects.toMatchObject({ code: 'TERM_HAS_CREDITS' });
    const removal = database(site.strapi)('pps_terms').where({ id: termId }).delete();
    await expect(removal).rejects.toMatchObject(saying('pps_terms is named by pps_credit_runs.term_id'));
  });

  it('let go of their term when the dry run is discarded', async () => {
    const { institution_id: institutionId } = await database(site.strapi)('pps_terms')
      .where({ id: world.termId })
      .first();
    const { termId } = await aTerm(site, institutionId, { startsInDays: 120, endsInDays: 130 });
    const { id } = await prepare('never@example.org', 'discarded', termId);
    await site.useCases.allocations.discardRun(site.app, id as CreditRunId);
    const { terms } = await site.useCases.institutions.removeTerm(site.app, termId);
    expect(terms.map((term) => term.id)).not.toContain(termId);
    expect(await database(site.strapi)('pps_credit_run_rows').where({ run_id: id })).toEqual([]);
  });

  it('are given where another list fails', async () => {
    const [first, second] = [await aClient(site, { proven: true }), await aClient(site, { proven: true })];
    const bad = await prepare(first.email, 'bad');
    const good = await prepare(second.email, 'good');
    await database(site.strapi)('pps_credit_run_rows').where({ run_id: bad.id }).update({ credits: -5 });
    await runs().whereIn('id', [bad.id, good.id]).update({ status: 'applying' });
    await expect(site.useCases.allocations.workOnRuns(site.app)).rejects.toMatchObject(
      saying(/add_up|CREDITS_DO_NOT_ADD_UP/u),
    );
    const states = await runs().whereIn('id', [bad.id, good.id]).orderBy('id').pluck<string[]>('status');
    expect(states).toEqual(['applying', 'applied']);
    await runs().where({ id: bad.id }).update({ status: 'stopped' });
  });

  it('stand in the statement as numbers, below nothing too', async () => {
    const client = await aCreditClient(site, world, 1);
    const { serviceId } = await aCreditService(site, world);
    const sessionId = 1_000_000 as SessionId;
    const actor = { kind: 'system', id: null } as const;
    await inTransaction(site.strapi, (trx) =>
      site.useCases.wallet.holdCredit(trx, site.app, { ...client, serviceId, sessionId, actor }),
    );
    const statement = await site.useCases.allocations.exportStatement(site.app, {
      termId: world.termId,
      programId: undefined,
      language: 'en',
    });
    let text = '';
    for await (const part of statement) text += String(part);
    expect(text).toContain(',0,-1,1,0,0,0,');
    expect(text).not.toContain(`'-1`);
  });

  it('show their newest movements, with what was available after each', async () => {
    const { allocationId } = await aCreditClient(site, world, MANY);
    const { adjustCredits } = site.useCases.wallet;
    await inTransaction(site.strapi, async (trx) => {
      for (let time = 1; time <= MANY; time += 1)
        await adjustCredits(trx, site.app, {
          allocationId,
          credits: -1,
          key: `step-${time}`,
          actor: { kind: 'operator', id: 1 },
          reason: `Step ${time}`,
        });
    });
    const { entries } = await site.useCases.allocations.showAllocation(site.app, allocationId);
    expect(entries[0]).toMatchObject({ reason: `Step ${MANY}`, balance: 0 });
    expect(entries[1]).toMatchObject({ reason: `Step ${MANY - 1}`, balance: 1 });
    expect(entries).toHaveLength(500);
  });
});
