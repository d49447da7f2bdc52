import type { ServiceId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aService,
  hasHours,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
  brokenInvariants,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
/** The clock goes on while a test runs. */
const minutesFromNow = (instant: number): number => Math.round((instant - NOW) / MINUTE);
/** Wednesday at ten. */
const START = Date.UTC(2026, 2, 4, 10);

describe('booking a free start', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;
  let keys = 0;
  const key = (): string => `booking-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC', displayName: 'Anna Berg' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    client = await aClient(site);
    service = await aService(site, host, { agreeing: 'booked', priceAmount: 0, durationMinutes: 60 });
  });

  const rows = (table: string, where: Record<string, unknown>) =>
    site.strapi.db.connection(table).where(where);
  const free = async (serviceId: ServiceId = service.serviceId): Promise<number[]> =>
    (
      await site.useCases.calendar.findFreeStarts(site.app, {
        serviceId,
        from: START - 10 * HOUR,
        to: START + 14 * HOUR,
      })
    ).starts;
  const buy = (more: object = {}, by = client, of = service) =>
    site.useCases.sessions.purchaseService(site.app, {
      clientId: by.clientId,
      input: { serviceId: of.serviceId, idempotencyKey: key(), startsAt: START, ...more },
    });
  const asClient = (by = client) => ({ kind: 'client', clientId: by.clientId }) as const;
  const asHost = () => ({ kind: 'host', hostId: host.hostId }) as const;
  const pay = (reference: string, decision: 'pay' | 'decline' = 'pay', by = client) =>
    site.useCases.sessions.answerTestPayment(site.app, {
      clientId: by.clientId,
      reference,
      decision,
      attemptKey: key(),
    });
  const show = (sessionId: number | null, viewer: { kind: 'client' } | { kind: 'host' } = asClient()) =>
    site.useCases.sessions.showSession(site.app, viewer as never, sessionId as never);
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('takes a free one at once: a date, two links, two mails, and the start is gone', async () => {
    expect(await free()).toContain(START);
    const { order, next } = await buy();
    expect(next).toBe('done');
    expect(await show(order.sessionId)).toMatchObject({
      status: 'scheduled',
      startsAt: new Date(START).toISOString(),
      endsAt: new Date(START + HOUR).toISOString(),
      linkUrl: expect.stringContaining('/s/') as string,
    });
    expect(await rows('pps_outgoing_mails', { session_id: order.sessionId })).toHaveLength(2);
    const left = await free();
    expect(left).not.toContain(START);
    expect(left).not.toContain(START + HOUR / 2);
    expect(left).toContain(START + HOUR);
  });

  it('keeps the buffers of both neighbours free', async () => {
    const buffered = await aService(site, host, {
      agreeing: 'booked',
      priceAmount: 0,
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 30,
    });
    await buy({}, client, buffered);
    // Half an hour after it, and a quarter before the next.
    expect((await free(buffered.serviceId)).find((start) => start > START)).toBe(START + 2 * HOUR);
    expect((await free()).find((start) => start > START)).toBe(START + 1.5 * HOUR);
  });

  it('refuses what is not on offer, each with its code and with the nearest free starts', async () => {
    await buy();
    const other = await aClient(site);
    const refused = (startsAt: number) => buy({ startsAt }, other);
    await expect(refused(START)).rejects.toMatchObject({
      code: 'TIME_TAKEN',
      facts: { party: 'host', nearest: [START - HOUR, START + HOUR, START + 1.5 * HOUR] },
    });
    await expect(refused(START + HOUR + 5 * MINUTE)).rejects.toMatchObject({ code: 'START_NOT_OFFERED' });
    await expect(refused(START + 8 * HOUR)).rejects.toMatchObject({ code: 'START_NOT_OFFERED' });
    await expect(refused(START + MINUTE)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(refused(NOW - DAY)).rejects.toMatchObject({ code: 'DATE_IN_PAST' });
    await expect(refused(NOW + HOUR)).rejects.toMatchObject({ code: 'START_TOO_SOON', facts: { hours: 24 } });
    await expect(refused(START + 70 * DAY)).rejects.toMatchObject({ code: 'START_TOO_FAR' });
    await expect(buy({ startsAt: undefined }, other)).rejects.toMatchObject({
      fields: { startsAt: { key: 'required' } },
    });
  });

  it('takes no more sessions of a service on a date than the host wants', async () => {
    const rare = await aService(site, host, { agreeing: 'booked', priceAmount: 0, mostADay: 1 });
    await buy({}, client, rare);
    const other = await aClient(site);
    await expect(buy({ startsAt: START + 4 * HOUR }, other, rare)).rejects.toMatchObject({
      code: 'DAY_FULL',
    });
    await buy({ startsAt: START + DAY }, other, rare);
  });

  it('does not let a client be in two places', async () => {
    const elsewhere = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, elsewhere);
    const theirs = await aService(site, elsewhere, { agreeing: 'booked', priceAmount: 0 });
    await buy();
    await expect(buy({ startsAt: START + HOUR / 2 }, client, theirs)).rejects.toMatchObject({
      code: 'TIME_TAKEN',
      facts: { party: 'client' },
    });
  });

  describe('that costs something', () => {
    beforeEach(async () => {
      service = await aService(site, host, { agreeing: 'booked', priceAmount: 6000, durationMinutes: 60 });
    });

    it('keeps the start for ten minutes, and takes it when it is paid', async () => {
      const { order, next } = await buy();
      expect(next).toBe('pay');
      expect(order).toMatchObject({
        status: 'open',
        sessionId: null,
      });
      expect(minutesFromNow(Date.parse(order.heldUntil ?? ''))).toBe(10);
      expect(await free()).not.toContain(START);
      expect(await rows('pps_outgoing_mails', { recipient: client.email })).toEqual([]);
      const declined = await pay(order.reference, 'decline');
      expect(declined).toMatchObject({ status: 'open', declined: 1, heldUntil: order.heldUntil });
      const paid = await pay(order.reference);
      expect(paid.status).toBe('paid');
      expect(await show(paid.sessionId)).toMatchObject({ status: 'scheduled' });
      expect(await rows('pps_outgoing_mails', { session_id: paid.sessionId })).toHaveLength(2);
    });

    it('gives the start to somebody else after ten minutes, without anybody tidying up', async () => {
      const { order } = await buy();
      const other = await aClient(site);
      await expect(buy({}, other)).rejects.toMatchObject({ code: 'TIME_TAKEN' });
      site.clock.move(10 * MINUTE);
      expect(await free()).toContain(START);
      const { order: theirs } = await buy({}, other);
      await pay(theirs.reference, 'pay', other);
      // Paid too late, and the time is gone: the money goes back.
      const late = await pay(order.reference);
      expect(late).toMatchObject({ status: 'refunded', sessionId: null });
    });

    it('is still booked when the payment comes late and nobody else has the time', async () => {
      const { order } = await buy();
      site.clock.move(30 * MINUTE);
      const late = await pay(order.reference);
      expect(await show(late.sessionId)).toMatchObject({ status: 'scheduled' });
    });

    it('leaves a session to be agreed when the time is gone and the client chose so', async () => {
      const { order } = await buy({ ifTaken: 'agree_later' });
      site.clock.move(10 * MINUTE);
      const other = await aClient(site);
      const { order: theirs } = await buy({}, other);
      await pay(theirs.reference, 'pay', other);
      const late = await pay(order.reference);
      expect(late.status).toBe('paid');
      expect(await show(late.sessionId)).toMatchObject({ status: 'unscheduled', startsAt: null });
    });

    it('lets go of the first start when the same client chooses another', async () => {
      const first = await buy();
      const second = await buy({ startsAt: START + HOUR / 2 });
      expect(await free()).not.toContain(START);
      await pay(second.order.reference);
      await expect(pay(first.order.reference)).rejects.toMatchObject({ code: 'ORDER_CLOSED' });
    });

    it('gives the first answer to the same key, whatever has become of the service since', async () => {
      const idempotencyKey = key();
      const first = await buy({ idempotencyKey });
      await rows('pps_services', { id: service.serviceId }).update({ enabled: false });
      expect((await buy({ idempotencyKey })).order.reference).toBe(first.order.reference);
    });

    it('refuses a key that was sent with another time', async () => {
      const idempotencyKey = key();
      await buy({ idempotencyKey });
      await expect(buy({ idempotencyKey, startsAt: START + HOUR })).rejects.toMatchObject({
        code: 'KEY_USED_OTHERWISE',
      });
    });

    it('ends what nobody pays, after an hour, and closes its order', async () => {
      const { order } = await buy();
      site.clock.move(9 * MINUTE);
      await site.useCases.sessions.sweepSessions(site.app);
      expect(await rows('pps_sessions', { status: 'held', client_id: client.clientId })).toHaveLength(1);
      site.clock.move(62 * MINUTE);
      await site.useCases.sessions.sweepSessions(site.app);
      expect(await rows('pps_sessions', { status: 'expired', client_id: client.clientId })).toHaveLength(1);
      await expect(pay(order.reference)).rejects.toMatchObject({ code: 'ORDER_CLOSED' });
    });
  });

  describe('and moving it', () => {
    const move = (sessionId: number | null, startsAt: number, revision: number, by = client) =>
      site.useCases.sessions.moveSession(site.app, asClient(by), sessionId as never, { startsAt, revision });

    it('is the client’s, to another free start, with notice; the time before is free again', async () => {
      const { order } = await buy();
      const { revision } = await show(order.sessionId);
      const moved = await move(order.sessionId, START + HOUR / 2, revision);
      expect(moved).toMatchObject({
        startsAt: new Date(START + HOUR / 2).toISOString(),
        status: 'scheduled',
      });
      expect(moved.revision).toBeGreaterThan(revision);
      expect(await free()).toContain(START - HOUR / 2);
      expect(
        await rows('pps_outgoing_mails', { session_id: order.sessionId, template: 'date-moved' }),
      ).toHaveLength(2);
    });

    it('is refused onto a taken start, with the nearest free ones, and changes nothing', async () => {
      const other = await aClient(site);
      await buy({ startsAt: START + 2 * HOUR }, other);
      const { order } = await buy();
      const { revision } = await show(order.sessionId);
      await expect(move(order.sessionId, START + 2 * HOUR, revision)).rejects.toMatchObject({
        code: 'TIME_TAKEN',
        facts: { nearest: [START + HOUR / 2, START + HOUR, START + 3 * HOUR] },
      });
      expect(await show(order.sessionId)).toMatchObject({
        startsAt: new Date(START).toISOString(),
        revision,
      });
      await expect(move(order.sessionId, START + HOUR, revision, other)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('stays possible when the service is disabled and its host pauses: what is sold is sold', async () => {
      const { order } = await buy();
      const { revision } = await show(order.sessionId);
      await rows('pps_services', { id: service.serviceId }).update({ enabled: false });
      await rows('pps_hosts', { id: host.hostId }).update({ paused: true });
      const moved = await move(order.sessionId, START + HOUR, revision);
      expect(moved.startsAt).toBe(new Date(START + HOUR).toISOString());
      const link = new URL(moved.linkUrl ?? '').pathname;
      expect((await site.visitor().get(`${link}/move`)).status).toBe(200);
      await expect(buy({ startsAt: START + 3 * HOUR })).rejects.toMatchObject({ code: 'SERVICE_DISABLED' });
    });

    it('to a near time is not the host’s alone: the client has the notice, or an operator sets it', async () => {
      const { order } = await buy();
      const id = order.sessionId as never;
      const { revision } = await show(order.sessionId);
      const date = (startsAt: number) => ({
        startsAtLocal: new Date(startsAt).toISOString().slice(0, 16),
        timeZone: 'UTC',
        fold: 'earlier' as const,
        revision,
      });
      const { scheduleSession } = site.useCases.sessions;
      await expect(scheduleSession(site.app, asHost(), id, date(NOW + 20 * HOUR))).rejects.toMatchObject({
        code: 'MOVE_TOO_SOON',
        facts: { hours: 24 },
      });
      const operator = { kind: 'operator', adminUserId: host.id } as const;
      const moved = await scheduleSession(site.app, operator, id, date(NOW + 20 * HOUR));
      expect(moved.startsAt).toBe(new Date(NOW + 20 * HOUR).toISOString());
    });
  });

  it('answers for ranges it cannot answer with a sentence', async () => {
    const ask = (from: number, to: number) =>
      site.useCases.calendar.findFreeStarts(site.app, { serviceId: service.serviceId, from, to });
    await expect(ask(START, START)).rejects.toMatchObject({ fields: { to: { key: 'endsBeforeItBegins' } } });
    await expect(ask(START, START + 64 * DAY)).rejects.toMatchObject({
      fields: { to: { key: 'rangeTooLong' } },
    });
  });
});
