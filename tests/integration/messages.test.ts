import type { ConversationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { Side } from '../../src/plugins/pay-per-session/server/src/messages';
import {
  aClient,
  aHost,
  aService,
  aSession,
  startApp,
  type Client,
  type Host,
  type RunningApp,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('messages between a client and a host', () => {
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
    client = await aClient(site, { displayName: 'Mia Stone' });
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const asHost = (of: Host = host): Side => ({ party: 'host', hostId: of.hostId });
  const asClient = (of: Client = client): Side => ({ party: 'client', clientId: of.clientId });
  const words = (text: string, more: object = {}) => ({
    text,
    idempotencyKey: `message-${(keys += 1)}`,
    seen: undefined,
    ...more,
  });
  const { sendMessage, readConversation, countUnread, markRead, listConversations } = {
    sendMessage: (...given: Parameters<RunningApp['useCases']['messages']['sendMessage']>) =>
      site.useCases.messages.sendMessage(...given),
    readConversation: (side: Side, id: number, query = {}) =>
      site.useCases.messages.readConversation(site.app, side, id as ConversationId, query),
    countUnread: (side: Side) => site.useCases.messages.countUnread(site.app, side),
    markRead: (side: Side, id: number, until: number) =>
      site.useCases.messages.markRead(site.app, side, id as ConversationId, until),
    listConversations: (side: Side, before?: number) =>
      site.useCases.messages.listConversations(site.app, side, before),
  };
  /** The client's first word to the host. */
  const begin = (text = 'Do you have time next week?', input = words(text)) =>
    sendMessage(site.app, asClient(), { to: { kind: 'host', hostId: host.hostId }, input });
  const answer = (conversationId: number, text: string, side = asHost()) =>
    sendMessage(site.app, side, {
      to: { kind: 'conversation', id: conversationId as ConversationId },
      input: words(text),
    });
  const table = (name: string) => site.strapi.db.connection(name);

  it('begin with a client’s word, and go back and forth in one conversation', async () => {
    const { conversationId, messageId } = await begin();
    await answer(conversationId, 'On Tuesday, gladly.');
    const again = await begin('Tuesday it is.');
    expect(again.conversationId).toBe(conversationId);
    const seen = await readConversation(asClient(), conversationId);
    expect(seen.messages.map(({ sender, text }) => [sender, text])).toEqual([
      ['client', 'Do you have time next week?'],
      ['host', 'On Tuesday, gladly.'],
      ['client', 'Tuesday it is.'],
    ]);
    expect(seen.messages[0]?.id).toBe(messageId);
    expect(seen.other).toMatchObject({ name: 'Anna Keller', slug: host.slug });
    expect((await readConversation(asHost(), conversationId)).other).toMatchObject({ name: 'Mia Stone' });
  });

  it('arrive once, however often the same form is sent', async () => {
    const input = words('Only once, please.');
    const [first, second] = [await begin('', input), await begin('', input)];
    expect(second).toEqual(first);
    expect(await table('pps_messages').where({ conversation_id: first.conversationId })).toHaveLength(1);
    await expect(begin('', { ...input, text: 'Something else.' })).rejects.toMatchObject({
      code: 'MESSAGE_SENT_BEFORE',
    });
  });

  it('are counted for who has not read them, and for nobody else', async () => {
    const { conversationId } = await begin();
    const { messageId } = await begin('And the week after?');
    expect([await countUnread(asHost()), await countUnread(asClient())]).toEqual([2, 0]);
    expect((await listConversations(asHost())).items).toMatchObject([
      { id: conversationId, unread: 2, last: { sender: 'client', excerpt: 'And the week after?' } },
    ]);
    await readConversation(asHost(), conversationId);
    expect(await countUnread(asHost())).toBe(2);
    expect(await markRead(asHost(), conversationId, messageId - 1)).toBe(1);
    expect(await markRead(asHost(), conversationId, messageId)).toBe(0);
    expect(await markRead(asHost(), conversationId, 1)).toBe(0);
    expect(await markRead(asHost(), conversationId, 2_000_000_000)).toBe(0);
    await begin('Are you there?');
    expect(await countUnread(asHost())).toBe(1);
  });

  it('count as read up to what the writer of an answer had before their eyes', async () => {
    const { conversationId, messageId } = await begin();
    await begin('One more thing.');
    await sendMessage(site.app, asHost(), {
      to: { kind: 'conversation', id: conversationId as ConversationId },
      input: words('Yes.', { seen: messageId }),
    });
    expect(await countUnread(asHost())).toBe(1);
  });

  it('come in pages, whichever way one reads', async () => {
    const { conversationId } = await begin('1');
    for (let number = 2; number <= 65; number += 1) await begin(String(number));
    const newest = await readConversation(asClient(), conversationId);
    expect([newest.messages.length, newest.messages.at(-1)?.text]).toEqual([30, '65']);
    const older = await readConversation(asClient(), conversationId, { before: newest.earlier });
    expect([older.messages.at(0)?.text, older.messages.at(-1)?.text]).toEqual(['6', '35']);
    const oldest = await readConversation(asClient(), conversationId, { before: older.earlier });
    expect([oldest.messages.length, oldest.earlier]).toEqual([5, null]);
    const since = await readConversation(asClient(), conversationId, { after: oldest.messages[4]?.id });
    expect([since.messages[0]?.text, since.messages.length, since.more]).toEqual(['6', 30, true]);
    const next = await readConversation(asClient(), conversationId, { after: newest.messages.at(-1)?.id });
    expect([next.messages.length, next.more]).toEqual([0, false]);
  });

  it('may name a session of the two, and no other', async () => {
    const sold = await aSession(site, { host, client });
    const elsewhere = await aSession(site, { client });
    const to = { kind: 'host', hostId: host.hostId } as const;
    const about = await sendMessage(site.app, asClient(), {
      to,
      input: words('About that.', { sessionId: sold.sessionId }),
    });
    await sendMessage(site.app, asClient(), {
      to,
      input: words('About another host’s.', { sessionId: elsewhere.sessionId }),
    });
    const { messages } = await readConversation(asHost(), about.conversationId);
    expect(messages.map(({ session }) => session?.id ?? null)).toEqual([sold.sessionId, null]);
    const foreign = await aSession(site);
    await expect(
      sendMessage(site.app, asClient(), {
        to: { kind: 'session', id: foreign.sessionId },
        input: words('Hm.'),
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a host begin only with clients of their own sessions', async () => {
    const sold = await aSession(site, { host, client });
    const { conversationId } = await sendMessage(site.app, asHost(), {
      to: { kind: 'session', id: sold.sessionId },
      input: words('Shall we find a date?'),
    });
    expect(await countUnread(asClient())).toBe(1);
    expect((await readConversation(asClient(), conversationId)).messages).toHaveLength(1);
    const stranger = await aHost(site);
    for (const to of [
      { kind: 'session', id: sold.sessionId },
      { kind: 'conversation', id: conversationId as ConversationId },
      { kind: 'host', hostId: host.hostId },
    ] as const)
      await expect(
        sendMessage(site.app, asHost(stranger), { to, input: words('Buy from me!') }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('begin with no host who cannot be seen, but with one who takes a break', async () => {
    const hidden = await aHost(site, { avatar: false });
    await aService(site, hidden);
    const to = { kind: 'host', hostId: hidden.hostId } as const;
    await expect(sendMessage(site.app, asClient(), { to, input: words('Hello?') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const away = await aHost(site, { paused: true });
    await aService(site, away);
    const sent = await sendMessage(site.app, asClient(), {
      to: { kind: 'host', hostId: away.hostId },
      input: words('When are you back?'),
    });
    expect(sent.messageId).toBeGreaterThan(0);
  });

  it('end when one blocks the other, until that one lifts it', async () => {
    const { conversationId } = await begin();
    const block = (side: Side, blocked: boolean) =>
      site.useCases.messages.blockConversation(site.app, side, conversationId as ConversationId, blocked);
    await block(asHost(), true);
    await expect(begin('Please!')).rejects.toMatchObject({
      code: 'BLOCKED_BY_OTHER',
      facts: { name: 'Anna Keller' },
    });
    await expect(answer(conversationId, 'No.')).rejects.toMatchObject({
      code: 'BLOCKED_BY_YOU',
      facts: { name: 'Mia Stone' },
    });
    await block(asClient(), false);
    await expect(begin('Please!')).rejects.toMatchObject({ code: 'BLOCKED_BY_OTHER' });
    expect((await readConversation(asClient(), conversationId)).messages).toHaveLength(1);
    await block(asHost(), false);
    await begin('Thank you.');
    expect(await table('pps_messages').where({ conversation_id: conversationId })).toHaveLength(2);
  });

  it('are too many when somebody writes without end, or to everybody', async () => {
    const { conversationId } = await begin();
    const { messagesPerHour, newConversationsPerHour } = site.app.config;
    const [sample] = await table('pps_messages').where({ conversation_id: conversationId });
    const copies = Array.from({ length: messagesPerHour - 1 }, (_, index) => {
      const { id, document_id: document, ...copy } = sample as Record<string, unknown>;
      return {
        ...copy,
        document_id: `${String(document)}-${index}-${String(id)}`,
        idempotency_key: `copy-${index}`,
      };
    });
    await site.strapi.db.connection.batchInsert('pps_messages', copies, 50);
    const [last] = await table('pps_messages').where({ conversation_id: conversationId }).max({ id: 'id' });
    await table('pps_conversations').where({ id: conversationId }).update({
      last_message_id: last?.id,
      host_unread: messagesPerHour,
    });
    await expect(begin('And another.')).rejects.toMatchObject({
      code: 'TOO_MANY_MESSAGES',
      facts: { minutes: 60 },
    });
    site.clock.move(HOUR);
    await begin('An hour later.');
    client = await aClient(site);
    for (let number = 0; number < newConversationsPerHour; number += 1) {
      host = await aHost(site);
      await aService(site, host);
      await begin();
    }
    await begin('To somebody I know.');
    host = await aHost(site);
    await aService(site, host);
    await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_CONVERSATIONS' });
    expect(await table('pps_conversations').where({ host_id: host.hostId })).toEqual([]);
    site.clock.move(HOUR);
    await begin();
  });
});
