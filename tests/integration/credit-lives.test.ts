import fc from 'fast-check';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  anOperator,
  brokenInvariants,
  startApp,
  type RunningApp,
} from '../harness';
import {
  allMake,
  buys,
  DAY,
  MINUTE,
  takes,
  undoes,
  waits,
  type Actor,
  type Life,
  type Step,
} from './credit-lives/steps';

/** A Monday; the term ends in 60 days. */
const NOW = Date.UTC(2026, 2, 2, 9);

/** So many lives, or as many as fit into the time (ms) on a busy machine. */
const LIVES = Number(process.env.CREDIT_LIVES ?? 8);
const LONGEST = LIVES > 8 ? 1_200_000 : 240_000;

const which = fc.nat({ max: 5 });
const someStep = fc
  .record({
    actor: fc.constantFrom<Actor>('host', 'client', 'operator'),
    session: which,
    action: fc.nat({ max: 11 }),
    sensible: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
    patient: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
    atOnce: fc.boolean(),
  })
  .map(takes);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('arranged', 'requested', 'booked'),
        fc.nat({ max: 20 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([agreeing, slot, hours]) => buys(agreeing, slot, hours)),
  },
  { weight: 18, arbitrary: someStep },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom<Actor>('host', 'client', 'operator'), which)
      .map(([actor, index]) => undoes(actor, index)),
  },
  { weight: 5, arbitrary: fc.constantFrom(MINUTE, DAY, 3 * DAY, 4 * DAY, 4 * DAY, 30 * DAY).map(waits) },
);

/** Ways that three hours go together in every run. */
const WELL_KNOWN: [Step[]][] = [
  [
    [
      buys('requested', 1, 3),
      allMake('host', 'decline'),
      undoes('host', 1),
      allMake('client', 'withdraw', 2),
      undoes('client', 0),
      allMake('host', 'accept', 1),
      allMake('client', 'cancel'),
      undoes('client', 2),
    ],
  ],
  // One of them goes its own way first.
  [
    [
      buys('booked', 1, 3),
      waits(DAY),
      takes({ actor: 'client', session: 1, action: 0, sensible: true, patient: false, atOnce: false }),
      allMake('client', 'cancel', 2),
    ],
  ],
];

describe('random lives of sessions that credits pay', () => {
  let site: RunningApp;
  let operator: { id: number };
  beforeAll(async () => {
    site = await startApp();
    site.mailbox.refuse();
    operator = await anOperator(site);
  });
  afterAll(() => site.close());

  it(
    'keep every invariant, and each step does to the credit what was said before it',
    async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45 }), async (steps) => {
          site.clock.set(NOW);
          const world = await aCreditWorld(site);
          const client = await aCreditClient(site, world, 4);
          const serviceOf = async (agreeing: keyof Life['services']) =>
            (await aCreditService(site, world, { agreeing })).serviceId;
          const life: Life = {
            site,
            world,
            client,
            services: {
              arranged: await serviceOf('arranged'),
              requested: await serviceOf('requested'),
              booked: await serviceOf('booked'),
            },
            viewers: {
              host: { kind: 'host', adminUserId: world.host.id, hostId: world.host.hostId },
              client: { kind: 'client', clientId: client.clientId },
              operator: { kind: 'operator', adminUserId: operator.id },
            },
            sessions: [],
            seen,
          };
          for (const take of steps) await take(life);
          expect(await brokenInvariants(site)).toEqual([]);
        }),
        { examples: WELL_KNOWN, numRuns: WELL_KNOWN.length + LIVES, interruptAfterTimeLimit: LONGEST },
      );
      for (const action of [
        'requested accept',
        'requested decline',
        'requested withdraw',
        'scheduled cancel',
      ])
        expect([...seen]).toContain(`${action} at once`);
      if (process.env.LIVES_SEEN !== undefined) console.info([...seen].sort());
    },
    2 * LONGEST,
  );
});
