import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  hasHours,
  startApp,
  theMinutePasses,
  type Client,
  type Host,
  type RunningApp,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 6, 10);
const iso = (instant: number): string => new Date(instant).toISOString();

describe('undoing a step', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let asHost: SessionViewer;
  let asClient: SessionViewer;
  let asOperator: SessionViewer;
  let keys = 0;
  const key = (): string => `undo-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp();
    asOperator = { kind: 'operator', adminUserId: (await anOperator(site)).id };
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    site.mailbox.clear();
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host);
    client = await aClient(site);
    asHost = { kind: 'host', adminUserId: host.id, hostId: host.hostId };
    asClient = { kind: 'client', clientId: client.clientId };
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });

  const buy = async (agreeing: 'booked' | 'requested', clientId = client.clientId): Promise<SessionId> => {
    const { sessions } = site.useCases;
    const { serviceId } = await aService(site, host, { agreeing });
    const { order } = await sessions.purchaseService(site.app, {
      clientId,
      input: { serviceId, idempotencyKey: key(), startsAt: START },
    });
    const { reference } = order;
    const paid = await sessions.answerTestPayment(site.app, {
      clientId,
      reference,
      decision: 'pay',
      attemptKey: key(),
    });
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.clear();
    return paid.sessionId as SessionId;
  };
  const show = (id: SessionId, viewer = asHost) => site.useCases.sessions.showSession(site.app, viewer, id);
  const revisionOf = async (id: SessionId) => (await show(id)).revision;
  const cancel = async (id: SessionId, viewer = asHost) =>
    site.useCases.sessions.cancelSession(site.app, viewer, id, {
      reason: 'Ill',
      revision: await revisionOf(id),
    });
  const undo = async (id: SessionId, viewer = asHost) =>
    site.useCases.sessions.undoStep(site.app, viewer, id, { revision: await revisionOf(id) });

  it('brings a cancelled session back with its date, its time and its money, and nobody ever hears of it', async () => {
    const id = await buy('booked');
    const cancelled = await cancel(id);
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      payment: { status: 'refund_due' },
      undo: { action: 'cancel', money: true },
    });
    expect((await show(id, asClient)).undo).toBeNull();
    const back = await undo(id);
    expect(back).toMatchObject({
      status: 'scheduled',
      startsAt: iso(START),
      payment: { status: 'paid' },
      undo: null,
    });
    expect(back.events.map(({ action }) => action).slice(-2)).toEqual(['cancel', 'undo']);
    await theMinutePasses(site);
    expect(site.mailbox.mailsTo(client.email)).toEqual([]);
    expect((await show(id)).payment.status).toBe('paid');
  });

  it('sends no mail a second time that somebody was sending when the step took it back', async () => {
    const id = await buy('booked');
    const { sessions, mail } = site.useCases;
    await sessions.scheduleSession(site.app, asOperator, id, {
      startsAtLocal: iso(START + 24 * HOUR).slice(0, 16),
      timeZone: 'UTC',
      fold: 'earlier',
      revision: await revisionOf(id),
    });
    await mail.mailsAtRest(site.app);
    const told = site.strapi.db
      .connection('pps_outgoing_mails')
      .where({ session_id: id, template: 'date-moved' });
    const leasedUntil = new Date(site.clock.now() + 5 * MINUTE);
    await told.clone().update({ status: 'waiting', attempts: 1, leased_until: leasedUntil });
    site.mailbox.clear();
    await cancel(id);
    await undo(id);
    await mail.sendDueMails(site.app);
    await mail.mailsAtRest(site.app);
    expect(site.mailbox.mails).toEqual([]);
    expect(await told.clone().select('status')).toEqual([{ status: 'waiting' }, { status: 'waiting' }]);
    await told.clone().update({ status: 'sent', leased_until: null });
  });

  it('is possible for a minute, to the end of it, and not after', async () => {
    const id = await buy('booked');
    await cancel(id);
    site.clock.move(MINUTE - 5000);
    expect((await show(id)).undo?.seconds).toBeLessThanOrEqual(5);
    site.clock.move(5000);
    expect((await show(id)).undo).toBeNull();
    await expect(undo(id)).rejects.toMatchObject({
      code: 'UNDO_TOO_LATE',
      facts: { status: 'cancelled' },
    });
    await theMinutePasses(site);
    expect(site.mailbox.mailsTo(client.email)).toHaveLength(1);
  });

  it('is for who made the step only', async () => {
    const id = await buy('booked');
    await cancel(id, asClient);
    for (const viewer of [asHost, asOperator])
      await expect(undo(id, viewer)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await undo(id, asClient)).toMatchObject({ status: 'scheduled' });
  });

  it('is refused when somebody else has the time by then, and nothing is half-changed', async () => {
    const id = await buy('booked');
    await cancel(id);
    await buy('booked', (await aClient(site)).clientId);
    await expect(undo(id)).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    expect(await show(id)).toMatchObject({ status: 'cancelled', payment: { status: 'refund_due' } });
  });

  it('is refused when a mail has been sent ahead of its time', async () => {
    const id = await buy('booked');
    await cancel(id);
    const { items } = await site.useCases.mail.listMails(site.app, { page: 1 });
    for (const mail of items.filter(({ status }) => status === 'waiting'))
      await site.useCases.mail.retryMail(site.app, mail.id as never);
    await site.useCases.mail.mailsAtRest(site.app);
    await expect(undo(id)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' });
  });

  it('lets a mail go out that the undone step had overtaken', async () => {
    const id = await buy('booked');
    site.mailbox.refuse();
    await site.useCases.sessions.scheduleSession(site.app, asHost, id, {
      startsAtLocal: '2026-03-07T10:00',
      timeZone: 'UTC',
      fold: 'earlier',
      revision: await revisionOf(id),
    });
    await site.useCases.mail.mailsAtRest(site.app);
    await cancel(id);
    await undo(id);
    site.mailbox.accept();
    site.clock.move(2 * HOUR);
    await site.useCases.mail.sendDueMails(site.app);
    expect(site.mailbox.mailsTo(client.email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('has been moved'),
    ]);
  });

  it('brings a declined request back as it waited, also with the times that were proposed', async () => {
    const { declineRequest, proposeTimes } = site.useCases.sessions;
    const id = await buy('requested');
    const decline = async () =>
      declineRequest(site.app, asHost, id, { reason: 'Away', revision: await revisionOf(id) });
    const asked = await show(id);
    expect(await decline()).toMatchObject({ status: 'declined' });
    expect(await undo(id)).toMatchObject({
      status: 'requested',
      awaits: 'host',
      startsAt: iso(START),
      respondBy: asked.respondBy,
      payment: { status: 'paid' },
    });
    const times = ['2026-03-05T10:00', '2026-03-05T14:00'];
    await proposeTimes(site.app, asHost, id, {
      startsAtLocal: times,
      timeZone: 'UTC',
      note: '',
      revision: await revisionOf(id),
    });
    await decline();
    const back = await undo(id);
    expect(back.proposals.map(({ startsAt }) => startsAt)).toEqual(times.map((time) => `${time}:00.000Z`));
  });

  it('does not bring back a request whose deadline passed meanwhile', async () => {
    const id = await buy('requested');
    site.clock.set(NOW + 48 * HOUR - 30_000);
    const { declineRequest } = site.useCases.sessions;
    await declineRequest(site.app, asHost, id, { reason: 'Away', revision: await revisionOf(id) });
    site.clock.move(40_000);
    await expect(undo(id)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' });
  });

  it('takes an outcome back, and a dispute, and a decision, with the money where it was', async () => {
    const id = await buy('booked');
    site.clock.set(START + 2 * HOUR);
    const { markOutcome, disputeSession, settleDispute } = site.useCases.sessions;
    const mark = async () =>
      markOutcome(site.app, asHost, id, { outcome: 'host_absent', note: '', revision: await revisionOf(id) });
    await mark();
    expect(await undo(id)).toMatchObject({ status: 'scheduled', payment: { status: 'paid' } });
    await mark();
    const reason = 'It was otherwise.';
    await disputeSession(site.app, asClient, id, { reason, revision: await revisionOf(id) });
    expect((await show(id)).payment.status).toBe('paid');
    expect(await undo(id, asClient)).toMatchObject({
      status: 'host_absent',
      payment: { status: 'refund_due' },
    });
    await disputeSession(site.app, asClient, id, { reason, revision: await revisionOf(id) });
    const settle = async () =>
      settleDispute(site.app, asOperator, id, {
        outcome: 'cancelled',
        reason,
        revision: await revisionOf(id),
      });
    await settle();
    expect(await undo(id, asOperator)).toMatchObject({ status: 'disputed', payment: { status: 'paid' } });
    await settle();
    await theMinutePasses(site);
    expect((await show(id)).payment.status).toBe('refunded');
  });

  it('cannot be undone itself, and twice is once', async () => {
    const id = await buy('booked');
    const { revision } = await cancel(id);
    const { undoStep } = site.useCases.sessions;
    await undoStep(site.app, asHost, id, { revision });
    await expect(undoStep(site.app, asHost, id, { revision })).rejects.toMatchObject({
      code: 'STALE_SESSION',
      facts: { status: 'scheduled' },
    });
    await expect(undo(id)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });
});
