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
  havingRead,
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

/** The credits of one client and one term, and what they should be. */
interface Purse {
  client: Client;
  term: Term;
  allocationId: CreditAllocationId;
  numbers: CreditNumbers;
}
interface Term {
  termId: TermId;
  startsOn: string;
  endsAt: number;
}
interface Known {
  id: SessionId;
  purse: Purse;
  at: Position;
  revision: number;
}

/** The ledger, and the reference it is compared with: two clients, each with credits of two institutions. */
interface World {
  site: RunningApp;
  service: Service;
  /** Of the client of each half: first those of the term that was made first. */
  purses: Purse[];
  sessions: Known[];
  newKey(): string;
  newSession(): SessionId;
}

/** As many sequences as fit into this time (ms) on a busy machine. */
const LONGEST = 240_000;
const DAY = 86_400_000;
const ACTOR = { kind: 'system', id: null } as const;

/** Null where it was done, else the code of the refusal; anything else is a defect. */
const codeOf = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
      return (error as Error & { code: string }).code;
    },
  );

/** Twice: the second time the same is said, and nothing changes. */
const twice = async (
  { site }: World,
  work: (trx: Transaction) => Promise<unknown>,
): Promise<string | null> => {
  const code = await codeOf(inTransaction(site.strapi, work));
  expect(await codeOf(inTransaction(site.strapi, work))).toBe(code);
  return code;
};

const isOver = ({ site }: World, { endsAt }: Term): boolean => endsAt <= site.clock.now();
const give = (numbers: CreditNumbers, credits: number): void => {
  numbers.granted += credits;
  numbers.available += credits;
};
const purseAt = ({ purses }: World, which: number): Purse => {
  const purse = purses[which % purses.length];
  if (!purse) throw new Error('There is no such purse.');
  return purse;
};

/** One thing done to the ledger and to the reference; both say yes, or both say no. */
type Step = (world: World) => Promise<void>;

const grant =
  (which: number, credits: number): Step =>
  async (world) => {
    const { client, term, numbers } = purseAt(world, which);
    const code = await codeOf(hasCredits(world.site, client, { termId: term.termId, credits }));
    expect(code).toBe(isOver(world, term) ? 'TERM_OVER' : null);
    if (code === null) give(numbers, credits);
  };

const refusalOfAdjusting = (world: World, { term, numbers }: Purse, credits: number): string | null => {
  if (credits === 0) return 'INVALID_INPUT';
  if (isOver(world, term)) return 'TERM_OVER';
  return numbers.available + credits < 0 ? 'CREDITS_IN_USE' : null;
};

const adjust =
  (which: number, credits: number): Step =>
  async (world) => {
    const purse = purseAt(world, which);
    const { adjustCredits } = world.site.useCases.wallet;
    const facts = { allocationId: purse.allocationId, credits, key: world.newKey(), actor: ACTOR };
    const code = await twice(world, (trx) => adjustCredits(trx, world.site.app, facts));
    expect(code).toBe(refusalOfAdjusting(world, purse, credits));
    if (code === null) give(purse.numbers, credits);
  };

const revoke =
  (which: number): Step =>
  async (world) => {
    const { allocationId, numbers, term } = purseAt(world, which);
    const facts = { allocationId, key: world.newKey(), actor: ACTOR };
    const { revokeUnused } = world.site.useCases.wallet;
    const code = await twice(world, (trx) => revokeUnused(trx, world.site.app, facts));
    expect(code).toBe(isOver(world, term) ? 'TERM_OVER' : null);
    if (code === null) give(numbers, -numbers.available);
  };

/** Of what a client has of terms that run, that which ends first. */
const soonestOf = (world: World, { clientId }: Client): Purse | undefined =>
  world.purses
    .filter(({ client, term, numbers }) => {
      const own = client.clientId === clientId;
      return own && numbers.available > 0 && !isOver(world, term);
    })
    .sort((one, other) => one.term.endsAt - other.term.endsAt)[0];

const hold =
  (which: number): Step =>
  async (world) => {
    const { client } = purseAt(world, which);
    const { serviceId } = world.service;
    const { holdCredit } = world.site.useCases.wallet;
    const sessionId = world.newSession();
    const wanted = { clientId: client.clientId, serviceId, sessionId, actor: ACTOR };
    const purse = soonestOf(world, client);
    const code = await twice(world, (trx) => holdCredit(trx, world.site.app, wanted));
    expect(code).toBe(purse ? null : 'NOT_ENOUGH_CREDITS');
    if (!purse) return;
    purse.numbers.available -= 1;
    purse.numbers.held += 1;
    world.sessions.push({ id: sessionId, purse, at: 'held', revision: 0 });
  };

const sourceOf = (at: Position, { numbers }: Purse): keyof CreditNumbers | null => {
  if (at === 'held') return 'held';
  if (at === 'captured') return 'used';
  if (numbers.available > 0) return 'available';
  return numbers.expired > 0 ? 'expired' : null;
};

