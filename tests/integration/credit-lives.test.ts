import fc from 'fast-check';
import type {
  SessionAction,
  SessionDetail,
} from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  anOperator,
  brokenInvariants,
  buyWithCredits,
  creditEffectOf,
  numbersOf,
  startApp,
  type CreditNumbers,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday; the term ends in 60 days. */
const NOW = Date.UTC(2026, 2, 2, 9);

/** So many lives, or as many as fit into the time (ms) on a busy machine. */
const LIVES = Number(process.env.CREDIT_LIVES ?? 8);
const LONGEST = LIVES > 8 ? 1_200_000 : 240_000;

type Actor = 'host' | 'client' | 'operator';
interface Life {
  site: RunningApp;
  world: CreditWorld;
  client: Awaited<ReturnType<typeof aCreditClient>>;
  services: Record<'arranged' | 'requested' | 'booked', number>;
  viewers: Record<Actor, SessionViewer>;
  sessions: SessionId[];
}
type Step = (life: Life) => Promise<void>;

const refusedOr = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal' });
    return false;
  }
};

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

const make = (
  { site }: Life,
  viewer: SessionViewer,
  { id: shownId, revision }: SessionDetail,
  action: SessionAction,
): Promise<unknown> => {
  const { sessions } = site.useCases;
  const id = shownId as SessionId;
  const reason = 'For the record';
  const local = iso(Math.ceil(site.clock.now() / HOUR) * HOUR + 3 * DAY);
  const marking = (outcome: 'delivered' | 'client_absent' | 'host_absent') =>
    sessions.markOutcome(site.app, viewer, id, { outcome, note: '', revision });
  const settling = (outcome: 'delivered' | 'client_absent' | 'host_absent' | 'cancelled') =>
    sessions.settleDispute(site.app, viewer, id, { outcome, reason, revision });
  const ways: Partial<Record<SessionAction, () => Promise<unknown>>> = {
    accept: () => sessions.acceptRequest(site.app, viewer, id, { revision }),
    decline: () => sessions.declineRequest(site.app, viewer, id, { reason, revision }),
    withdraw: () => sessions.withdrawRequest(site.app, viewer, id, { reason: '', revision }),
    cancel: () => sessions.cancelSession(site.app, viewer, id, { reason, revision }),
    schedule: () =>
      sessions.scheduleSession(site.app, viewer, id, {
        startsAtLocal: local,
        timeZone: 'UTC',
        fold: 'earlier',
        revision,
      }),
    mark_delivered: () => marking('delivered'),
    mark_client_absent: () => marking('client_absent'),
    mark_host_absent: () => marking('host_absent'),
    dispute: () => sessions.disputeSession(site.app, viewer, id, { reason, revision }),
    settle_delivered: () => settling('delivered'),
    settle_client_absent: () => settling('client_absent'),
    settle_host_absent: () => settling('host_absent'),
    settle_cancelled: () => settling('cancelled'),
  };
  return ways[action]?.() ?? Promise.resolve();
};

const MADE: readonly SessionAction[] = [
  'accept',
  'decline',
  'withdraw',
  'cancel',
  'schedule',
  'mark_delivered',
  'mark_client_absent',
  'mark_host_absent',
  'dispute',
  'settle_delivered',
  'settle_client_absent',
  'settle_host_absent',
  'settle_cancelled',
];

/** What was said of the credit before the click is what becomes of it. */
const DELTAS: Record<NonNullable<SessionDetail['actions'][number]['credit']>, Partial<CreditNumbers>> = {
  stays: {},
  waits: {},
  nothing: {},
  comes_back: { available: 1 },
  expires: { expired: 1 },
  taken_again: {},
};

const buys =
  (agreeing: keyof Life['services'], slot: number, hours: number): Step =>
  async ({ site, client, services, sessions }) => {
    const startsAt = Math.floor(site.clock.now() / HOUR) * HOUR + 3 * DAY + slot * HOUR;
    const time = agreeing === 'arranged' ? {} : { startsAt, hours };
    const { clientId } = client;
    const before = await numbersOf(site, client.allocationId);
    let sold = 0;
    await refusedOr(
      buyWithCredits(site, { clientId }, { serviceId: services[agreeing], ...time }).then(
        ({ sessionIds }) => {
          sessions.push(...sessionIds);
          sold = sessionIds.length;
        },
      ),
    );
    const after = await numbersOf(site, client.allocationId);
    expect(before.available - after.available).toBe(sold);
  };

interface Choice {
  actor: Actor;
  session: number;
  action: number;
  /** Whether to take what is possible now, where anything is. */
  sensible: boolean;
  /** Whether to leave what would end it before it has begun. */
  patient: boolean;
}

const IMPATIENT: readonly SessionAction[] = ['cancel', 'withdraw', 'decline', 'settle_cancelled'];

/** One of the steps that this actor could ever make with the session. */
const choose = ({ actions }: SessionDetail, { action, sensible, patient }: Choice) => {
  const makeable = actions.filter(
    (offered) => MADE.includes(offered.action) && !(patient && IMPATIENT.includes(offered.action)),
  );
  const possible = makeable.filter(({ refusal }) => refusal === null);
  const among = sensible && possible.length > 0 ? possible : makeable;
  return among[action % Math.max(1, among.length)];
};

const takes =
  (choice: Choice): Step =>
  async (life) => {
    const { site, client, sessions, viewers } = life;
    const id = sessions[choice.session % Math.max(1, sessions.length)];
    if (id === undefined) return;
    const viewer = viewers[choice.actor];
    const shown = await site.useCases.sessions.showSession(site.app, viewer, id);
    const said = choose(shown, choice);
    if (!said) return;
    const { action } = said;
    const before = await numbersOf(site, client.allocationId);
    const done = await refusedOr(make(life, viewer, shown, action));
    // A date may be taken; everything else is refused before the click, or not at all.
    if (action !== 'schedule') expect([action, done]).toEqual([action, said.refusal === null]);
    const after = await numbersOf(site, client.allocationId);
    const { available = 0, expired = 0 } = done ? DELTAS[creditEffectOf(shown, action) ?? 'nothing'] : {};
    if (creditEffectOf(shown, action) !== 'taken_again')
      expect([action, after.available - before.available, after.expired - before.expired]).toEqual([
        action,
        available,
        expired,
      ]);
  };

const undoes =
  (actor: Actor, which: number): Step =>
  async ({ site, sessions, viewers }) => {
    const id = sessions[which % Math.max(1, sessions.length)];
    if (id === undefined) return;
    const { revision } = await site.useCases.sessions.showSession(site.app, viewers[actor], id);
    await refusedOr(site.useCases.sessions.undoStep(site.app, viewers[actor], id, { revision }));
  };

const waits =
  (milliseconds: number): Step =>
  async ({ site }) => {
    site.clock.move(milliseconds);
    await site.useCases.sessions.sweepSessions(site.app);
    await site.useCases.wallet.expireTerms(site.app);
  };

const which = fc.nat({ max: 5 });
const someStep = fc
  .record({
    actor: fc.constantFrom<Actor>('host', 'client', 'operator'),
    session: which,
    action: fc.nat({ max: 11 }),
    sensible: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
    patient: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  })
  .map(takes);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('arranged', 'requested', 'booked'),
        fc.nat({ max: 20 }),
        fc.integer({ min: 1, max: 2 }),
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
          };
          for (const take of steps) await take(life);
          expect(await brokenInvariants(site)).toEqual([]);
        }),
        { numRuns: LIVES, interruptAfterTimeLimit: LONGEST },
      );
    },
    2 * LONGEST,
  );
});
