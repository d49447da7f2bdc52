import { aClient, aHost, aService, startApp, type RunningApp } from '../harness';

const MINUTE = 60_000;

describe('the outbox', () => {
  let site: RunningApp;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const sell = async (): Promise<{ to: string }> => {
    const host = await aHost(site);
    const { serviceId } = await aService(site, host, { priceAmount: 0 });
    const client = await aClient(site);
    await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: `outbox-${(keys += 1)}` },
    });
    await site.useCases.mail.mailsAtRest(site.app);
    return { to: client.email };
  };
  const mailsTo = (recipient: string) => site.strapi.db.connection('pps_outgoing_mails').where({ recipient });

  it('lets the sale stand while the mail server is down, and tells the operator why the mail waits', async () => {
    site.mailbox.refuse();
    const { to } = await sell();
    const { items, counts } = await site.useCases.mail.listMails(site.app, { status: 'waiting', page: 1 });
    expect(counts).toMatchObject({ waiting: 2, sent: 0 });
    expect(items.find(({ recipient }) => recipient === to)).toMatchObject({
      attempts: 1,
      lastError: expect.stringContaining('Not now'),
    });
    expect(site.mailbox.mails).toHaveLength(0);

    await site.useCases.mail.sendDueMails(site.app);
    expect((await mailsTo(to))[0]).toMatchObject({ attempts: 1 });

    site.mailbox.accept();
    site.clock.move(2 * MINUTE);
    await site.useCases.mail.sendDueMails(site.app);
    expect(site.mailbox.mailsTo(to)).toHaveLength(1);
    expect(await mailsTo(to)).toMatchObject([{ status: 'sent', last_error: null }]);
  });

  it('sends a mail once, however many senders run at the same time', async () => {
    site.mailbox.refuse();
    const { to } = await sell();
    site.mailbox.accept();
    site.clock.move(10 * MINUTE);
    await Promise.all(Array.from({ length: 8 }, () => site.useCases.mail.sendAsOneSender(site.app)));
    expect(site.mailbox.mailsTo(to)).toHaveLength(1);
  });

  it('gives up after its last try and goes on its way again when the operator says so', async () => {
    site.mailbox.refuse();
    const { to } = await sell();
    await mailsTo(to).update({ attempts: 11, due_at: new Date(site.clock.now()), leased_until: null });
    await site.useCases.mail.sendDueMails(site.app);
    const [failed] = await mailsTo(to);
    expect(failed).toMatchObject({ status: 'failed', attempts: 12 });
    site.mailbox.accept();
    await site.useCases.mail.retryMail(site.app, failed.id);
    await site.useCases.mail.mailsAtRest(site.app);
    expect(site.mailbox.mailsTo(to)).toHaveLength(1);
    await expect(site.useCases.mail.retryMail(site.app, failed.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('takes a mail up again whose sender died', async () => {
    site.mailbox.refuse();
    const { to } = await sell();
    site.mailbox.accept();
    const now = site.clock.now();
    await mailsTo(to).update({ due_at: new Date(now), leased_until: new Date(now + MINUTE) });
    await site.useCases.mail.sendDueMails(site.app);
    expect(site.mailbox.mailsTo(to)).toHaveLength(0);
    site.clock.move(2 * MINUTE);
    await site.useCases.mail.sendDueMails(site.app);
    expect(site.mailbox.mailsTo(to)).toHaveLength(1);
  });

  it('leaves a mail to its new time that is put off while others are leaving', async () => {
    site.mailbox.refuse();
    await sell();
    site.mailbox.accept();
    site.clock.move(2 * MINUTE);
    const outbox = () => site.strapi.db.connection('pps_outgoing_mails');
    const last = (await outbox().where({ status: 'waiting' }).orderBy('id', 'desc').first()) as {
      id: number;
      recipient: string;
    };
    const later = new Date(site.clock.now() + MINUTE);
    site.mailbox.whileTaking(() => outbox().where({ id: last.id }).update({ due_at: later }));
    await site.useCases.mail.sendDueMails(site.app);
    expect(await outbox().where({ id: last.id }).first()).toMatchObject({ status: 'waiting' });
    expect(site.mailbox.mailsTo(last.recipient)).toHaveLength(0);
    site.clock.move(2 * MINUTE);
    await site.useCases.mail.sendDueMails(site.app);
    expect(site.mailbox.mailsTo(last.recipient)).toHaveLength(1);
  });
});
