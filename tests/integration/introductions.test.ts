import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anIntroduction,
  hasHours,
  HONEST_ANSWERS,
  requestIntroduction,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Friday; the first of April is within the fourteen days. */
const NOW = Date.UTC(2026, 2, 20, 9);
const inMarch = (day: number, hour = 10): number => Date.UTC(2026, 2, day, hour);
const inApril = (day: number, hour = 10): number => Date.UTC(2026, 3, day, hour);

describe('introductory sessions', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    ({ host, service } = await anotherHost());
    client = await aClient(site);
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const anotherHost = async (): Promise<{ host: Host; service: Service }> => {
    const one = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, one, { from: 9 * 60, until: 17 * 60 });
    return { host: one, service: await anIntroduction(site, one) };
  };
  const asHost = () => ({ kind: 'host', hostId: host.hostId }) as const;
  const asClient = () => ({ kind: 'client', clientId: client.clientId }) as const;
  const idOf = ({ id }: SessionDetail) => id as SessionId;
  const request = (startsAt: number, of = service): Promise<SessionDetail> =>
    requestIntroduction(site, { client, service: of, startsAt });
  const accept = (session: SessionDetail) =>
    site.useCases.sessions.acceptRequest(site.app, asHost(), idOf(session), { revision: session.revision });
  const mark = (session: SessionDetail, more: object) =>
    site.useCases.sessions.markOutcome(site.app, asHost(), idOf(session), {
      outcome: 'delivered',
      note: '',
      continuation: '',
      continuationReason: '',
      revision: session.revision,
      ...more,
    });
  const used = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await site.useCases.introductions.readAllowance(site.app, client.clientId)).map((of) => [
        of.month,
        of.used,
      ]),
    );
  const between = () =>
    site.useCases.introductions.readIntroduction(
      site.strapi.db.connection,
      { hostId: host.hostId, clientId: client.clientId },
      site.clock.now(),
    );
  it('are requested with an answered form, at least 48 hours and at most 14 days ahead', async () => {
    const { purchaseService } = site.useCases.sessions;
    const unanswered = purchaseService(site.app, {
      clientId: client.clientId,
      input: {
        serviceId: service.serviceId,
        idempotencyKey: 'unanswered-form',
        startsAt: inMarch(24),
        answers: ['Only the first one.'],
      },
    });
    await expect(unanswered).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'answers.1': { key: 'required' }, 'answers.2': { key: 'required' } },
    });
    await expect(request(inMarch(21))).rejects.toMatchObject({
      code: 'START_TOO_SOON',
      facts: { hours: 48 },
    });
    await expect(request(inApril(4))).rejects.toMatchObject({ code: 'START_TOO_FAR', facts: { days: 14 } });
    const session = await request(inMarch(24));
    expect(session).toMatchObject({
      kind: 'introduction',
      status: 'requested',
      priceAmount: 0,
      durationMinutes: 20,
      awaits: 'host',
      suspicions: [],
    });
    expect(session.answers.map(({ answer }) => answer)).toEqual(HONEST_ANSWERS);
    expect(await used()).toEqual({ '2026-03': 1, '2026-04': 0 });
  });

  it('are three a calendar month, and the refusal says when there are new ones', async () => {
    const services = [service];
    for (let more = 0; more < 3; more += 1) services.push((await anotherHost()).service);
    const [first, second, third, fourth] = services as [Service, Service, Service, Service];
    await request(inMarch(24), first);
    await request(inMarch(25), second);
    await request(inMarch(26), third);
    await expect(request(inMarch(27), fourth)).rejects.toMatchObject({
      code: 'INTRODUCTIONS_USED_UP',
      facts: { used: 3, limit: 3, month: '2026-03', renewsOn: '2026-04-01' },
    });
    expect(await used()).toEqual({ '2026-03': 3, '2026-04': 0 });
    await request(inApril(2), fourth);
    expect(await used()).toEqual({ '2026-03': 3, '2026-04': 1 });
  });

  it('count in the month of their start by the site’s own clock', async () => {
    const { changeSettings } = site.useCases.settings;
    await changeSettings(site.app, { kind: 'system' }, { change: { timeZone: 'Pacific/Kiritimati' } });
    // The tenth hour of the 31st of March in London is the first of April at midnight there.
    await request(inMarch(31, 10));
    expect(await used()).toMatchObject({ '2026-04': 1 });
    await changeSettings(site.app, { kind: 'system' }, { change: { timeZone: 'UTC' } });
  });

  it('are one at a time with one host', async () => {
    const session = await request(inMarch(24));
    await expect(request(inMarch(25))).rejects.toMatchObject({ code: 'INTRODUCTION_OPEN' });
    await accept(session);
    await expect(request(inMarch(25))).rejects.toMatchObject({ code: 'INTRODUCTION_OPEN' });
    expect(await used()).toMatchObject({ '2026-03': 1 });
  });

  it.each([
    [
      'declined',
      (session: SessionDetail) =>
        site.useCases.sessions.declineRequest(site.app, asHost(), idOf(session), {
          reason: 'This does not look like a real person.',
          revision: session.revision,
        }),
    ],
    [
      'withdrawn',
      (session: SessionDetail) =>
        site.useCases.sessions.withdrawRequest(site.app, asClient(), idOf(session), {
          reason: '',
          revision: session.revision,
        }),
    ],
    [
      'cancelled in time',
      async (session: SessionDetail) => {
        const { revision } = await accept(session);
        const input = { reason: 'Something came up.', revision };
        return site.useCases.sessions.cancelSession(site.app, asClient(), idOf(session), input);
      },
    ],
    [
      'missed by the host',
      async (session: SessionDetail) => {
        const accepted = await accept(session);
        site.clock.set(inMarch(24, 11));
        return mark(accepted, { outcome: 'host_absent' });
      },
    ],
  ])('that are %s are given back, and another one may be requested', async (_, end) => {
    await end(await request(inMarch(24)));
    expect(await used()).toMatchObject({ '2026-03': 0 });
    expect(await between()).toMatchObject({ openSessionId: null, decision: null });
    await request(inMarch(30));
    expect(await used()).toMatchObject({ '2026-03': 1 });
  });

  it('that were not answered in time keep nothing, before and after anybody tidies up', async () => {
    const lapsed = await request(inMarch(24));
    site.clock.set(NOW + 49 * HOUR);
    expect(await used()).toMatchObject({ '2026-03': 0 });
    expect(await between()).toMatchObject({ openSessionId: null });
    const again = await request(inMarch(30));
    expect(await used()).toMatchObject({ '2026-03': 1 });
    await site.useCases.sessions.sweepSessions(site.app);
    expect(await used()).toMatchObject({ '2026-03': 1 });
    const shown = await site.useCases.sessions.showSession(site.app, asHost(), idOf(lapsed));
    expect(shown.status).toBe('lapsed');
    expect(await between()).toMatchObject({ openSessionId: again.id });
  });

  it('that lapsed make room in a month that was full', async () => {
    const services = [service, (await anotherHost()).service, (await anotherHost()).service];
    for (const [index, one] of services.entries()) await request(inMarch(28, 10 + index), one);
    expect(await used()).toMatchObject({ '2026-03': 3 });
    site.clock.set(NOW + 49 * HOUR);
    const { service: fourth } = await anotherHost();
    await request(inMarch(27), fourth);
    expect(await used()).toMatchObject({ '2026-03': 1 });
    // The next test begins earlier, where they would wait again.
    await site.useCases.sessions.sweepSessions(site.app);
  });

  it('keep a place in each month of the proposed times, and only that of the chosen one', async () => {
    const { proposeTimes, takeProposal } = site.useCases.sessions;
    const session = await request(inMarch(24));
    const countered = await proposeTimes(site.app, asHost(), idOf(session), {
      startsAtLocal: ['2026-03-31T10:00', '2026-04-01T10:00', '2026-04-02T10:00'],
      timeZone: 'UTC',
      note: '',
      revision: session.revision,
    });
    expect(await used()).toEqual({ '2026-03': 1, '2026-04': 1 });
    await takeProposal(site.app, asClient(), idOf(session), {
      startsAt: inApril(1),
      revision: countered.revision,
    });
    expect(await used()).toEqual({ '2026-03': 0, '2026-04': 1 });
  });

  it('cannot be proposed for, or moved into, a month that is full, nor further ahead than the rules', async () => {
    const { proposeTimes, scheduleSession } = site.useCases.sessions;
    const session = await request(inMarch(24));
    for (const day of [1, 2, 3]) {
      site.clock.set(NOW + HOUR);
      await request(inApril(day, 9), (await anotherHost()).service);
    }
    const propose = (local: string) =>
      proposeTimes(site.app, asHost(), idOf(session), {
        startsAtLocal: [local],
        timeZone: 'UTC',
        note: '',
        revision: session.revision,
      });
    await expect(propose('2026-04-02T15:00')).rejects.toMatchObject({
      code: 'INTRODUCTIONS_USED_UP',
      facts: { month: '2026-04' },
    });
    await expect(propose('2026-05-05T15:00')).rejects.toMatchObject({ code: 'START_TOO_FAR' });
    const accepted = await accept(session);
    const move = (local: string) =>
      scheduleSession(site.app, asHost(), idOf(session), {
        startsAtLocal: local,
        timeZone: 'UTC',
        fold: 'earlier',
        revision: accepted.revision,
      });
    await expect(move('2026-04-02T15:00')).rejects.toMatchObject({ code: 'INTRODUCTIONS_USED_UP' });
    await move('2026-03-30T15:00');
    expect(await used()).toEqual({ '2026-03': 1, '2026-04': 3 });
  });
});
