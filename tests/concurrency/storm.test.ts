import type {
  ClientId,
  HostId,
  ServiceId,
  SessionId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aHost,
  aService,
  hasHours,
  manyClients,
  startApp,
  type RunningApp,
  brokenInvariants,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
/** The first of the days that everybody wants: far enough for notices, also after the clock's leaps. */
const FIRST_DAY = Date.UTC(2026, 2, 8);
const STEPS = 2000;
const WORKERS = 50;

/** Refusals a person can act on; everything else would be a defect. */
const EXPECTED = new Set([
  'TIME_TAKEN',
  'START_NOT_OFFERED',
  'HOLD_ENDED',
  'STALE_SESSION',
  'ILLEGAL_TRANSITION',
  'ORDER_CLOSED',
  'AWAITS_CLIENT',
  'NOT_PROPOSED',
]);

interface Sold {
  id: SessionId;
  clientId: ClientId;
  hostId: HostId;
}
interface Offer {
  serviceId: ServiceId;
  hostId: HostId;
}

/** A sequence of odd numbers that begins the same each time. */
const createDice = (seed: number) => {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  };
  return { below, pick };
};

const remove = <T>(list: T[], one: T): void => {
  const at = list.indexOf(one);
  if (at >= 0) list.splice(at, 1);
};

