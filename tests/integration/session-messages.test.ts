import type { Side } from '../../src/plugins/pay-per-session/server/src/messages';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionMessages } from '../../src/plugins/pay-per-session/shared/contracts/message';
import {
  aConversation,
  aHost,
  anOperator,
  aSession,
  signInAsAdmin,
  signInAsClient,
  startApp,
  statementsOf,
  type RunningApp,
  type SoldSession,
  type Visitor,
} from '../harness';

const EMPTY = { conversationId: null, messages: [], unread: 0, more: false };

describe('messages beside a session', () => {
  let site: RunningApp;
  let sold: SoldSession;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    sold = await aSession(site);
  });

  const asHost = (): Side => ({ party: 'host', hostId: sold.host.hostId });
  const asClient = (): Side => ({ party: 'client', clientId: sold.client.clientId });
  const write = (side: Side, text: string, id: SessionId = sold.sessionId) =>
    site.useCases.messages.sendMessage(site.app, side, {
      to: { kind: 'session', id },
      input: { text, idempotencyKey: `beside-${(keys += 1)}`, seen: undefined },
    });
  const path = (): string => `/pay-per-session/session-conversations/${sold.sessionId}/messages`;
  const ask = async (visitor: Visitor): Promise<SessionMessages> => {
    const { status, json } = await visitor.get(path());
    expect(status).toBe(200);
    return (json as { data: SessionMessages }).data;
  };

  it('are none before anybody has written', async () => {
    expect(await ask(await signInAsAdmin(site, sold.host))).toEqual(EMPTY);
  });

  it('are the host’s last three with who wrote, when, and which files; looking marks none as read', async () => {
    const host = await signInAsAdmin(site, sold.host);
    const { conversationId } = await aConversation(site, sold);
    const first = await ask(host);
    expect(first).toMatchObject({ conversationId, unread: 1, more: false });
    expect(first.messages.map(({ sender, files }) => [sender, files.map(({ name }) => name)])).toEqual([
      ['client', ['form.png']],
      ['host', []],
    ]);
    await write(asClient(), 'Thank you.');
    await write(asClient(), 'And where do I sign?');
    const later = await ask(host);
    expect(later.messages.map(({ text }) => text).slice(1)).toEqual(['Thank you.', 'And where do I sign?']);
    expect(later).toMatchObject({ unread: 3, more: true });
    expect(Date.parse(later.messages[0]?.sentAt ?? '')).not.toBeNaN();
    expect(await ask(host)).toEqual(later);
    expect(await site.useCases.messages.countUnread(site.app, asHost())).toBe(3);
  });

  it('are those of the two people, beside whichever of their sessions', async () => {
    const another = await aSession(site, { host: sold.host, client: sold.client });
    await write(asClient(), 'About the other one.', another.sessionId);
    const { messages } = await ask(await signInAsAdmin(site, sold.host));
    expect(messages.map(({ text, session }) => [text, session?.id])).toEqual([
      ['About the other one.', another.sessionId],
    ]);
    const elsewhere = await aSession(site, { client: sold.client });
    const { readSessionMessages } = site.useCases.messages;
    const side: Side = { party: 'host', hostId: elsewhere.host.hostId };
    expect(await readSessionMessages(site.app, side, elsewhere.sessionId)).toEqual(EMPTY);
  });

  it('are neither another host’s nor an operator’s', async () => {
    await write(asClient(), 'For Anna alone.');
    const [stranger, operator] = [
      await (await signInAsAdmin(site, await aHost(site))).get(path()),
      await (await signInAsAdmin(site, await anOperator(site))).get(path()),
    ];
    expect([stranger.status, operator.status]).toEqual([404, 403]);
    expect(stranger.text + operator.text).not.toContain('For Anna alone.');
    expect((await site.visitor().get(path())).status).toBe(401);
  });

  it('ask the database as often for many as for one', async () => {
    const { readSessionMessages } = site.useCases.messages;
    const asked = async (): Promise<number> =>
      (await statementsOf(site, () => readSessionMessages(site.app, asHost(), sold.sessionId))).length;
    await write(asClient(), 'One.');
    const one = await asked();
    for (const text of ['Two.', 'Three.', 'Four.', 'Five.']) await write(asClient(), text);
    expect(await asked()).toBe(one);
    expect(one).toBeLessThanOrEqual(7);
  });

  it('say on the site how many are new, to who reads and by the link, and stay new', async () => {
    const client = await signInAsClient(site, sold.client);
    const pages = async (): Promise<string[]> => [
      (await client.get(`/account/sessions/${sold.sessionId}`)).text,
      (await site.visitor().get(new URL(sold.links.client).pathname)).text,
      (await site.visitor().get(new URL(sold.links.host).pathname)).text,
    ];
    const NEW = /(\d+) new messages?<\/span>\s*<\/span>\s*<\/p>/u;
    const numbers = async () => (await pages()).map((page) => NEW.exec(page)?.[1] ?? '0');
    expect(await numbers()).toEqual(['0', '0', '0']);
    await write(asHost(), 'Bring your papers.');
    await write(asHost(), 'All of them.');
    await write(asClient(), 'I will.');
    expect(await numbers()).toEqual(['2', '2', '1']);
    expect(await numbers()).toEqual(['2', '2', '1']);
    expect((await pages()).join('')).not.toContain('Bring your papers.');
    const side = asClient();
    await site.useCases.messages.markRead(
      site.app,
      side,
      (await site.useCases.messages.listConversations(site.app, side)).items[0]?.id as never,
      2_000_000_000,
    );
    expect(await numbers()).toEqual(['0', '0', '1']);
  });
});
