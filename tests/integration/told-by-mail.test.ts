import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import type { MailId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  hasHours,
  startApp,
  type Client,
  type Host,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
/** Friday at ten in Berlin. */
const START = Date.UTC(2026, 2, 6, 9);

describe('what the two of a session learn by mail', () => {
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

  const sold = async ({
    agreeing = 'arranged',
    startsAt,
  }: { agreeing?: 'arranged' | 'requested'; startsAt?: number } = {}): Promise<SessionId> => {
    const { serviceId } = await aService(site, host, { agreeing, priceAmount: 6000 });
    const key = `told-${(keys += 1)}`;
    const { purchaseService, answerTestPayment } = site.useCases.sessions;
    const { order } = await purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: key, ...(startsAt === undefined ? {} : { startsAt }) },
    });
    const paid = await answerTestPayment(site.app, {
      clientId: client.clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: key,
    });
    return paid.sessionId as SessionId;
  };
  const setDate = (id: SessionId, startsAtLocal: string, revision = 0) =>
    site.useCases.sessions.scheduleSession(site.app, asHost, id, {
      startsAtLocal,
      timeZone: 'Europe/Berlin',
      fold: 'earlier',
      revision,
    });

  it('tells its people last what happened last, when the mail server was away meanwhile', async () => {
    const id = await sold();
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.clear();
    site.mailbox.refuse();
    await setDate(id, '2026-03-10T15:00');
    await setDate(id, '2026-03-12T15:00', 1);
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.accept();
    site.clock.move(10 * HOUR);
    await site.useCases.mail.sendDueMails(site.app);
    expect([...new Set(site.mailbox.mailsTo(client.email).map(({ subject }) => subject))]).toEqual([
      expect.stringMatching(/has been moved to .*12/u),
    ]);
    const { mails } = await site.useCases.sessions.showSession(site.app, asHost, id);
    expect(mails.filter(({ status }) => status === 'superseded').map(({ template }) => template)).toEqual([
      'date-set',
      'date-set',
    ]);
  });

  it('confirms a sale with the date as it stands now, where the mail server was away since before it', async () => {
    site.mailbox.refuse();
    const id = await sold();
    const { links } = await site.useCases.sessions.showSession(site.app, asHost, id);
    await site.useCases.sessions.replaceSessionLink(site.app, asHost, id, {
      party: 'host',
      replaces: links.host,
    });
    await setDate(id, '2026-03-10T15:00');
    await setDate(id, '2026-03-12T15:00', 1);
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.clear();
    site.mailbox.accept();
    site.clock.move(10 * HOUR);
    await site.useCases.mail.sendDueMails(site.app);
    const told = [...site.mailbox.mailsTo(client.email), ...site.mailbox.mailsTo(host.email)];
    // A sender that was at work when the clock moved may have sent one twice.
    expect([...new Set(told.map(({ subject }) => subject))].sort()).toEqual([
      expect.stringMatching(/^A new link/u),
      expect.stringMatching(/has booked/u),
      expect.stringMatching(/^Your session/u),
      expect.stringMatching(/has been moved/u),
      expect.stringMatching(/has been moved/u),
    ]);
    for (const { text, attachments } of told) {
      const said = `${text ?? ''}${attachments.map(({ content }) => content.toString()).join('')}`;
      expect(said).toContain('Mar 12, 2026');
      expect(said).not.toMatch(/Mar 10|20260310/u);
    }
  });

  it('invites nobody to a session that was cancelled before anybody could be told of it', async () => {
    site.mailbox.refuse();
    const id = await sold();
    await setDate(id, '2026-03-10T15:00');
    await site.useCases.sessions.cancelSession(site.app, asHost, id, { reason: 'I am ill', revision: 1 });
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.clear();
    site.mailbox.accept();
    site.clock.move(10 * HOUR);
    await site.useCases.mail.sendDueMails(site.app);
    expect([...new Set(site.mailbox.mailsTo(client.email).map(({ subject }) => subject))]).toEqual([
      expect.stringContaining('has been cancelled'),
    ]);
  });

  describe('of what was given up, when an operator tries again', () => {
    const mailsOf = (id: SessionId) =>
      site.strapi.db.connection('pps_outgoing_mails').where({ session_id: id }).orderBy('id');
    const givenUp = async (): Promise<{ id: SessionId; mails: { id: MailId; template: string }[] }> => {
      site.mailbox.refuse();
      const id = await sold();
      await setDate(id, '2026-03-10T15:00');
      await site.useCases.mail.mailsAtRest(site.app);
      await mailsOf(id).update({ status: 'failed', attempts: 12 });
      const mails = await mailsOf(id).select<{ id: MailId; template: string }[]>('id', 'template');
      expect(mails.map(({ template }) => template)).toContain('date-set');
      return { id, mails };
    };
    afterEach(() => site.mailbox.accept());

    it('hear the date as it stands now', async () => {
      const { id, mails } = await givenUp();
      await setDate(id, '2026-03-12T15:00', 1);
      await site.useCases.mail.mailsAtRest(site.app);
      site.mailbox.clear();
      site.mailbox.accept();
      for (const mail of mails) {
        const retried = site.useCases.mail.retryMail(site.app, mail.id);
        if (mail.template === 'date-set') await expect(retried).rejects.toMatchObject({ code: 'NOT_FOUND' });
        else await retried;
      }
      await site.useCases.mail.mailsAtRest(site.app);
      const told = site.mailbox.mailsTo(client.email);
      expect(told.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/^Your session/u));
      for (const { text, attachments } of told) {
        const said = `${text ?? ''}${attachments.map(({ content }) => content.toString()).join('')}`;
        expect(said).not.toMatch(/Mar 10|20260310/u);
      }
    });

    it('are invited to nothing that was cancelled, and an undone step leaves it given up', async () => {
      const { id, mails } = await givenUp();
      const { cancelSession, undoStep } = site.useCases.sessions;
      const cancelled = await cancelSession(site.app, asHost, id, { reason: 'I am ill', revision: 1 });
      for (const mail of mails)
        await expect(site.useCases.mail.retryMail(site.app, mail.id)).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      await undoStep(site.app, asHost, id, { revision: cancelled.revision });
      const ids = mails.map((mail) => mail.id);
      const statuses = await mailsOf(id).whereIn('id', ids).select<{ status: string }[]>('status');
      expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['failed']));
    });
  });

  it('keeps the address of each from the other until the host has accepted, and after a no', async () => {
    const { acceptRequest, declineRequest, showSession } = site.useCases.sessions;
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    const contactsOf = async (id: number) =>
      Promise.all(
        [asHost, asClient, asOperator].map(
          async (viewer) => (await showSession(site.app, viewer, id as SessionId)).contact?.email ?? null,
        ),
      );
    const refused = await sold({ agreeing: 'requested', startsAt: START });
    expect(await contactsOf(refused)).toEqual([null, null, client.email]);
    await declineRequest(site.app, asHost, refused, { revision: 1, reason: 'I am away.' });
    expect(await contactsOf(refused)).toEqual([null, null, client.email]);
    const accepted = await sold({ agreeing: 'requested', startsAt: START + HOUR });
    await acceptRequest(site.app, asHost, accepted, { revision: 1 });
    expect(await contactsOf(accepted)).toEqual([client.email, host.email, client.email]);
  });
});