describe('fifty workers at once', () => {
  let site: RunningApp;
  let keys = 0;
  const key = (): string => `storm-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp({ PPS_HOUSEKEEPING: 'true' });
    // What counts is that mails are owed; sending thousands would only take time.
    site.mailbox.refuse();
    site.clock.set(NOW);
  });
  afterAll(() => site.close());

  const offers = async (): Promise<Offer[]> => {
    const found: Offer[] = [];
    for (const timeZone of ['UTC', 'Asia/Kathmandu', 'Europe/Berlin']) {
      const host = await aHost(site, { timeZone });
      await hasHours(site, host);
      for (const [agreeing, priceAmount] of [
        ['booked', 0],
        ['booked', 5000],
        ['requested', 0],
        ['requested', 5000],
      ] as const) {
        const rules = { agreeing, priceAmount, stepMinutes: 15, noticeHours: 0 };
        const buffers = { bufferBeforeMinutes: priceAmount === 0 ? 10 : 0, bufferAfterMinutes: 15 };
        const durationMinutes = agreeing === 'booked' ? 45 : 60;
        found.push(await aService(site, host, { ...rules, ...buffers, durationMinutes }));
      }
    }
    return found;
  };

  it('keep every invariant through two thousand bookings, payments, moves, answers and cancellations', async () => {
    const { sessions, calendar } = site.useCases;
    const { below, pick } = createDice(20260302);
    const [sold, open]: [Sold[], { reference: string; clientId: ClientId; hostId: HostId }[]] = [[], []];
    const [all, clients] = [await offers(), await manyClients(site, 25)];
    // Crowded enough that many lose.
    const someStart = (): number => FIRST_DAY + below(3) * DAY + below(60) * 15 * MINUTE;
    const local = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

    const keep = (sessionId: number | null, clientId: ClientId, hostId: HostId): void => {
      if (sessionId !== null) sold.push({ id: sessionId as SessionId, clientId, hostId });
    };
    const pay = async (attempts: number): Promise<void> => {
      if (open.length === 0) return;
      const order = pick(open);
      const { reference, clientId, hostId } = order;
      const attemptKey = key();
      const decision = below(6) === 0 ? 'decline' : 'pay';
      const answer = { clientId, reference, decision, attemptKey } as const;
      const paid = await Promise.all(
        Array.from({ length: attempts }, () => sessions.answerTestPayment(site.app, answer)),
      );
      keep(paid.find(({ sessionId }) => sessionId !== null)?.sessionId ?? null, clientId, hostId);
      // Some are paid again, long after.
      if (decision === 'pay' && below(4) > 0) remove(open, order);
    };
    const buy = async (withHold: boolean): Promise<void> => {
      const [clientId, { serviceId, hostId }, startsAt] = [pick(clients), pick(all), someStart()];
      const hold = withHold ? (await calendar.holdStart(site.app, { serviceId, startsAt })).token : undefined;
      const ifTaken = pick(['money_back', 'agree_later'] as const);
      const { order } = await sessions.purchaseService(site.app, {
        clientId,
        input: {
          serviceId,
          idempotencyKey: key(),
          startsAt,
          ifTaken,
          ...(hold === undefined ? {} : { hold }),
        },
      });
      if (order.status === 'open') open.push({ reference: order.reference, clientId, hostId });
      keep(order.sessionId, clientId, hostId);
    };
    /** One that was sold, as its client sees it; mostly one that is not over. */
    const someSession = async () => {
      for (;;) {
        const one = sold.at(below(sold.length));
        if (!one) return null;
        const viewer = { kind: 'client', clientId: one.clientId } as const;
        const seen = await sessions.showSession(site.app, viewer, one.id);
        if (['requested', 'scheduled', 'unscheduled'].includes(seen.status) || below(8) === 0)
          return { one, seen };
        remove(sold, one);
      }
    };
    /** Something that is said about a session that was sold, by the one whose turn it is, mostly. */
    const say = async (): Promise<string> => {
      const some = await someSession();
      if (!some) return 'nothing to say';
      const { id, clientId, hostId } = some.one;
      const { revision, status, awaits, agreeing, proposals } = some.seen;
      const [asClient, asHost] = [
        { kind: 'client', clientId },
        { kind: 'host', hostId },
      ] as const;
      const [end, startsAtLocal, timeZone] = [{ revision, reason: 'Storm' }, local(someStart()), 'UTC'];
      const day = FIRST_DAY + below(3) * DAY + below(8) * 15 * MINUTE;
      const times = [day, day + 4 * HOUR, day + 9 * HOUR].slice(0, 1 + below(3)).map(local);
      const deeds: Record<string, () => Promise<unknown>> = {
        accept: () => sessions.acceptRequest(site.app, asHost, id, { revision }),
        decline: () => sessions.declineRequest(site.app, asHost, id, end),
        withdraw: () => sessions.withdrawRequest(site.app, asClient, id, end),
        propose: () =>
          sessions.proposeTimes(site.app, asHost, id, { startsAtLocal: times, timeZone, note: '', revision }),
        take: () =>
          sessions.takeProposal(site.app, asClient, id, {
            startsAt: Date.parse(proposals[below(Math.max(1, proposals.length))]?.startsAt ?? local(day)),
            revision,
          }),
        'client moves': () =>
          sessions.moveSession(site.app, asClient, id, { startsAt: someStart(), revision }),
        'host sets': () =>
          sessions.scheduleSession(site.app, asHost, id, {
            startsAtLocal,
            timeZone,
            fold: 'earlier',
            revision,
          }),
        'client cancels': () => sessions.cancelSession(site.app, asClient, id, end),
        'host cancels': () => sessions.cancelSession(site.app, asHost, id, end),
      };
      const fitting =
        status === 'requested'
          ? awaits === 'host'
            ? ['accept', 'propose', 'propose', 'propose', 'decline', 'withdraw']
            : ['take', 'take', 'take', 'withdraw']
          : [
              'host sets',
              'host sets',
              'client cancels',
              'host cancels',
              ...(agreeing === 'booked' ? ['client moves', 'client moves'] : []),
            ];
      // Now and then somebody looks at a page that is long out of date.
      const named =
        below(12) === 0 ? pick(Object.keys(deeds).filter((deed) => deed !== 'client moves')) : pick(fitting);
      await deeds[named]?.();
      return named;
    };
    const tidyUp = async (): Promise<void> => {
      site.clock.move(5 * MINUTE);
      await Promise.all([sessions.sweepSessions(site.app), calendar.sweepHolds(site.app)]);
    };

    let begun = 0;
    const outcomes: string[] = [];
    const step = async (): Promise<string> => {
      begun += 1;
      // What waits for an answer is overdue after the second leap, what is held after each.
      if (begun === 700 || begun === 1400) site.clock.move(25 * HOUR);
      if (begun % 25 === 0) return tidyUp().then(() => 'tidied up');
      const deed = below(20);
      if (deed < 6) return buy(deed === 0).then(() => 'bought');
      if (deed < 10) return pay(deed < 8 ? 1 : 2).then(() => 'paid');
      if (deed === 10) {
        await calendar.holdStart(site.app, { serviceId: pick(all).serviceId, startsAt: someStart() });
        return 'held';
      }
      return say();
    };
    const codeOf = (error: unknown): string => {
      const { code } = error as { code?: string };
      return code !== undefined && EXPECTED.has(code)
        ? `refused: ${code}`
        : `defect: ${String(error)} ${code ?? ''}`;
    };
    const worker = async (): Promise<void> => {
      for (let turn = 0; turn < STEPS / WORKERS; turn += 1) outcomes.push(await step().catch(codeOf));
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));

    const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
    const tally = Object.fromEntries([...new Set(outcomes)].map((outcome) => [outcome, count(outcome)]));
    expect(Object.keys(tally).filter((outcome) => outcome.startsWith('defect'))).toEqual([]);
    // Nothing above was said in vain.
    for (const deed of [
      'accept',
      'decline',
      'propose',
      'take',
      'withdraw',
      'client moves',
      'host sets',
      'host cancels',
      'client cancels',
      'bought',
      'paid',
      'refused: TIME_TAKEN',
    ])
      expect([deed, count(deed) > 0]).toEqual([deed, true]);
    expect(await brokenInvariants(site)).toEqual([]);
  }, 900_000);

  it('would have been found to overlap, had they', async () => {
    const table = () => site.strapi.db.connection('pps_sessions');
    const dated = (await table().where({ status: 'scheduled' }).orderBy('id')) as {
      id: number;
      host_id: number;
      starts_at: Date;
      ends_at: Date;
    }[];
    const [one, other] = dated.flatMap((first) => {
      const second = dated.find(({ id, host_id: hostId }) => id > first.id && hostId === first.host_id);
      return second ? [first, second] : [];
    });
    if (!one || !other) throw new Error('The storm left no two sessions of one host.');
    await table().where({ id: other.id }).update({ starts_at: one.starts_at, ends_at: one.ends_at });
    expect(await brokenInvariants(site)).toContain(
      `session ${one.id}: No two scheduled sessions of one host or one client overlap.`,
    );
    await table().where({ id: other.id }).update({ starts_at: other.starts_at, ends_at: other.ends_at });
    expect(await brokenInvariants(site)).toEqual([]);
  });
});
