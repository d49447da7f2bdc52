import fc from 'fast-check';
import {
  inTransaction,
  type Transaction,
} from '../../src/plugins/pay-per-session/server/src/platform/database';
import type {
  CreditAllocationId,
  SessionId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
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
  type Client,
  type CreditNumbers,
  type RunningApp,
  type Service,
} from '../harness';

type Position = 'held' | 'captured' | 'released';
interface Known {
  id: SessionId;
  at: Position;
  revision: number;
}

/** What the ledger is compared with: five numbers, and where each session's credit is. */
interface Reference {
  numbers: CreditNumbers;
  sessions: Known[];
  ended: boolean;
}

interface World {
  site: RunningApp;
  client: Client;
  service: Service;
  termId: TermId;
  endsAt: number;
  allocationId: CreditAllocationId;
  newKey(): string;
  newSession(): SessionId;
}

/** As many sequences as fit into this time (ms) on a busy machine. */
const LONGEST = 240_000;
const ACTOR = { kind: 'system', id: null } as const;

const inOne = ({ site }: World, work: (trx: Transaction) => Promise<unknown>): Promise<boolean> =>
  inTransaction(site.strapi, work).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ name: 'Refusal' });
      return false;
    },
  );

const give = (numbers: CreditNumbers, credits: number): void => {
  numbers.granted += credits;
  numbers.available += credits;
};

/** One thing done to the ledger and to the reference; both say yes, or both say no. */
type Step = (world: World, reference: Reference) => Promise<void>;

const grant =
  (credits: number): Step =>
  async (world, { numbers, ended }) => {
    const { site, client, termId } = world;
    const given = await hasCredits(site, client, { termId, credits }).then(
      () => true,
      () => false,
    );
    expect(given).toBe(!ended);
    if (given) give(numbers, credits);
  };

const adjust =
  (credits: number): Step =>
  async (world, { numbers, ended }) => {
    const { site, allocationId } = world;
    const facts = { allocationId, credits, key: world.newKey(), actor: ACTOR };
    // Twice: the second time nothing changes.
    const adjustOnce = () => inOne(world, (trx) => site.useCases.wallet.adjustCredits(trx, site.app, facts));
    const [done, again] = [await adjustOnce(), await adjustOnce()];
    expect(done).toBe(credits !== 0 && numbers.available + credits >= 0 && !ended);
    expect(again).toBe(done);
    if (done) give(numbers, credits);
  };

const revoke: Step = async (world, { numbers, ended }) => {
  const { site, allocationId } = world;
  const facts = { allocationId, key: world.newKey(), actor: ACTOR };
  const done = await inOne(world, (trx) => site.useCases.wallet.revokeUnused(trx, site.app, facts));
  expect(done).toBe(!ended);
  if (done) give(numbers, -numbers.available);
};

const hold: Step = async (world, { numbers, sessions, ended }) => {
  const { site, client, service } = world;
  const sessionId = world.newSession();
  const wanted = { clientId: client.clientId, serviceId: service.serviceId, sessionId, actor: ACTOR };
  const done = await inOne(world, (trx) => site.useCases.wallet.holdCredit(trx, site.app, wanted));
  expect(done).toBe(!ended && numbers.available > 0);
  if (!done) return;
  numbers.available -= 1;
  numbers.held += 1;
  sessions.push({ id: sessionId, at: 'held', revision: 0 });
};

const sourceOf = (at: Position, { numbers }: Reference): keyof CreditNumbers | null => {
  if (at === 'held') return 'held';
  if (at === 'captured') return 'used';
  if (numbers.available > 0) return 'available';
  return numbers.expired > 0 ? 'expired' : null;
};

const move =
  (which: number, to: Position): Step =>
  async (world, reference) => {
    const { site } = world;
    const session = reference.sessions[which];
    if (!session) return;
    session.revision += 1;
    const { id: sessionId, revision, at } = session;
    const source = at === to ? 'there' : sourceOf(at, reference);
    const moved = { sessionId, revision, to, actor: ACTOR };
    const moveOnce = () => inOne(world, (trx) => site.useCases.wallet.moveCredit(trx, site.app, moved));
    const [done, again] = [await moveOnce(), await moveOnce()];
    expect(done).toBe(source !== null);
    expect(again).toBe(done);
    if (source === null || source === 'there') return;
    const { numbers, ended } = reference;
    const back = ended ? 'expired' : 'available';
    numbers[source] -= 1;
    numbers[({ held: 'held', captured: 'used', released: back } as const)[to]] += 1;
    session.at = to;
  };

const end: Step = ({ site, endsAt }, reference) => {
  site.clock.set(endsAt);
  reference.ended = true;
  return Promise.resolve();
};

const expire: Step = async ({ site, termId }, { numbers, ended }) => {
  await site.useCases.wallet.expireTerm(site.app, termId);
  if (!ended) return;
  numbers.expired += numbers.available;
  numbers.available = 0;
};

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map(grant) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }).map(adjust) },
  { weight: 4, arbitrary: fc.constant(hold) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat({ max: 4 }), fc.constantFrom<Position>('held', 'captured', 'released'))
      .map(([which, to]) => move(which, to)),
  },
  { weight: 1, arbitrary: fc.constantFrom(end, expire, revoke) },
);

describe('the ledger of credits and a plain reference', () => {
  let site: RunningApp;
  let made = 1_000_000;
  beforeAll(async () => {
    site = await startApp();
  });
  afterEach(() => site.clock.reset());
  afterAll(() => site.close());

  const aWorld = async (): Promise<World> => {
    const { termId, endsAt, programId } = await aCreditProgram(site);
    const service = await aService(site, await aHost(site), { priceAmount: 0 });
    await takesCredits(site, service, programId);
    const client = await aClient(site);
    await isMemberOf(site, client, programId);
    return {
      site,
      client,
      service,
      termId,
      endsAt,
      allocationId: await hasCredits(site, client, { termId, credits: 1 }),
      newKey: () => `model-${(made += 1)}`,
      newSession: () => (made += 1) as SessionId,
    };
  };

  it(
    'agree after every step of any sequence, and the entries add up to it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          site.clock.reset();
          const world = await aWorld();
          const reference: Reference = {
            numbers: { granted: 1, available: 1, held: 0, used: 0, expired: 0 },
            sessions: [],
            ended: false,
          };
          for (const take of steps) {
            await take(world, reference);
            expect(await numbersOf(site, world.allocationId)).toEqual(reference.numbers);
          }
          expect(await sumsOf(site, world.allocationId)).toEqual(reference.numbers);
        }),
        { numRuns: 25, interruptAfterTimeLimit: LONGEST },
      );
    },
    2 * LONGEST,
  );
});
