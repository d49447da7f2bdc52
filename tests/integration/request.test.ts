import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionFilters } from '../../src/plugins/pay-per-session/shared/contracts/session';
import {
  aClient,
  aHost,
  aService,
  hasHours,
  startApp,
  theMinutePasses,
  type Client,
  type Host,
  type RunningApp,
  type Service,
  brokenInvariants,
} from '../harness';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 9);
/** Friday at ten. */
const START = Date.UTC(2026, 2, 6, 10);
const iso = (instant: number): string => new Date(instant).toISOString();

describe('requesting a time', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;
  let keys = 0;
  const key = (): string => `request-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    client = await aClient(site);
    service = await aService(site, host, { agreeing: 'requested', priceAmount: 5000, location: 'either' });
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const mails = async (sessionId: number, template: string): Promise<number> =>
    (await site.strapi.db.connection('pps_outgoing_mails').where({ session_id: sessionId, template })).length;
  const free = async (): Promise<number[]> =>
    (
      await site.useCases.calendar.findFreeStarts(site.app, {
        serviceId: service.serviceId,
        from: START - 10 * HOUR,
        to: START + 14 * HOUR,
      })
    ).starts;
  const asHost = () => ({ kind: 'host', hostId: host.hostId }) as const;
  const asClient = () => ({ kind: 'client', clientId: client.clientId }) as const;
  /** Paid, and now it is the host's turn. */
  const request = async (more: object = { startsAt: START }) => {
    const { purchaseService, answerTestPayment, showSession } = site.useCases.sessions;
    const { order } = await purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId: service.serviceId, idempotencyKey: key(), ...more },
    });
    const { sessionId } = await answerTestPayment(site.app, {
      clientId: client.clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: key(),
    });
    return { reference: order.reference, session: await showSession(site.app, asHost(), sessionId as never) };
  };
  const order = (reference: string) =>
    site.useCases.sessions.showOrder(site.app, { clientId: client.clientId, reference });

  it('counts on the daily limit of each date that is proposed, however much of the calendar one looks at', async () => {
    service = await aService(site, host, { agreeing: 'requested', priceAmount: 5000, mostADay: 1 });
    const { session } = await request();
    await site.useCases.sessions.proposeTimes(site.app, asHost(), session.id as SessionId, {
      startsAtLocal: ['2026-03-04T16:00', '2026-03-05T09:00'],
      timeZone: 'UTC',
      note: '',
      revision: session.revision,
    });
    const thursday = Date.UTC(2026, 2, 5);
    const offered = async (from: number, to: number) =>
      (
        await site.useCases.calendar.findFreeStarts(site.app, { serviceId: service.serviceId, from, to })
      ).starts.filter((start) => start >= thursday && start < thursday + 24 * HOUR);
    expect(await offered(thursday, thursday + 24 * HOUR)).toEqual([]);
    expect(await offered(NOW, thursday + 48 * HOUR)).toEqual([]);
    const other = await aClient(site);
    await expect(
      site.useCases.sessions.purchaseService(site.app, {
        clientId: other.clientId,
        input: { serviceId: service.serviceId, idempotencyKey: key(), startsAt: thursday + 11 * HOUR },
      }),
    ).rejects.toMatchObject({ code: 'DAY_FULL' });
  });

  it('waits for the host, keeps the time, and says what the client wrote', async () => {
    service = await aService(site, host, {
      agreeing: 'requested',
      location: 'either',
      questions: ['What brings you here?'],
    });
    const { session } = await request({
      startsAt: START,
      note: 'I would like to talk about my thesis.',
      answers: ['A deadline'],
      location: 'in_person',
    });
    expect(session).toMatchObject({
      status: 'requested',
      awaits: 'host',
      needs: 'answer',
      startsAt: iso(START),
      location: 'in_person',
      note: 'I would like to talk about my thesis.',
      answers: [{ question: 'What brings you here?', answer: 'A deadline' }],
    });
    expect(Math.round((Date.parse(session.respondBy ?? '') - NOW) / HOUR)).toBe(48);
    expect(await free()).not.toContain(START);
    expect(await mails(session.id, 'request-sent')).toBe(2);
  });

  it('never waits longer than until the proposed start', async () => {
    const soon = NOW + 25 * HOUR;
    const { session } = await request({ startsAt: soon });
    expect(session.respondBy).toBe(iso(soon));
  });

  it('becomes the date when the host accepts', async () => {
    const { session } = await request();
    const accepted = await site.useCases.sessions.acceptRequest(
      site.app,
      asHost(),
      session.id as never,
      session,
    );
    expect(accepted).toMatchObject({ status: 'scheduled', startsAt: iso(START), awaits: null });
    expect(await mails(session.id, 'date-set')).toBe(2);
  });

  it('gives everything back when the host declines, and when the client withdraws', async () => {
    const { declineRequest, withdrawRequest } = site.useCases.sessions;
    const first = await request();
    const declined = await declineRequest(site.app, asHost(), first.session.id as never, {
      revision: first.session.revision,
      reason: 'I am away that week.',
    });
    expect(declined.status).toBe('declined');
    await theMinutePasses(site);
    expect((await order(first.reference)).status).toBe('refunded');
    expect(await free()).toContain(START);
    const second = await request();
    const withdrawn = await withdrawRequest(site.app, asClient(), second.session.id as never, {
      revision: second.session.revision,
      reason: '',
    });
    expect(withdrawn.status).toBe('withdrawn');
    await theMinutePasses(site);
    expect((await order(second.reference)).status).toBe('refunded');
    expect(await mails(second.session.id, 'request-withdrawn')).toBe(2);
  });

  it('lapses after 48 hours for every reader, and gives everything back when it is tidied up', async () => {
    const { session, reference } = await request();
    site.clock.move(48 * HOUR);
    const { showSession, acceptRequest, sweepSessions } = site.useCases.sessions;
    expect((await showSession(site.app, asHost(), session.id as never)).status).toBe('lapsed');
    await expect(acceptRequest(site.app, asHost(), session.id as never, session)).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    await sweepSessions(site.app);
    expect((await order(reference)).status).toBe('refunded');
    expect(await mails(session.id, 'request-lapsed')).toBe(2);
  });

  it('is to come until it lapses, in every list, also before it is tidied up', async () => {
    const { session } = await request();
    const { listSessions, sweepSessions } = site.useCases.sessions;
    const listed = async (filters: Pick<SessionFilters, 'tab' | 'status'>) => {
      const seen = [asHost(), asClient(), { kind: 'operator', adminUserId: 1 } as const].map(
        async (viewer) => {
          const { items, total } = await listSessions(site.app, viewer, {
            search: session.reference,
            ...filters,
          });
          expect(items).toHaveLength(total);
          return total;
        },
      );
      const [first, ...others] = await Promise.all(seen);
      for (const other of others) expect(other).toBe(first);
      return first;
    };
    const past = async () => (await listSessions(site.app, asClient(), { tab: 'past' })).total;
    const waiting = async () => (await listSessions(site.app, asHost(), {})).needs.answer;
    const before = { past: await past(), waiting: await waiting() };
    expect(await listed({ tab: 'coming' })).toBe(1);
    expect(await listed({ tab: 'all', status: 'requested' })).toBe(1);
    expect(await listed({ tab: 'all', status: 'lapsed' })).toBe(0);
    site.clock.move(48 * HOUR);
    for (const tidyUp of [() => undefined, () => sweepSessions(site.app)]) {
      await tidyUp();
      expect(await listed({ tab: 'coming' })).toBe(0);
      expect(await past()).toBe(before.past + 1);
      expect(await waiting()).toBe(before.waiting - 1);
      expect(await listed({ tab: 'all', status: 'requested' })).toBe(0);
      expect(await listed({ tab: 'all', status: 'lapsed' })).toBe(1);
    }
  });

  it('may be another time than the free ones, where the host allows it', async () => {
    const evening = { local: '2026-03-06T15:00', timeZone: 'America/New_York', fold: 'earlier' } as const;
    const { session } = await request({ otherTime: evening });
    expect(session.startsAt).toBe(iso(Date.UTC(2026, 2, 6, 20)));
    service = await aService(site, host, { agreeing: 'requested', otherTimes: false });
    await expect(request({ otherTime: evening })).rejects.toMatchObject({ code: 'OTHER_TIMES_NOT_TAKEN' });
  });

  describe('and being answered with other times', () => {
    const counter = async (times: string[], session: { id: number; revision: number }) =>
      site.useCases.sessions.proposeTimes(site.app, asHost(), session.id as never, {
        startsAtLocal: times,
        timeZone: 'UTC',
        note: 'These would suit me.',
        revision: session.revision,
      });
    const TIMES = ['2026-03-09T10:00', '2026-03-09T14:00', '2026-03-10T10:00'];

    it('holds all of them softly, frees the first, and waits for the client', async () => {
      const { session } = await request();
      const countered = await counter(TIMES, session);
      expect(countered).toMatchObject({ status: 'requested', awaits: 'client', startsAt: null });
      expect(countered.proposals.map(({ startsAt }) => startsAt)).toEqual(
        TIMES.map((time) => `${time}:00.000Z`),
      );
      expect(await free()).toContain(START);
      expect(await mails(session.id, 'times-proposed')).toBe(2);
      await expect(
        site.useCases.sessions.acceptRequest(site.app, asHost(), session.id as never, countered),
      ).rejects.toMatchObject({ code: 'AWAITS_CLIENT' });
    });

    it('becomes the one the client takes; the others are free again', async () => {
      const { session } = await request();
      const { revision } = await counter(TIMES, session);
      const { takeProposal } = site.useCases.sessions;
      const take = (startsAt: number) =>
        takeProposal(site.app, asClient(), session.id as never, { startsAt, revision });
      await expect(take(START)).rejects.toMatchObject({ code: 'NOT_PROPOSED' });
      const taken = await take(Date.UTC(2026, 2, 9, 14));
      expect(taken).toMatchObject({ status: 'scheduled', startsAt: iso(Date.UTC(2026, 2, 9, 14)) });
      const { starts } = await site.useCases.calendar.findFreeStarts(site.app, {
        serviceId: service.serviceId,
        from: Date.UTC(2026, 2, 9),
        to: Date.UTC(2026, 2, 11),
      });
      expect(starts).toContain(Date.UTC(2026, 2, 9, 10));
      expect(starts).not.toContain(Date.UTC(2026, 2, 9, 14));
    });

    it('refuses times that overlap, are taken, past, skipped or off the five minutes, and changes nothing', async () => {
      const { session } = await request();
      const refusal = (times: string[]) => counter(times, session);
      await expect(refusal(['2026-03-09T10:00', '2026-03-09T10:30'])).rejects.toMatchObject({
        fields: { startsAtLocal: { key: 'timesOverlap' } },
      });
      await expect(refusal(['2026-03-01T10:00'])).rejects.toMatchObject({ code: 'DATE_IN_PAST' });
      await expect(refusal(['2026-03-09T10:03'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      const other = await aClient(site);
      const booked = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
      await site.useCases.sessions.purchaseService(site.app, {
        clientId: other.clientId,
        input: { serviceId: booked.serviceId, idempotencyKey: key(), startsAt: Date.UTC(2026, 2, 9, 10) },
      });
      await expect(refusal(TIMES)).rejects.toMatchObject({ code: 'TIME_TAKEN', facts: { party: 'host' } });
      expect(await site.useCases.sessions.showSession(site.app, asHost(), session.id as never)).toMatchObject(
        {
          awaits: 'host',
          startsAt: iso(START),
          revision: session.revision,
        },
      );
    });

    it('can be answered for as long as one of them can be taken, each until it would begin', async () => {
      const { session } = await request();
      const [early, later] = ['2026-03-02T11:00', '2026-03-03T16:00'];
      const countered = await counter([early, later], session);
      expect(countered.respondBy).toBe(`${later}:00.000Z`);
      site.clock.set(Date.UTC(2026, 2, 2, 11));
      const shown = await site.useCases.sessions.showSession(site.app, asClient(), session.id as never);
      expect(shown).toMatchObject({ status: 'requested', awaits: 'client' });
      expect(shown.proposals.map(({ startsAt }) => startsAt)).toEqual([`${later}:00.000Z`]);
      const take = (startsAt: number) =>
        site.useCases.sessions.takeProposal(site.app, asClient(), session.id as never, {
          startsAt,
          revision: countered.revision,
        });
      await expect(take(Date.UTC(2026, 2, 2, 11))).rejects.toMatchObject({ code: 'NOT_PROPOSED' });
      expect(await take(Date.UTC(2026, 2, 3, 16))).toMatchObject({ status: 'scheduled' });
    });

    it('lapses when the last of them would begin', async () => {
      const { session, reference } = await request();
      await counter(['2026-03-02T11:00', '2026-03-02T14:00'], session);
      const { showSession, sweepSessions } = site.useCases.sessions;
      site.clock.set(Date.UTC(2026, 2, 2, 14) - HOUR);
      await sweepSessions(site.app);
      expect((await showSession(site.app, asHost(), session.id as never)).status).toBe('requested');
      site.clock.move(HOUR);
      expect((await showSession(site.app, asHost(), session.id as never)).status).toBe('lapsed');
      await sweepSessions(site.app);
      expect((await order(reference)).status).toBe('refunded');
    });
  });
});
