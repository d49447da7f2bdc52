import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CreditRunId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aCreditProgram, brokenInvariants, manyProvenClients, startApp, type RunningApp } from '../harness';
import { ROOT } from '../harness/paths';

const PEOPLE = 6000;
const STRANGERS = 500;
const MOST_KILLS = 2;

describe('a process that is killed while it applies an allocation', () => {
  let site: RunningApp;
  beforeAll(async () => {
    // Without housekeeping it asks for the work and leaves it to others.
    site = await startApp();
  });
  afterAll(() => site.close());

  const done = async (id: CreditRunId): Promise<number> =>
    (await site.useCases.allocations.showRun(site.app, id)).done;

  /** Works on the run in a process of its own, killed as soon as it has done so many rows more; null lets it end. */
  const work = async (id: CreditRunId, killAfter: number | null): Promise<void> => {
    const before = await done(id);
    const child = fork(path.join(ROOT, 'tests/harness/credit-run-process.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // The test's, which is not the one this process was started with; of a developer's own nothing gets in.
      env: { ...process.env },
    });
    const end = new Promise((resolve) => child.once('exit', resolve));
    // While it starts it renews the database's walls, which nobody may look through meanwhile.
    await Promise.race([end, new Promise((resolve) => child.once('message', resolve))]);
    while (child.exitCode === null && child.signalCode === null && killAfter !== null) {
      if ((await done(id)) - before >= killAfter) child.kill('SIGKILL');
      await wait(5);
    }
    await end;
  };

  it('gives each person their credits once, however often it dies', async () => {
    const { termId } = await aCreditProgram(site);
    const clients = await manyProvenClients(site, PEOPLE);
    const db = site.strapi.db.connection;
    const emails = (await db('pps_clients').whereIn('id', clients).pluck('email_key')) as string[];
    const strangers = Array.from({ length: STRANGERS }, (_, number) => `stranger-${number}@example.org`);
    const list = ['email,credits', ...[...emails, ...strangers].map((email) => `${email},2`)].join('\n');
    const operator = { adminUserId: 1 };
    const run = await site.useCases.allocations.prepareList(
      site.app,
      operator,
      { termId, importKey: 'many', tell: true, strangers: 'wait' },
      { name: 'many.csv', bytes: Buffer.from(list) },
    );
    const id = run.id as CreditRunId;
    await site.useCases.allocations.applyRun(site.app, operator, id);
    for (let kill = 0; kill < MOST_KILLS; kill += 1) {
      await work(id, 250 + kill * 500);
      expect(await brokenInvariants(site)).toEqual([]);
    }
    await work(id, null);
    expect(await site.useCases.allocations.showRun(site.app, id)).toMatchObject({
      status: 'applied',
      done: PEOPLE + STRANGERS,
    });
    const granted = (await db('pps_credit_allocations')
      .where({ term_id: termId })
      .pluck('granted')) as number[];
    expect(granted).toHaveLength(PEOPLE);
    expect(new Set(granted)).toEqual(new Set([2]));
    expect(await db('pps_waiting_credits').where({ term_id: termId })).toHaveLength(STRANGERS);
    expect(await brokenInvariants(site)).toEqual([]);
  }, 900_000);
});
