import type { ConversationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { Side } from '../../src/plugins/pay-per-session/server/src/messages';
import { aClient, aHost, aService, startApp, type Client, type Host, type RunningApp } from '../harness';

const MINUTE = 60_000;

describe('mails about unread messages', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    host = await aHost(site, { displayName: 'Anna Keller' });
    await aService(site, host);
    client = await aClient(site, { displayName: 'Mia Stone', locale: 'es' });
  });

  const asHost = (): Side => ({ party: 'host', hostId: host.hostId });
  const write = async (text = 'Hello', from: Client = client): Promise<number> => {
    const side: Side = { party: 'client', clientId: from.clientId };
    const { conversationId } = await site.useCases.messages.sendMessage(site.app, side, {
      to: { kind: 'host', hostId: host.hostId },
      input: { text, idempotencyKey: `notice-${(keys += 1)}`, seen: undefined },
    });
    return conversationId;
  };
  const answer = (conversationId: number) =>
    site.useCases.messages.sendMessage(site.app, asHost(), {
      to: { kind: 'conversation', id: conversationId as ConversationId },
      input: { text: 'Secret advice', idempotencyKey: `notice-${(keys += 1)}`, seen: undefined },
    });
  const readAll = (conversationId: number) =>
    site.useCases.messages.markRead(site.app, asHost(), conversationId as ConversationId, 2_000_000_000);
  /** What has arrived at an address after so many minutes. */
  const after = async (minutes: number, address = host.email) => {
    site.clock.move(minutes * MINUTE);
    await site.useCases.mail.sendDueMails(site.app);
    return site.mailbox.mailsTo(address);
  };

  it('say who wrote and where to read it, and not what', async () => {
    const conversationId = await write('A secret of mine');
    expect(await after(1)).toHaveLength(0);
    const [mail] = await after(1);
    expect(mail?.subject).toBe('A new message from Mia Stone');
    expect(mail?.text).toContain(`/admin/plugins/pay-per-session/messages/${conversationId}`);
    expect(`${mail?.text}${String(mail?.html)}`).not.toContain('secret of mine');
  });

  it('speak the reader’s language, and lead a client to the account', async () => {
    const conversationId = await write();
    await answer(conversationId);
    const [mail] = await after(2, client.email);
    expect(mail?.subject).toBe('Un mensaje nuevo de Anna Keller');
    expect(mail?.text).toContain(`/account/messages/${conversationId}`);
    expect(mail?.text).not.toContain('Secret advice');
  });

  it('come once an hour at most, however many write, and then say how many', async () => {
    await write();
    expect(await after(2)).toHaveLength(1);
    await write('Another');
    await write('And another');
    await write('Me too', await aClient(site, { displayName: 'Theo Park' }));
    expect(await after(57)).toHaveLength(1);
    const mails = await after(3);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.subject).toBe('4 new messages from Theo Park and Mia Stone');
    expect(mails[1]?.text).toMatch(/pay-per-session\/messages$/mu);
    expect(await after(600)).toHaveLength(2);
  });

  it('do not count on a mail that is just being sent: what comes then is in the next', async () => {
    await write();
    const mails = site.strapi.db
      .connection('pps_outgoing_mails')
      .where({ recipient: host.email, template: 'message-notice' });
    await mails.clone().update({ leased_until: new Date(site.clock.now() + 5 * MINUTE), attempts: 1 });
    await write('Another');
    await mails
      .clone()
      .where({ attempts: 1 })
      .update({ status: 'sent', sent_at: new Date(site.clock.now()) });
    expect(await after(58)).toHaveLength(0);
    const [mail] = await after(3);
    expect(mail?.subject).toBe('2 new messages from Mia Stone');
  });

  it('follow the operator’s quiet time', async () => {
    await site.useCases.settings.changeSettings(
      site.app,
      { kind: 'system' },
      { change: { messageNoticeMinutes: 15 } },
    );
    await write();
    await after(2);
    await write('Another');
    expect(await after(12)).toHaveLength(1);
    expect(await after(3)).toHaveLength(2);
    await site.useCases.settings.changeSettings(
      site.app,
      { kind: 'system' },
      { change: { messageNoticeMinutes: 60 } },
    );
  });

  it('are taken back when everything is read before they leave', async () => {
    const conversationId = await write();
    await readAll(conversationId);
    expect(await after(10)).toHaveLength(0);
    await write('Later');
    expect(await after(2)).toHaveLength(1);
  });

  it('keep to the quiet time also after one was taken back', async () => {
    const conversationId = await write();
    expect(await after(2)).toHaveLength(1);
    await write('Another');
    await readAll(conversationId);
    await write('A third');
    expect(await after(30)).toHaveLength(1);
    expect(await after(30)).toHaveLength(2);
  });

  it('say only what is left when a part was read', async () => {
    await write();
    const other = await aClient(site, { displayName: 'Theo Park' });
    const second = await write('Hello', other);
    await readAll(second);
    const mails = await after(2);
    expect(mails.map(({ subject }) => subject)).toEqual(['A new message from Mia Stone']);
  });

  it('are written to nobody whose account is gone', async () => {
    const conversationId = await write();
    await site.strapi.db.connection('up_users').where({ id: client.userId }).delete();
    await answer(conversationId);
    expect(await after(5, client.email)).toHaveLength(0);
  });
});
