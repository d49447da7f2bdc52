import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  startApp,
  theMinutePasses,
  type Client,
  type Host,
  type RunningApp,
  brokenInvariants,
} from '../harness';

const HOUR = 3_600_000;

describe('the life of an arranged session', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let asHost: SessionViewer;
  let asClient: SessionViewer;
  let asOperator: SessionViewer;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    asOperator = { kind: 'operator', adminUserId: (await anOperator(site)).id };
  });
  beforeEach(async () => {
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    host = await aHost(site, { timeZone: 'Europe/Berlin' });
    client = await aClient(site, { timeZone: 'America/New_York' });
    asHost = { kind: 'host', adminUserId: host.id, hostId: host.hostId };
    asClient = { kind: 'client', clientId: client.clientId };
  });
  afterAll(() => site.close());

  const sold = async (priceAmount = 6000): Promise<SessionId> => {
    const { serviceId } = await aService(site, host, { priceAmount });
    const key = `life-${(keys += 1)}`;
    const { sessions } = site.useCases;
    const { order } = await sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: key },
    });
    const paid =
      order.status === 'paid'
        ? order
        : await sessions.answerTestPayment(site.app, {
            clientId: client.clientId,
            reference: order.reference,
            decision: 'pay',
            attemptKey: key,
          });
    return paid.sessionId as SessionId;
  };
  const setDate = (
    id: SessionId,
    startsAtLocal: string,
    revision = 0,
    actor = asHost,
    timeZone = 'Europe/Berlin',
  ) =>
    site.useCases.sessions.scheduleSession(site.app, actor, id, {
      startsAtLocal,
      timeZone,
      fold: 'earlier',
      revision,
    });
  const mark = (
    id: SessionId,
    outcome: 'delivered' | 'client_absent' | 'host_absent',
    revision: number,
    actor = asHost,
  ) => site.useCases.sessions.markOutcome(site.app, actor, id, { outcome, note: '', revision });
  const cancel = (id: SessionId, revision: number, actor: SessionViewer) =>
    site.useCases.sessions.cancelSession(site.app, actor, id, { reason: 'Something came up', revision });

  it('gets its date from the host, in the host’s zone, and both are told in their own', async () => {
    const id = await sold();
    site.mailbox.clear();
    const dated = await setDate(id, '2026-03-10T15:00');
    expect(dated).toMatchObject({
      status: 'scheduled',
      startsAt: '2026-03-10T14:00:00.000Z',
      endsAt: '2026-03-10T15:00:00.000Z',
      revision: 1,
    });
    const toClient = await site.mailbox.waitForMail(
      (mail) => mail.text?.includes(`The date of your session with ${host.displayName} is set`) ?? false,
    );
    expect(toClient.text).toContain('10:00–11:00 (your time, America/New York)');
    expect(toClient.text).toContain('15:00–16:00');
  });

  it('refuses dates that do not exist, have passed, or lie off the five-minute tick', async () => {
    const id = await sold();
    await expect(setDate(id, '2026-03-29T02:30')).rejects.toMatchObject({ code: 'TIME_SKIPPED' });
    await expect(setDate(id, '2026-03-01T10:00')).rejects.toMatchObject({ code: 'DATE_IN_PAST' });
    await expect(setDate(id, '2026-03-10T10:02')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await site.useCases.sessions.showSession(site.app, asHost, id)).toMatchObject({
      status: 'unscheduled',
      revision: 0,
    });
  });

  it('cannot be put where its host or client has another session, and nothing is half-changed', async () => {
    const [first, second] = [await sold(), await sold()];
    await setDate(first, '2026-03-17T15:00');
    await site.useCases.mail.mailsAtRest(site.app);
    await expect(setDate(second, '2026-03-17T15:55')).rejects.toMatchObject({
      code: 'TIME_TAKEN',
      facts: { party: 'client' },
    });
    const untouched = await site.useCases.sessions.showSession(site.app, asHost, second);
    expect(untouched).toMatchObject({ status: 'unscheduled', revision: 0 });
    expect(untouched.mails.map(({ template }) => template)).toEqual([
      'sale-confirmation',
      'sale-confirmation',
    ]);
    expect(await setDate(second, '2026-03-17T16:00')).toMatchObject({ status: 'scheduled' });
  });

  it('gives its time up when it is moved or cancelled', async () => {
    const [moved, cancelled, later] = [await sold(), await sold(), await sold()];
    await setDate(moved, '2026-03-18T10:00');
    await setDate(moved, '2026-03-18T10:30', 1);
    await expect(setDate(cancelled, '2026-03-18T11:00')).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    await setDate(cancelled, '2026-03-18T09:30');
    await cancel(cancelled, 1, asHost);
    expect(await setDate(later, '2026-03-18T09:30')).toMatchObject({ status: 'scheduled' });
  });

  it('is marked as delivered by the host after it began, and the client sees it', async () => {
    const id = await sold();
    await setDate(id, '2026-03-10T15:00');
    await expect(mark(id, 'delivered', 1)).rejects.toMatchObject({ code: 'NOT_STARTED' });
    site.clock.set(Date.UTC(2026, 2, 10, 15));
    await mark(id, 'delivered', 1);
    const seen = await site.useCases.sessions.showSession(site.app, asClient, id);
    expect(seen.status).toBe('delivered');
    expect(seen.events.map(({ action }) => action)).toEqual(['sell', 'schedule', 'mark_delivered']);
    expect(seen.payment.status).toBe('paid');
  });

  it('gives the money back when the host was absent, and keeps it when the client was', async () => {
    const [missed, waited] = [await sold(), await sold()];
    await setDate(missed, '2026-03-10T15:00');
    await setDate(waited, '2026-03-11T15:00');
    site.clock.set(Date.UTC(2026, 2, 12));
    await mark(missed, 'host_absent', 1);
    await mark(waited, 'client_absent', 1);
    await theMinutePasses(site);
    const { showSession } = site.useCases.sessions;
    expect((await showSession(site.app, asHost, missed)).payment.status).toBe('refunded');
    expect((await showSession(site.app, asHost, waited)).payment.status).toBe('paid');
  });

  it('can be cancelled by its client with a day’s notice, and not later, but by an operator at any time', async () => {
    const id = await sold();
    await setDate(id, '2026-03-10T15:00');
    site.clock.set(Date.UTC(2026, 2, 10, 14) - 24 * HOUR + 1);
    await expect(cancel(id, 1, asClient)).rejects.toMatchObject({
      code: 'NOTICE_TOO_SHORT',
      facts: { hours: 24 },
    });
    await cancel(id, 1, asOperator);
    await theMinutePasses(site);
    expect(await site.useCases.sessions.showSession(site.app, asOperator, id)).toMatchObject({
      status: 'cancelled',
      payment: { status: 'refunded' },
    });
    await expect(cancel(id, 2, asOperator)).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      facts: { status: 'cancelled' },
    });
  });

  it('shows exactly the actions that the transition table allows, with the reason where one is not possible now', async () => {
    const id = await sold();
    await setDate(id, '2026-03-03T08:00');
    const shown = await site.useCases.sessions.showSession(site.app, asHost, id);
    const refusals = Object.fromEntries(
      shown.actions.map(({ action, refusal }) => [action, refusal?.code ?? null]),
    );
    expect(refusals).toEqual({
      accept: 'ILLEGAL_TRANSITION',
      decline: 'ILLEGAL_TRANSITION',
      counter: 'ILLEGAL_TRANSITION',
      schedule: 'ILLEGAL_TRANSITION',
      move: 'NOTICE_TOO_SHORT',
      mark_delivered: 'NOT_STARTED',
      mark_client_absent: 'NOT_STARTED',
      mark_host_absent: 'NOT_STARTED',
      cancel: 'NOTICE_TOO_SHORT',
    });
  });

  it('refuses what was decided on a page that is out of date, and says how the session stands', async () => {
    const id = await sold();
    await setDate(id, '2026-03-10T15:00');
    await expect(setDate(id, '2026-03-11T15:00', 0)).rejects.toMatchObject({
      code: 'STALE_SESSION',
      facts: { status: 'scheduled' },
    });
  });

  it('is nobody else’s: another host and another client find nothing', async () => {
    const id = await sold();
    const stranger = await aHost(site);
    const others: SessionViewer[] = [
      { kind: 'host', adminUserId: stranger.id, hostId: stranger.hostId },
      { kind: 'client', clientId: (await aClient(site)).clientId },
    ];
    for (const other of others) {
      await expect(site.useCases.sessions.showSession(site.app, other, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(cancel(id, 0, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(mark(id, 'delivered', 0, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await site.useCases.sessions.listSessions(site.app, other, { tab: 'all' })).items).toEqual([]);
    }
  });

  it('has links that can be replaced: the old one is worth nothing at once', async () => {
    const id = await sold();
    const before = await site.useCases.sessions.showSession(site.app, asHost, id);
    const token = before.linkUrl?.split('/s/')[1] ?? '';
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.clear();
    const replace = () =>
      site.useCases.sessions.replaceSessionLink(site.app, asHost, id, {
        party: 'host',
        replaces: before.links.host,
      });
    const after = await replace();
    const mail = await site.mailbox.waitForMail(
      ({ subject }) => subject?.startsWith('A new link to') ?? false,
    );
    expect(mail.text).toContain(after.linkUrl);
    expect(site.mailbox.mailsTo(client.email)).toEqual([]);
    await expect(site.useCases.room.findByLink(site.app, token)).rejects.toMatchObject({
      code: 'LINK_NOT_VALID',
    });
    expect(after.linkUrl).not.toBe(before.linkUrl);
    const again = await replace();
    expect([again.linkUrl, again.events.length]).toEqual([after.linkUrl, after.events.length]);
  });

  it('can be seen and cancelled by those who are left when an account is gone', async () => {
    const id = await sold();
    await site.strapi.db.query('admin::user').delete({ where: { id: host.id } });
    expect(await site.useCases.sessions.showSession(site.app, asClient, id)).toMatchObject({
      contact: null,
      host: { displayName: host.displayName },
    });
    const cancelled = await cancel(id, 0, asOperator);
    expect(cancelled).toMatchObject({ status: 'cancelled', payment: { status: 'refund_due' } });
    expect(
      cancelled.mails.filter(({ template }) => template === 'session-cancelled').map(({ party }) => party),
    ).toEqual(['client']);
    const { serviceId } = await aService(site, host);
    const buying = site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: 'of-nobody' },
    });
    await expect(buying).rejects.toMatchObject({ code: 'HOST_NOT_AVAILABLE' });
  });

  it('says beforehand what each action does to the money, and that a free one has none', async () => {
    const [paid, free] = [await sold(), await sold(0)];
    const effects = async (id: SessionId) => {
      const { actions } = await site.useCases.sessions.showSession(site.app, asHost, id);
      return Object.fromEntries(actions.map(({ action, money }) => [action, money]));
    };
    expect(await effects(paid)).toMatchObject({ mark_delivered: 'stays', cancel: 'goes_back' });
    expect(await effects(free)).toMatchObject({ mark_delivered: 'nothing', cancel: 'nothing' });
    await setDate(paid, '2026-03-10T15:00');
    expect(await effects(paid)).toMatchObject({ mark_client_absent: 'stays', mark_host_absent: 'goes_back' });
  });

  it('leaves a database in which every invariant holds', async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('is reported by the integrity check where a row was changed behind its back', async () => {
    const id = await sold();
    await site.strapi.db
      .connection('pps_sessions')
      .where({ id })
      .update({ status: 'delivered', closed_at: new Date() });
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.flatMap(({ breaches }) => breaches)).toEqual([`session ${id}`]);
  });
});
