import { fork } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  numbersOf,
  startApp,
  type RunningApp,
} from '../harness';
import { doPlan, type CreditDeed } from '../harness/credit-plan';
import { ROOT } from '../harness/paths';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CLIENTS = 6;
const KILLS = 4;

interface Wish {
  kind: CreditDeed['kind'];
  client: number;
  /** Which of the starts, or which of the purchases before. */
  which: number;
  amount: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<CreditDeed['kind']>(
    'grant',
    'buy',
    'buy',
    'buy',
    'buy',
    'accept',
    'decline',
    'cancel',
    'undo',
    'lapse',
    'end',
    'sweep',
    'sweep',
  ),
  client: fc.nat({ max: CLIENTS - 1 }),
  which: fc.nat({ max: 150 }),
  amount: fc.integer({ min: 1, max: 3 }),
});

/**
 * Starts a process that carries out the plan and dies when it has done so much, while others of the six are under way;
 * null lets it end by itself.
 */
const carryOut = (plan: readonly CreditDeed[], dieAfter: number | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(ROOT, 'tests/harness/credit-plan-process.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // The test's, which is not the one this process was started with; of a developer's own nothing gets in.
      env: { ...process.env },
    });
    child.once('message', () => child.send({ plan, dieAfter }));
    child.once('exit', (code, signal) => {
      if (dieAfter === null ? code === 0 : signal === 'SIGKILL') resolve();
      else reject(new Error(`The process ended with ${String(signal ?? code)}.`));
    });
  });

describe('a process that is killed while it moves credits', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp({ PPS_PURCHASES_PER_HOUR: '100000' });
    site.mailbox.refuse();
  });
  afterAll(() => site.close());

  it('loses no credit and makes none, wherever it dies, and doing everything again completes it', async () => {
    const world = await aCreditWorld(site);
    const service = await aCreditService(site, world, { agreeing: 'requested', furthestDays: 60 });
    const booked = await aCreditService(site, world, { agreeing: 'booked', furthestDays: 60 });
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => aCreditClient(site, world, 4)));
    const first = Math.ceil(site.clock.now() / DAY) * DAY + 3 * DAY;
    const [seed] = fc.sample(fc.nat(), 1);
    const wishes = fc.sample(wish, { numRuns: 160, seed: seed ?? 1 });
    const bought: { key: string; clientId: (typeof clients)[number]['clientId'] }[] = [];
    const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
    const term = { kind: 'end', termId: world.termId, startsOn: dateOf(world.endsAt - 90 * DAY) } as const;
    const over = { ...term, endsOn: dateOf(site.clock.now() - 2 * DAY) };
    const running = { ...term, endsOn: world.endsOn };
    const wished = wishes.flatMap(({ kind, client, which, amount }, index): CreditDeed[] => {
      const clientId = clients[client]?.clientId;
      if (clientId === undefined) return [];
      const key = `killed-${index}`;
      if (kind === 'grant') return [{ kind, key, clientId, termId: world.termId, credits: amount }];
      if (kind === 'buy') {
        bought.push({ key, clientId });
        const { serviceId } = index % 2 === 0 ? service : booked;
        return [{ kind, key, clientId, serviceId, startsAt: first + which * HOUR, hours: amount }];
      }
      if (kind === 'sweep') return [{ kind, termId: world.termId }];
      // Over for a while, and soon afterwards not any more.
      if (kind === 'end') return [over];
      const of = bought[which % Math.max(1, bought.length)];
      return of
        ? [{ kind, clientId: of.clientId, hostId: world.host.hostId, of: of.key, atOnce: which % 2 === 0 }]
        : [];
    });

    // A few deeds after each end of the term it runs again.
    const plan = wished.flatMap((deed, index) =>
      deed.kind !== 'end' && wished[index - 4]?.kind === 'end' ? [running, deed] : [deed],
    );

    const moments = fc.sample(fc.integer({ min: 3, max: plan.length - 20 }), {
      numRuns: KILLS,
      seed: seed ?? 1,
    });
    for (const dieAfter of moments) {
      await carryOut(plan, dieAfter);
      expect([seed, await brokenInvariants(site)]).toEqual([seed, []]);
    }
    await carryOut(plan, null);
    // Everything once more: what has a key changes nothing any more.
    const keyed = plan.filter(({ kind }) => kind === 'grant');
    await doPlan(site, [running], { atOnce: 1, done: () => undefined });
    await doPlan(site, keyed, { atOnce: 6, done: () => undefined });
    expect([seed, await brokenInvariants(site)]).toEqual([seed, []]);

    for (const { clientId, allocationId } of clients) {
      const granted = plan.reduce(
        (sum, deed) => (deed.kind === 'grant' && deed.clientId === clientId ? sum + deed.credits : sum),
        4,
      );
      const numbers = await numbersOf(site, allocationId);
      expect([seed, numbers.granted, numbers.expired]).toEqual([seed, granted, 0]);
      const statuses = (await site.strapi.db
        .connection('pps_sessions')
        .where({ client_id: clientId })
        .pluck('status')) as string[];
      const count = (status: string): number => statuses.filter((found) => found === status).length;
      expect([seed, numbers.held, numbers.used]).toEqual([seed, count('requested'), count('scheduled')]);
      expect([seed, numbers.available]).toEqual([seed, granted - count('requested') - count('scheduled')]);
    }
    // Several hours that made a step at once made it all: none of them stands without the others.
    const steps = await site.strapi.db
      .connection('pps_session_events as event')
      .join('pps_sessions as session', 'session.id', 'event.session_id')
      .whereNotNull('event.block_step')
      .select<{ step: string; action: string; block: number }[]>(
        'event.block_step as step',
        'event.action as action',
        'session.block_id as block',
      );
    expect([seed, steps.length > 0]).toEqual([seed, true]);
    for (const { step, action, block } of steps) {
      const together = steps.filter((one) => one.step === step);
      expect([seed, together.length > 1]).toEqual([seed, true]);
      for (const one of together) expect([seed, one.action, one.block]).toEqual([seed, action, block]);
    }
    // A purchase of several hours sold all of them or none.
    for (const deed of plan) {
      if (deed.kind !== 'buy') continue;
      const { key, clientId, hours } = deed;
      const sold = (await site.strapi.db
        .connection('pps_orders')
        .where({ client_id: clientId })
        .where((own) => void own.where({ idempotency_key: key }).orWhereLike('idempotency_key', `${key}:%`))
        .pluck('id')) as number[];
      expect([seed, key, [0, hours]]).toEqual([seed, key, expect.arrayContaining([sold.length])]);
    }
  }, 900_000);
});
