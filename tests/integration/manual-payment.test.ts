import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  hasHours,
  signInAsAdmin,
  signInAsClient,
  startApp,
  theMinutePasses,
  type RunningApp,
  type Visitor,
  brokenInvariants,
} from '../harness';

describe('an order that is paid outside the site', () => {
  let site: RunningApp;
  let operator: Visitor;

  beforeAll(async () => {
    site = await startApp({ PPS_PAYMENT_PROVIDER: 'manual' });
    operator = await signInAsAdmin(site, await anOperator(site));
  });
  afterAll(() => site.close());

  const anOrder = async (idempotencyKey: string) => {
    const host = await aHost(site);
    const { serviceId } = await aService(site, host);
    const client = await aClient(site);
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey },
    });
    return { host, client, order };
  };

  const mailsOf = async (recipient: string): Promise<string[]> =>
    (
      await site.strapi.db
        .connection('pps_outgoing_mails')
        .where({ recipient })
        .select<{ template: string }[]>('template')
    ).map(({ template }) => template);

  it('waits until an operator says that the money has arrived, and is then sold, once', async () => {
    const { client, order } = await anOrder('by-transfer');
    expect(order).toMatchObject({ status: 'open', provider: 'manual' });
    const listed = await operator.get(`/pay-per-session/orders?status=open&search=${client.email}`);
    expect(listed.json).toMatchObject({
      data: { total: 1, items: [{ reference: order.reference, awaits: 'payment' }] },
    });
    const confirm = () => operator.post(`/pay-per-session/orders/${order.reference}/payment`);
    expect((await Promise.all([confirm(), confirm(), confirm()])).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ]);
    expect(
      await site.strapi.db.connection('pps_sessions').where({ client_id: client.clientId }),
    ).toHaveLength(1);
    const shown = await site.useCases.sessions.showOrder(site.app, {
      clientId: client.clientId,
      reference: order.reference,
    });
    expect(shown).toMatchObject({ status: 'paid' });
  });

  it('owes money back that comes for a booking that has ended', async () => {
    const host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host);
    const { serviceId } = await aService(site, host, { agreeing: 'booked' });
    const client = await aClient(site);
    const startsAt = Math.ceil(site.clock.now() / 86_400_000 + 30) * 86_400_000;
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: 'never-paid-in-time', startsAt },
    });
    site.clock.move(15 * 86_400_000);
    await site.useCases.sessions.sweepSessions(site.app);
    const listed = await operator.get(`/pay-per-session/orders?status=cancelled&search=${client.email}`);
    expect(listed.json).toMatchObject({ data: { items: [{ awaits: 'payment', status: 'cancelled' }] } });
    expect(await mailsOf(client.email)).toEqual([]);
    await operator.post(`/pay-per-session/orders/${order.reference}/payment`);
    const due = await operator.get(`/pay-per-session/orders?status=refund_due&search=${client.email}`);
    expect(due.json).toMatchObject({ data: { items: [{ awaits: 'refund' }] } });
    expect(await mailsOf(client.email)).toEqual(['payment-too-late']);
    expect(await brokenInvariants(site)).toEqual([]);
    site.clock.reset();
  });

  it('tells its client, once, that the price goes back where somebody else has the time by now', async () => {
    site.clock.set(Date.parse('2026-12-07T07:00:00Z'));
    const host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host);
    const { serviceId } = await aService(site, host, { agreeing: 'booked', name: 'A good hour' });
    const client = await aClient(site);
    const startsAt = Date.parse('2026-12-09T09:00:00Z');
    const buy = (clientId: typeof client.clientId, idempotencyKey: string) =>
      site.useCases.sessions.purchaseService(site.app, {
        clientId,
        input: { serviceId, idempotencyKey, startsAt },
      });
    const late = await buy(client.clientId, 'late-money');
    site.clock.move(11 * 60_000);
    const faster = await buy((await aClient(site)).clientId, 'faster-money');
    const confirm = (reference: string) => operator.post(`/pay-per-session/orders/${reference}/payment`);
    expect((await confirm(faster.order.reference)).status).toBe(200);
    expect((await confirm(late.order.reference)).status).toBe(200);
    await confirm(late.order.reference);
    expect(await mailsOf(client.email)).toEqual(['payment-too-late']);
    const mail = await site.mailbox.waitForMail(
      ({ subject, to }) =>
        subject === 'Your payment for “A good hour” goes back to you' &&
        JSON.stringify(to).includes(client.email),
    );
    expect(mail.text).toContain('So there is no session. The whole price of');
    expect(mail.text).not.toContain(host.email);
    expect(await brokenInvariants(site)).toEqual([]);
    site.clock.reset();
  });

  it('owes its money back after a cancellation until an operator says that it has been sent, once', async () => {
    const { host, client, order } = await anOrder('sent-back');
    await operator.post(`/pay-per-session/orders/${order.reference}/payment`);
    const asClient = { kind: 'client', clientId: client.clientId } as const;
    const { items } = await site.useCases.sessions.listSessions(site.app, asClient, { tab: 'all' });
    const id = items[0]?.id as SessionId;
    const before = await site.useCases.sessions.showSession(site.app, asClient, id);
    expect(before.actions).toContainEqual({
      action: 'cancel',
      refusal: null,
      money: 'falls_due',
      credit: null,
      hours: [],
    });
    const cancelled = await site.useCases.sessions.cancelSession(site.app, asClient, id, {
      reason: 'Ill',
      revision: 0,
    });
    expect(cancelled.payment.status).toBe('refund_due');
    const waiting = await operator.get(`/pay-per-session/orders?status=refund_due&search=${client.email}`);
    expect(waiting.json).toMatchObject({ data: { items: [{ awaits: null }] } });
    await theMinutePasses(site);
    const due = await operator.get(`/pay-per-session/orders?status=refund_due&search=${client.email}`);
    expect(due.json).toMatchObject({ data: { items: [{ reference: order.reference, awaits: 'refund' }] } });
    const asHost = await signInAsAdmin(site, host);
    const refund = (who: Visitor) => who.post(`/pay-per-session/orders/${order.reference}/refund`);
    expect((await refund(asHost)).status).toBe(403);
    expect((await Promise.all([refund(operator), refund(operator)])).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    const events = await site.strapi.db
      .connection('pps_payment_events')
      .where({ provider: 'manual', kind: 'refunded' });
    expect(events).toHaveLength(1);
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('tells its client until when the chosen time is kept, and what happens after that', async () => {
    site.clock.set(Date.parse('2026-12-07T07:00:00Z'));
    const host = await aHost(site, { displayName: 'Anna Berg' });
    await hasHours(site, host, { from: 540, until: 1020 });
    const { serviceId } = await aService(site, host, { agreeing: 'booked' });
    const client = await aClient(site, { timeZone: 'Europe/Berlin' });
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: {
        serviceId,
        idempotencyKey: 'kept-for-a-while',
        startsAt: Date.parse('2026-12-09T09:00:00Z'),
        ifTaken: 'agree_later',
      },
    });
    const visitor = await signInAsClient(site, client);
    const open = await visitor.get(`/orders/${order.reference}`);
    expect(open.text).toMatch(/Your time is kept until [^.]*08:10/u);
    expect(open.text).toContain('you keep the session and agree another time with Anna Berg');
    site.clock.move(11 * 60_000);
    const later = await visitor.get(`/orders/${order.reference}`);
    expect(later.text).toContain('Your time is no longer kept');
  });

  it('cannot be confirmed by a host, nor through the page of the test provider', async () => {
    const { host, client, order } = await anOrder('not-by-them');
    const asHost = await signInAsAdmin(site, host);
    expect((await asHost.post(`/pay-per-session/orders/${order.reference}/payment`)).status).toBe(403);
    const attempt = site.useCases.sessions.answerTestPayment(site.app, {
      clientId: client.clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: 'a-cheap-trick',
    });
    await expect(attempt).rejects.toMatchObject({ code: 'PROVIDER_NOT_ALLOWED' });
  });
});
