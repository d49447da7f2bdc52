import {
  aClient,
  aHost,
  aService,
  linksIn,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  brokenInvariants,
} from '../harness';

describe('buying a service of the arranged kind', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let keys = 0;
  const key = (): string => `purchase-${(keys += 1)}`;
  const rows = (table: string, where: Record<string, unknown>) =>
    site.strapi.db.connection(table).where(where);

  beforeAll(async () => {
    site = await startApp();
    host = await aHost(site, { displayName: 'Anna Berg' });
    client = await aClient(site, { displayName: 'Casey Quist' });
  });
  afterAll(() => site.close());

  const buy = (serviceId: number, idempotencyKey = key()) =>
    site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey },
    });
  const answer = (reference: string, decision: 'pay' | 'decline', attemptKey = key()) =>
    site.useCases.sessions.answerTestPayment(site.app, {
      clientId: client.clientId,
      reference,
      decision,
      attemptKey,
    });

  it('leaves an open order until it is paid: nothing is sold, nobody is written to', async () => {
    const { order, next } = await buy((await aService(site, host)).serviceId);
    expect(next).toBe('pay');
    expect(order).toMatchObject({ status: 'open', amount: 6000, currency: 'USD', sessionId: null });
    expect(await rows('pps_outgoing_mails', {})).toHaveLength(0);
  });

  it('becomes a session with its snapshot, its event, two links and two mails when it is paid', async () => {
    const service = await aService(site, host, {
      name: 'A first talk',
      priceAmount: 4500,
      durationMinutes: 45,
    });
    const { order } = await buy(service.serviceId);
    const paid = await answer(order.reference, 'pay');
    expect(paid).toMatchObject({ status: 'paid', declined: 0 });
    const [session] = await rows('pps_sessions', { id: paid.sessionId });
    expect(session).toMatchObject({
      status: 'unscheduled',
      service_name: 'A first talk',
      price_amount: 4500,
      duration_minutes: 45,
      funding_kind: 'card',
    });
    expect(await rows('pps_session_events', { session_id: paid.sessionId })).toMatchObject([
      { action: 'sell', to_status: 'unscheduled', actor: 'client' },
    ]);
    expect(await rows('pps_session_links', { session_id: paid.sessionId })).toHaveLength(2);
    expect(await rows('pps_outgoing_mails', { session_id: paid.sessionId })).toHaveLength(2);
  });

  it('writes to both with name, cost, duration, how the date is agreed and their own link', async () => {
    site.mailbox.clear();
    const service = await aService(site, host, {
      name: 'Courage & clarity',
      priceAmount: 8050,
      durationMinutes: 50,
    });
    const { order } = await buy(service.serviceId);
    await answer(order.reference, 'pay');
    const toHost = await site.mailbox.waitForMail(
      ({ subject }) => subject === 'Casey Quist has booked “Courage & clarity”',
    );
    const toClient = await site.mailbox.waitForMail(
      ({ subject }) => subject === 'Your session “Courage & clarity” with Anna Berg',
    );
    for (const mail of [toHost, toClient]) {
      expect(mail.text).toContain('Courage & clarity');
      expect(mail.text).toContain('$80.50');
      expect(mail.text).toContain('50 minutes');
      expect(mail.text).toContain('to be agreed');
      expect(mail.text).toContain('Please do not share it');
      expect(mail.html).toContain('Courage &amp; clarity');
    }
    const [hostLink] = linksIn(toHost);
    const [clientLink] = linksIn(toClient);
    expect(hostLink).toMatch(/\/s\/[\w-]{43}$/u);
    expect(clientLink).toMatch(/\/s\/[\w-]{43}$/u);
    expect(hostLink).not.toBe(clientLink);
    const holder = await site.useCases.room.findByLink(site.app, (clientLink ?? '').split('/s/')[1] ?? '');
    expect(holder).toMatchObject({ party: 'client', clientId: client.clientId, hostId: host.hostId });
  });

  it('keeps no token of a link in any row, neither of the link nor of the mail', async () => {
    const service = await aService(site, host);
    const { order } = await buy(service.serviceId);
    const { sessionId } = await answer(order.reference, 'pay');
    const shown = await site.useCases.sessions.showSession(
      site.app,
      { kind: 'client', clientId: client.clientId },
      sessionId as never,
    );
    const token = shown.linkUrl?.split('/s/')[1] ?? '';
    const stored = JSON.stringify([
      await rows('pps_session_links', { session_id: sessionId }),
      await rows('pps_outgoing_mails', { session_id: sessionId }),
    ]);
    expect(token).toHaveLength(43);
    expect(stored).not.toContain(token);
  });

  it('stays open when the payment is declined, and can be paid afterwards', async () => {
    const { order } = await buy((await aService(site, host)).serviceId);
    const declined = await answer(order.reference, 'decline', 'the-same-attempt');
    expect(declined).toMatchObject({ status: 'open', declined: 1, sessionId: null });
    expect(await answer(order.reference, 'decline', 'the-same-attempt')).toMatchObject({ declined: 1 });
    expect(await answer(order.reference, 'pay')).toMatchObject({ status: 'paid' });
  });

  it('sells a free service at once, without a payment page', async () => {
    const { order, next } = await buy((await aService(site, host, { priceAmount: 0 })).serviceId);
    expect(next).toBe('done');
    expect(order).toMatchObject({ status: 'paid', amount: 0 });
    expect(await rows('pps_sessions', { id: order.sessionId })).toMatchObject([
      { funding_kind: 'free', status: 'unscheduled' },
    ]);
  });

  it('gives the first answer when the same request comes again', async () => {
    const service = await aService(site, host, { priceAmount: 0 });
    const first = await buy(service.serviceId, 'sent-twice');
    const second = await buy(service.serviceId, 'sent-twice');
    expect(second.order).toEqual(first.order);
    await expect(buy((await aService(site, host)).serviceId, 'sent-twice')).rejects.toMatchObject({
      code: 'KEY_USED_OTHERWISE',
    });
  });

  it('keeps what was sold when the host edits and disables the service afterwards', async () => {
    const service = await aService(site, host, { name: 'Before', priceAmount: 100 });
    const { order } = await buy(service.serviceId);
    await rows('pps_services', { id: service.serviceId }).update({
      name: 'After',
      price_amount: 999,
      enabled: false,
    });
    const paid = await answer(order.reference, 'pay');
    expect(await rows('pps_sessions', { id: paid.sessionId })).toMatchObject([
      { service_name: 'Before', price_amount: 100 },
    ]);
  });

  it('is refused with the reason: disabled, paused, incomplete, unknown, own', async () => {
    const disabled = await aService(site, host, { enabled: false });
    await expect(buy(disabled.serviceId)).rejects.toMatchObject({ code: 'SERVICE_DISABLED' });
    const ofPaused = await aService(site, await aHost(site, { paused: true }));
    await expect(buy(ofPaused.serviceId)).rejects.toMatchObject({ code: 'HOST_NOT_AVAILABLE' });
    const ofIncomplete = await aService(site, await aHost(site, { avatar: false }));
    await expect(buy(ofIncomplete.serviceId)).rejects.toMatchObject({ code: 'HOST_NOT_AVAILABLE' });
    await expect(buy(999_999)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const own = await aService(site, await aHost(site, { email: client.email }));
    await expect(buy(own.serviceId)).rejects.toMatchObject({ code: 'OWN_SERVICE' });
  });

  it('cannot be seen or paid by another client', async () => {
    const { order } = await buy((await aService(site, host)).serviceId);
    const other = await aClient(site);
    const theirs = { clientId: other.clientId, reference: order.reference };
    await expect(site.useCases.sessions.showOrder(site.app, theirs)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      site.useCases.sessions.answerTestPayment(site.app, { ...theirs, decision: 'pay', attemptKey: key() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves a database in which every invariant holds', async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });
});
