import {
  aClient,
  aHost,
  aService,
  signInAsClient,
  startApp,
  type RunningApp,
  brokenInvariants,
} from '../harness';

const RIVALS = 50;

describe('purchases at the same moment', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const count = async (table: string, where: Record<string, unknown>): Promise<number> =>
    Number((await site.strapi.db.connection(table).where(where).count({ n: '*' }))[0]?.n);

  it(`are one sale when ${RIVALS} identical requests carry one idempotency key`, async () => {
    const { serviceId } = await aService(site, await aHost(site), { priceAmount: 0 });
    const { clientId } = await aClient(site);
    const purchase = { clientId, input: { serviceId, idempotencyKey: 'all-at-once' } };
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, () => site.useCases.sessions.purchaseService(site.app, purchase)),
    );
    const [first] = answers;
    expect(answers).toEqual(Array.from({ length: RIVALS }, () => first));
    expect(await count('pps_orders', { client_id: clientId })).toBe(1);
    expect(await count('pps_sessions', { client_id: clientId })).toBe(1);
    expect(await count('pps_outgoing_mails', { session_id: first?.order.sessionId })).toBe(2);
    await site.useCases.mail.mailsAtRest(site.app);
    expect(site.mailbox.mails).toHaveLength(2);
  });

  it(`are one sale when a browser sends the purchase form ${RIVALS} times at once`, async () => {
    const host = await aHost(site);
    const service = await aService(site, host, { priceAmount: 0 });
    const client = await aClient(site);
    const visitor = await signInAsClient(site, client);
    const page = `/hosts/${host.slug}/${service.slug}`;
    const form = { serviceId: String(service.serviceId), idempotencyKey: 'one-impatient-finger' };
    const answers = await Promise.all(Array.from({ length: RIVALS }, () => visitor.submit(page, form)));
    const [order] = await site.strapi.db.connection('pps_orders').where({ client_id: client.clientId });
    const [session] = await site.strapi.db.connection('pps_sessions').where({ client_id: client.clientId });
    expect(new Set(answers.map(({ status, location }) => `${status} ${String(location)}`))).toEqual(
      new Set([`303 /orders/${order.reference}`]),
    );
    expect(await count('pps_orders', { client_id: client.clientId })).toBe(1);
    expect(await count('pps_sessions', { client_id: client.clientId })).toBe(1);
    expect(await count('pps_outgoing_mails', { session_id: session.id })).toBe(2);
    await site.useCases.mail.mailsAtRest(site.app);
    for (const { email } of [client, host]) expect(site.mailbox.mailsTo(email)).toHaveLength(1);
  });

  it(`are one sale when ${RIVALS} identical requests place and pay an order`, async () => {
    const { serviceId } = await aService(site, await aHost(site));
    const { clientId } = await aClient(site);
    const { purchaseService, answerTestPayment } = site.useCases.sessions;
    const buy = async () => {
      const { order } = await purchaseService(site.app, {
        clientId,
        input: { serviceId, idempotencyKey: 'one-order' },
      });
      return answerTestPayment(site.app, {
        clientId,
        reference: order.reference,
        decision: 'pay',
        attemptKey: 'one-payment',
      });
    };
    const answers = await Promise.all(Array.from({ length: RIVALS }, buy));
    const [first] = answers;
    expect(
      answers.every(({ status, sessionId }) => status === 'paid' && sessionId === first?.sessionId),
    ).toBe(true);
    expect(await count('pps_orders', { client_id: clientId })).toBe(1);
    expect(await count('pps_payment_events', { provider: 'test' })).toBe(1);
    expect(await count('pps_sessions', { client_id: clientId })).toBe(1);
    expect(await count('pps_outgoing_mails', { session_id: first?.sessionId })).toBe(2);
  });

  it('take one payment of an order that is paid from many tabs at once', async () => {
    const { serviceId } = await aService(site, await aHost(site));
    const { clientId } = await aClient(site);
    const { purchaseService, answerTestPayment } = site.useCases.sessions;
    const { order } = await purchaseService(site.app, {
      clientId,
      input: { serviceId, idempotencyKey: 'many-tabs' },
    });
    const tabs = await Promise.allSettled(
      Array.from({ length: 20 }, (_, tab) =>
        answerTestPayment(site.app, {
          clientId,
          reference: order.reference,
          decision: 'pay',
          attemptKey: `tab-number-${tab}`,
        }),
      ),
    );
    for (const tab of tabs) {
      if (tab.status === 'rejected') expect(tab.reason).toMatchObject({ code: 'ORDER_CLOSED' });
      else expect(tab.value.status).toBe('paid');
    }
    expect(
      await count('pps_payment_events', {
        order_id: (await site.strapi.db.connection('pps_orders').where({ reference: order.reference }))[0].id,
      }),
    ).toBe(1);
    expect(await count('pps_sessions', { client_id: clientId })).toBe(1);
  });

  it('and steps of one session leave one winner: twenty rivals mark or cancel it, one does', async () => {
    const host = await aHost(site);
    const { serviceId } = await aService(site, host, { priceAmount: 0 });
    const { clientId } = await aClient(site);
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId,
      input: { serviceId, idempotencyKey: 'rivals-mark' },
    });
    const id = order.sessionId as never;
    const asHost = { kind: 'host', adminUserId: host.id, hostId: host.hostId } as const;
    const { markOutcome, cancelSession } = site.useCases.sessions;
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, rival) =>
        rival % 2 === 0
          ? markOutcome(site.app, asHost, id, { outcome: 'delivered', note: '', revision: 0 })
          : cancelSession(site.app, { kind: 'client', clientId }, id, {
              reason: 'Changed my mind',
              revision: 0,
            }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(['STALE_SESSION', 'ILLEGAL_TRANSITION']).toContain(result.reason.code);
    }
    expect(await count('pps_session_events', { session_id: id })).toBe(2);
  });

  it('leave a database in which every invariant holds', async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });
});
