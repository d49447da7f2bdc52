import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  startApp,
  theMinutePasses,
  type AdminUser,
  type Client,
  type Host,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 9);

describe('a dispute', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let operator: AdminUser;
  let asHost: SessionViewer;
  let asClient: SessionViewer;
  let asOperator: SessionViewer;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    operator = await anOperator(site);
    asOperator = { kind: 'operator', adminUserId: operator.id };
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    site.mailbox.clear();
    host = await aHost(site, { timeZone: 'UTC' });
    client = await aClient(site);
    asHost = { kind: 'host', adminUserId: host.id, hostId: host.hostId };
    asClient = { kind: 'client', clientId: client.clientId };
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });

  type Outcome = 'delivered' | 'client_absent' | 'host_absent';
  const show = (id: SessionId, viewer = asOperator) =>
    site.useCases.sessions.showSession(site.app, viewer, id);
  const revisionOf = async (id: SessionId) => (await show(id)).revision;
  /** Paid, dated, over, and marked by its host. */
  const marked = async (outcome: Outcome): Promise<SessionId> => {
    const { sessions } = site.useCases;
    const { serviceId } = await aService(site, host);
    const key = `dispute-${(keys += 1)}`;
    const { order } = await sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: key },
    });
    const paid = await sessions.answerTestPayment(site.app, {
      clientId: client.clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: key,
    });
    const id = paid.sessionId as SessionId;
    await sessions.scheduleSession(site.app, asHost, id, {
      startsAtLocal: '2026-03-03T09:00',
      timeZone: 'UTC',
      fold: 'earlier',
      revision: 0,
    });
    site.clock.set(NOW + 26 * HOUR);
    await sessions.markOutcome(site.app, asHost, id, { outcome, note: '', revision: 1 });
    return id;
  };
  const dispute = async (id: SessionId, viewer = asClient) =>
    site.useCases.sessions.disputeSession(site.app, viewer, id, {
      reason: 'It was otherwise.',
      revision: await revisionOf(id),
    });
  const settle = async (id: SessionId, outcome: Outcome | 'cancelled', viewer = asOperator) =>
    site.useCases.sessions.settleDispute(site.app, viewer, id, {
      outcome,
      reason: 'I have asked both.',
      revision: await revisionOf(id),
    });

  const toOperators = (id: SessionId) =>
    site.strapi.db
      .connection('pps_outgoing_mails')
      .where({ session_id: id, template: 'dispute-to-settle' })
      .orderBy('id')
      .select<{ recipient: string; status: string }[]>('recipient', 'status');
  /** By its subject: mails that leave in one minute arrive in any order. */
  const mailTo = ({ email }: { email: string }, subject: string) =>
    site.mailbox.waitForMail(
      (mail) => mail.subject?.includes(subject) === true && site.mailbox.mailsTo(email).includes(mail),
    );

  it('is opened by the client within 72 hours of the outcome, and both are told why', async () => {
    const id = await marked('client_absent');
    await theMinutePasses(site);
    expect((await mailTo(client, 'was marked')).text).toContain(
      'please say so on the page of your session by',
    );
    site.clock.move(71 * HOUR);
    const disputed = await dispute(id);
    expect(disputed).toMatchObject({ status: 'disputed', payment: { status: 'paid' } });
    await theMinutePasses(site);
    for (const person of [client, host]) {
      const mail = await mailTo(person, 'is disputed');
      expect(mail.text).toContain('It was otherwise.');
    }
  });

  it('reaches every operator by mail, with what to do and where', async () => {
    const id = await marked('client_absent');
    await theMinutePasses(site);
    await dispute(id);
    expect(await toOperators(id)).toEqual([{ recipient: operator.email, status: 'waiting' }]);
    await theMinutePasses(site);
    const mail = await mailTo(operator, 'To decide');
    for (const said of [`did not come`, 'It was otherwise.', `/admin/plugins/pay-per-session/sessions/${id}`])
      expect(mail.text).toContain(said);
    // What operators are told is no concern of the two, nor of their timeline.
    expect((await show(id, asHost)).mails.filter(({ party }) => party === null)).toEqual([]);
    expect(await show(id)).toMatchObject({ hostEmail: host.email });
    expect((await show(id)).mails.map(({ template }) => template)).toContain('dispute-to-settle');
    for (const viewer of [asHost, asClient]) expect((await show(id, viewer)).hostEmail).toBeNull();
  });

  it('reaches no operator by mail where the settings say so', async () => {
    const { changeSettings } = site.useCases.settings;
    const id = await marked('client_absent');
    await changeSettings(site.app, { kind: 'system' }, { change: { operatorMails: 'none' } });
    try {
      await dispute(id);
    } finally {
      await changeSettings(site.app, { kind: 'system' }, { change: { operatorMails: 'sent' } });
    }
    expect(await toOperators(id)).toEqual([]);
  });

  it('that is undone is told to no operator, and told anew when it is opened again', async () => {
    const id = await marked('delivered');
    await theMinutePasses(site);
    const { revision } = await dispute(id);
    await site.useCases.sessions.undoStep(site.app, asClient, id, { revision });
    const states = async () => (await toOperators(id)).map(({ status }) => status);
    expect(await states()).toEqual(['superseded']);
    await dispute(id);
    expect(await states()).toEqual(['superseded', 'waiting']);
    await theMinutePasses(site);
    expect(await states()).toEqual(['superseded', 'sent']);
  });

  it('comes too late after that, and says so beforehand', async () => {
    const id = await marked('delivered');
    site.clock.move(72 * HOUR);
    const { actions } = await show(id, asClient);
    expect(actions.find(({ action }) => action === 'dispute')?.refusal?.code).toBe('DISPUTE_TOO_LATE');
    await expect(dispute(id)).rejects.toMatchObject({ code: 'DISPUTE_TOO_LATE', facts: { hours: 72 } });
    expect((await show(id)).status).toBe('delivered');
  });

  it('is the client’s to open and the operator’s to settle, nobody else’s', async () => {
    const id = await marked('delivered');
    for (const viewer of [asHost, asOperator])
      await expect(dispute(id, viewer)).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await dispute(id);
    for (const viewer of [asHost, asClient])
      await expect(settle(id, 'cancelled', viewer)).rejects.toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        facts: { status: 'disputed' },
      });
  });

  it.each([
    ['delivered', 'host_absent', 'refunded'],
    ['delivered', 'cancelled', 'refunded'],
    ['client_absent', 'delivered', 'paid'],
    ['delivered', 'client_absent', 'paid'],
  ] as const)('about “%s”, settled as “%s”, leaves the money %s', async (outcome, settled, money) => {
    const id = await marked(outcome);
    await theMinutePasses(site);
    await dispute(id);
    const { actions } = await show(id);
    const effect = actions.find(({ action }) => action === `settle_${settled}`)?.money;
    expect(effect).toBe(money === 'paid' ? 'stays' : 'goes_back');
    expect(await settle(id, settled)).toMatchObject({ status: settled });
    await theMinutePasses(site);
    expect((await show(id)).payment.status).toBe(money);
    for (const person of [client, host]) {
      const mail = await mailTo(person, 'Decided about');
      expect(mail.text).toContain('I have asked both.');
    }
  });

  it('stops money that has not left yet, and what is decided then moves it', async () => {
    const id = await marked('host_absent');
    expect((await show(id)).payment.status).toBe('refund_due');
    expect(await dispute(id)).toMatchObject({ payment: { status: 'paid' } });
    await theMinutePasses(site);
    expect((await show(id)).payment.status).toBe('paid');
    await settle(id, 'delivered');
    await theMinutePasses(site);
    expect(await show(id)).toMatchObject({ status: 'delivered', payment: { status: 'paid' } });
  });

  it('cannot be settled to keep a price that has gone back', async () => {
    const id = await marked('host_absent');
    await theMinutePasses(site);
    await dispute(id);
    const { actions } = await show(id);
    const refusals = actions
      .filter(({ action }) => action.startsWith('settle'))
      .map(({ action, refusal }) => [action, refusal?.code ?? null]);
    expect(refusals).toEqual([
      ['settle_delivered', 'MONEY_HAS_GONE_BACK'],
      ['settle_client_absent', 'MONEY_HAS_GONE_BACK'],
      ['settle_host_absent', null],
      ['settle_cancelled', null],
    ]);
    await expect(settle(id, 'delivered')).rejects.toMatchObject({ code: 'MONEY_HAS_GONE_BACK' });
    expect(await settle(id, 'host_absent')).toMatchObject({ payment: { status: 'refunded' } });
  });

  it('is settled once: what an operator has decided stands', async () => {
    const id = await marked('delivered');
    await dispute(id);
    await settle(id, 'client_absent');
    await expect(dispute(id)).rejects.toMatchObject({ code: 'ALREADY_SETTLED' });
    await expect(settle(id, 'cancelled')).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});
