import {
  aClient,
  aHost,
  anOperator,
  aService,
  signInAsAdmin,
  startApp,
  type RunningApp,
  type Visitor,
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

  it('waits until an operator says that the money has arrived, and is then sold, once', async () => {
    const { client, order } = await anOrder('by-transfer');
    expect(order).toMatchObject({ status: 'open', provider: 'manual' });
    const listed = await operator.get(`/pay-per-session/orders?status=open&search=${client.email}`);
    expect(listed.json).toMatchObject({
      data: { total: 1, items: [{ reference: order.reference, confirmable: true }] },
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