const move =
  (which: number, to: Position): Step =>
  async (world) => {
    const session = world.sessions[which];
    if (!session) return;
    session.revision += 1;
    const { id: sessionId, revision, at, purse } = session;
    const source = at === to ? 'there' : sourceOf(at, purse);
    const { moveCredit } = world.site.useCases.wallet;
    const moved = { sessionId, revision, to, actor: ACTOR };
    const code = await twice(world, (trx) => moveCredit(trx, world.site.app, moved));
    expect(code).toBe(source === null ? 'CREDIT_SPENT' : null);
    if (source === null || source === 'there') return;
    const back = isOver(world, purse.term) ? 'expired' : 'available';
    purse.numbers[source] -= 1;
    purse.numbers[({ held: 'held', captured: 'used', released: back } as const)[to]] += 1;
    session.at = to;
  };

const wait =
  (days: number): Step =>
  ({ site }) => {
    site.clock.move(days * DAY);
    return Promise.resolve();
  };

const takeAll = ({ numbers }: Purse, from: 'available' | 'expired', to: 'available' | 'expired'): void => {
  numbers[to] += numbers[from];
  numbers[from] = 0;
};

const expire =
  (which: number): Step =>
  async (world) => {
    const { term } = purseAt(world, which);
    await world.site.useCases.wallet.expireTerm(world.site.app, term.termId);
    if (!isOver(world, term)) return;
    for (const purse of world.purses) if (purse.term === term) takeAll(purse, 'available', 'expired');
  };

/** Sooner or later than it was: it may end what runs, or let what is over run again. */
const endOn =
  (which: number, days: number): Step =>
  async (world) => {
    const { site } = world;
    const { term } = purseAt(world, which);
    const wasOver = isOver(world, term);
    const today = Math.floor(site.clock.now() / DAY) * DAY;
    const { termId, startsOn } = term;
    const endsOn = new Date(today + (days - 1) * DAY).toISOString().slice(0, 10);
    const dates = { name: 'Another end', kind: 'semester', startsOn, endsOn } as const;
    const { editTerm } = site.useCases.institutions;
    await havingRead((confirmed) => editTerm(site.app, termId, dates, confirmed));
    term.endsAt = today + days * DAY;
    if (!wasOver || isOver(world, term)) return;
    for (const purse of world.purses) if (purse.term === term) takeAll(purse, 'expired', 'available');
  };

const purse = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(purse, fc.integer({ min: 1, max: 3 })).map(([of, n]) => grant(of, n)) },
  { weight: 1, arbitrary: fc.tuple(purse, fc.integer({ min: -3, max: 3 })).map(([of, n]) => adjust(of, n)) },
  { weight: 1, arbitrary: purse.map(revoke) },
  { weight: 5, arbitrary: purse.map(hold) },
  {
    weight: 7,
    arbitrary: fc
      .tuple(fc.nat({ max: 5 }), fc.constantFrom<Position>('held', 'captured', 'released'))
      .map(([which, to]) => move(which, to)),
  },
  { weight: 1, arbitrary: fc.constantFrom(5, 15).map(wait) },
  { weight: 2, arbitrary: purse.map(expire) },
  { weight: 2, arbitrary: fc.tuple(purse, fc.integer({ min: -3, max: 12 })).map(([of, n]) => endOn(of, n)) },
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
    const service = await aService(site, await aHost(site), { priceAmount: 0 });
    const clients = [await aClient(site), await aClient(site)];
    const terms: Term[] = [];
    for (let number = 0; number < 2; number += 1) {
      const { termId, endsAt, programId } = await aCreditProgram(site);
      // Both end on one day; whichever is given another end by a step ends sooner or later.
      terms.push({ termId, endsAt, startsOn: new Date(endsAt - 90 * DAY).toISOString().slice(0, 10) });
      await takesCredits(site, service, programId);
      for (const client of clients) await isMemberOf(site, client, programId);
    }
    const purses: Purse[] = [];
    for (const client of clients)
      for (const term of terms) {
        const allocationId = await hasCredits(site, client, { termId: term.termId, credits: 1 });
        const numbers = { granted: 1, available: 1, held: 0, used: 0, expired: 0 };
        purses.push({ client, term, allocationId, numbers });
      }
    return {
      site,
      service,
      purses,
      sessions: [],
      newKey: () => `model-${(made += 1)}`,
      newSession: () => (made += 1) as SessionId,
    };
  };

  it(
    'agree after every step of any sequence, and the entries add up to it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          // Far from midnight, where terms end.
          site.clock.reset();
          site.clock.set(Math.floor(site.clock.now() / DAY) * DAY + DAY / 2);
          const world = await aWorld();
          for (const take of steps) {
            await take(world);
            for (const { allocationId, numbers } of world.purses)
              expect(await numbersOf(site, allocationId)).toEqual(numbers);
          }
          for (const { allocationId, numbers } of world.purses)
            expect(await sumsOf(site, allocationId)).toEqual(numbers);
        }),
        { numRuns: 25, interruptAfterTimeLimit: LONGEST },
      );
    },
    2 * LONGEST,
  );
});
