import type { ConversationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { Side } from '../../src/plugins/pay-per-session/server/src/messages';
import { aClient, aHost, aService, startApp, type Client, type Host, type RunningApp } from '../harness';
import { offered, PDF, PNG } from '../harness/files';

const HOUR = 3_600_000;

describe('files that come with a message', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    host = await aHost(site);
    await aService(site, host);
    client = await aClient(site);
  });

  const asHost = (of: Host = host): Side => ({ party: 'host', hostId: of.hostId });
  const asClient = (of: Client = client): Side => ({ party: 'client', clientId: of.clientId });
  const table = (name: string) => site.strapi.db.connection(name);
  const send = (files: ReturnType<typeof offered>[], text = 'See here.') =>
    site.useCases.messages.sendMessage(site.app, asClient(), {
      to: { kind: 'host', hostId: host.hostId },
      input: { text, idempotencyKey: `message-${(keys += 1)}`, seen: undefined },
      files,
    });
  const library = () =>
    site.strapi.db.query('plugin::upload.file').count({ where: { name: { $endsWith: '.bin' } } });

  it('belong to what a key has sent: another file under it is not lost without a word', async () => {
    const again = (files: ReturnType<typeof offered>[]) =>
      site.useCases.messages.sendMessage(site.app, asClient(), {
        to: { kind: 'host', hostId: host.hostId },
        input: { text: 'See here.', idempotencyKey: 'sent-again-with-files', seen: undefined },
        files,
      });
    const sent = await again([offered(PNG, 'image/png', 'one.png')]);
    expect(await again([offered(PNG, 'image/png', 'one.png')])).toEqual(sent);
    for (const files of [[offered(PDF, 'application/pdf', 'other.pdf')], []])
      await expect(again(files)).rejects.toMatchObject({ code: 'MESSAGE_SENT_BEFORE' });
  });

  it('reach the other one as they were, and lie in the media library unreadable', async () => {
    const { conversationId } = await send([
      offered(PNG, 'image/png', 'C:\\pictures\\me and my cat.png'),
      offered(PDF, 'application/pdf', 'résumé.html'),
    ]);
    const { messages } = await site.useCases.messages.readConversation(
      site.app,
      asHost(),
      conversationId as ConversationId,
    );
    const [picture, paper] = messages[0]?.files ?? [];
    expect([picture, paper]).toMatchObject([
      { name: 'me and my cat.png', contentType: 'image/png', size: PNG.length },
      { name: 'résumé.html.pdf', contentType: 'application/pdf', size: PDF.length },
    ]);
    const { openMessageFile } = site.useCases.messages;
    const open = (side: Side, id = picture?.id) =>
      openMessageFile(site.app, side, conversationId as ConversationId, id as never);
    for (const side of [asHost(), asClient()]) expect((await open(side)).bytes.equals(PNG)).toBe(true);
    await expect(open(asClient(await aClient(site)))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(asHost(await aHost(site)))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [row] = await table('pps_message_files').where({ id: picture?.id });
    const [kept] = await table('files').where({ id: row.file_id });
    expect([kept.mime, kept.formats]).toEqual(['application/octet-stream', null]);
    const stored = await site.visitor().get(kept.url);
    expect([stored.status, stored.text.includes('PNG')]).toEqual([200, false]);
    await table('pps_message_files').where({ id: row.id }).update({ name: 'other.png' });
    await expect(open(asHost())).rejects.toMatchObject({ code: 'FILE_GONE' });
  });

  it('may be nothing but a file', async () => {
    const { conversationId } = await send([offered(PNG, 'image/png', '')], '');
    const { items } = await site.useCases.messages.listConversations(site.app, asHost());
    expect(items[0]).toMatchObject({ id: conversationId, last: { excerpt: '', files: 1 } });
    await expect(send([], '')).rejects.toMatchObject({ fields: { text: { key: 'nothingToSend' } } });
  });

  it.each([
    [
      'a page that says it is a picture',
      'image/png',
      Buffer.from('<script>alert(1)</script>'),
      'fileNotTaken',
    ],
    ['a drawing that carries script', 'image/svg+xml', Buffer.from('<svg onload="x"/>'), 'fileNotTaken'],
    ['a picture that says it is a page', 'text/html', PNG, 'fileNotTaken'],
    ['a program', 'application/x-msdownload', Buffer.from('MZ'), 'fileNotTaken'],
    ['an empty file', 'image/png', Buffer.alloc(0), 'fileEmpty'],
    [
      'a picture of more than 5 MB',
      'image/png',
      Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]),
      'fileTooLarge',
    ],
  ])('do not take %s', async (_what, type, bytes, key) => {
    const before = await library();
    await expect(send([offered(bytes, type)])).rejects.toMatchObject({ fields: { files: { key } } });
    expect([await library(), await table('pps_conversations').where({ client_id: client.clientId })]).toEqual(
      [before, []],
    );
  });

  it('are three at most, and leave nothing behind when the message is not sent', async () => {
    const before = await library();
    const one = offered(PNG, 'image/png');
    await expect(send([one, one, one, one])).rejects.toMatchObject({
      fields: { files: { key: 'tooManyFiles' } },
    });
    const { conversationId } = await send([one, one, one]);
    await site.useCases.messages.blockConversation(
      site.app,
      asHost(),
      conversationId as ConversationId,
      true,
    );
    await expect(send([one])).rejects.toMatchObject({ code: 'BLOCKED_BY_OTHER' });
    expect(await library()).toBe(before + 3);
    await table('pps_message_files').where({ conversation_id: conversationId, place: 2 }).delete();
    await site.useCases.messages.sweepMessageFiles(site.app);
    expect(await library()).toBe(before + 3);
    site.clock.move(25 * HOUR);
    await site.useCases.messages.sweepMessageFiles(site.app);
    expect(await library()).toBe(before + 2);
  });
});
