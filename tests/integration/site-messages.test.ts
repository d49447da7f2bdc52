import {
  aClient,
  aHost,
  aService,
  aSession,
  signInAsClient,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Visitor,
} from '../harness';
import { PNG } from '../harness/files';

const HOUR = 3_600_000;

describe('messages on the site', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let visitor: Visitor;
  let keys = 0;
  const key = (): string => `site-message-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp();
    client = await aClient(site, { displayName: 'Mia Stone' });
    visitor = await signInAsClient(site, client);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    host = await aHost(site, { displayName: 'Anna Keller' });
    await aService(site, host);
    // Nobody writes to more than a few new people within an hour.
    site.clock.move(HOUR);
  });

  const newPath = (): string => `/account/messages/to/${host.slug}`;
  /** Writes the first message; where the conversation stands. */
  const begin = async (text = 'Do you have time?'): Promise<string> => {
    const { location } = await visitor.submit(newPath(), { text, idempotencyKey: key() });
    return (location ?? '').replace('#latest', '');
  };
  const answer = (path: string, text: string) =>
    site.useCases.messages.sendMessage(
      site.app,
      { party: 'host', hostId: host.hostId },
      {
        to: { kind: 'conversation', id: Number(path.split('/').at(-1)) as never },
        input: { text, idempotencyKey: key(), seen: undefined },
      },
    );
  /** What the client has written to the host of this test. */
  const messages = () =>
    site.strapi.db
      .connection('pps_messages as message')
      .join('pps_conversations as conversation', 'conversation.id', 'message.conversation_id')
      .where({ 'conversation.host_id': host.hostId, 'message.sender': 'client' })
      .select<{ id: number }[]>('message.id as id');

  it('begin at the host’s profile, and go on where they began', async () => {
    const profile = await visitor.get(`/hosts/${host.slug}`);
    expect(profile.text).toContain(`href="${newPath()}"`);
    expect((await visitor.get(newPath())).text).toContain('Write to Anna Keller');
    const path = await begin();
    expect(path).toMatch(/^\/account\/messages\/\d+$/u);
    const shown = await visitor.get(path);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(shown.text).toContain('Do you have time?');
    expect(await visitor.get(newPath())).toMatchObject({ status: 303, location: path });
    expect((await visitor.get('/account/messages')).text).toContain('You: Do you have time?');
  });

  it('take a visitor’s word and account in one form, and lose nothing when the account is refused', async () => {
    const stranger = site.visitor();
    expect((await stranger.get(newPath())).text).toContain('Have you been here before?');
    const form = {
      text: 'May I ask something?',
      idempotencyKey: key(),
      account: 'new',
      displayName: 'Zoe Lim',
    };
    const refused = await stranger.submit(newPath(), {
      ...form,
      email: 'zoe@example.org',
      password: 'short',
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('May I ask something?');
    const sent = await stranger.submit(newPath(), {
      ...form,
      email: 'zoe@example.org',
      password: 'long-enough-for-me',
    });
    expect(sent.location).toMatch(/^\/account\/messages\/\d+#latest$/u);
    expect((await stranger.get((sent.location ?? '').replace('#latest', ''))).text).toContain(
      'May I ask something?',
    );
  });

  it('keep what was typed when the stay has ended meanwhile, and send it with the sign-in', async () => {
    const path = await begin();
    const away = site.visitor();
    const asked = await away.submit(path, { text: 'Typed for an hour', idempotencyKey: 'typed-for-long' });
    expect([asked.status, asked.text.includes('Typed for an hour')]).toEqual([401, true]);
    expect(asked.text).not.toContain('Anna Keller');
    expect(
      (await away.ask('POST', path, { json: { text: 'x' }, headers: { accept: 'application/json' } })).status,
    ).toBe(401);
    const form = { text: 'Typed for an hour', idempotencyKey: 'typed-for-long', email: client.email };
    const wrong = await away.submit(path, { ...form, password: 'not-this-one' });
    expect([wrong.status, wrong.text.includes('Typed for an hour')]).toEqual([401, true]);
    const sent = await away.submit(path, { ...form, password: client.password });
    expect(sent).toMatchObject({ status: 303, location: `${path}#latest` });
    expect(await messages()).toHaveLength(2);
  });

  it('keep what was typed beside a large file, too, when nobody is signed in', async () => {
    const path = await begin();
    const form = new FormData();
    form.set('text', 'Typed for an hour');
    form.set('idempotencyKey', key());
    form.append('files', new File([Buffer.concat([PNG, Buffer.alloc(1_000_000)])], 'x.png'));
    const asked = await site.visitor().ask('POST', path, { form });
    expect([asked.status, asked.text.includes('Typed for an hour')]).toEqual([401, true]);
    expect(await messages()).toHaveLength(1);
  });

  it('bring files of a form, and hand them out to the two as downloads only', async () => {
    const path = await begin();
    const form = new FormData();
    form.set('text', 'Look');
    form.set('idempotencyKey', key());
    form.append('files', new File([PNG], 'mañana.png', { type: 'image/png' }));
    form.append('files', new File([], ''));
    expect((await visitor.ask('POST', path, { form })).status).toBe(303);
    const file = /\/account\/messages\/\d+\/files\/\d+/u.exec((await visitor.get(path)).text)?.[0] ?? '';
    const got = await visitor.get(file);
    expect([got.status, got.headers.get('content-type'), got.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="ma_ana.png"; filename*=UTF-8''ma%C3%B1ana.png`,
    );
    const other = await signInAsClient(site, await aClient(site));
    expect((await other.get(file)).status).toBe(404);
    expect((await site.visitor().get(file)).location).toContain('/sign-in');
  });

  it('refuse files that are too large or something else beside the text, which stays', async () => {
    const path = await begin();
    const send = (file: File) => {
      const form = new FormData();
      form.set('text', 'Keep this');
      form.set('idempotencyKey', key());
      form.append('files', file);
      return visitor.ask('POST', path, { form });
    };
    const page = await send(new File(['<b>hi</b>'], 'x.png', { type: 'image/png' }));
    expect([page.status, page.text.includes('Keep this')]).toEqual([400, true]);
    expect(page.text).toContain('One of these is something else.');
    const large = await send(
      new File([Buffer.concat([PNG, Buffer.alloc(5_300_000)])], 'x.png', { type: 'image/png' }),
    );
    expect([large.status, large.text.includes('larger than 5 MB')]).toEqual([400, true]);
    const broken = await visitor.ask('POST', path, {
      form: new FormData(),
      headers: { 'content-type': 'multipart/form-data; boundary=nothing' },
    });
    expect(broken.status).toBe(400);
    expect(await messages()).toHaveLength(1);
  });

  it('say how many are new on every page, and only reading makes them old', async () => {
    const path = await begin();
    await answer(path, 'Yes, on Tuesday.');
    await answer(path, 'Or Wednesday.');
    expect((await visitor.get('/hosts')).text).toContain('Messages (2 new)');
    const shown = await visitor.get(path);
    expect(shown.text).toContain('Mark as read');
    expect((await visitor.get('/')).text).toContain('Messages (2 new)');
    const until = /name="until" value="(\d+)"/u.exec(shown.text)?.[1] ?? '';
    expect((await visitor.submit(`${path}/read`, { until })).status).toBe(303);
    expect((await visitor.get('/')).text).not.toContain('new)');
    expect((await site.visitor().get('/')).text).not.toContain('Messages');
  });

  it('bring a script what came since, as markup that is escaped', async () => {
    const path = await begin();
    const [first] = await messages();
    await answer(path, '<img src=x onerror=alert(1)> https://example.org/a?b=1&c=2.');
    const news = await visitor.get(`${path}?after=${String(first?.id)}`, {
      headers: { accept: 'application/json' },
    });
    const { data } = news.json as { data: { html: string; unread: number } };
    expect(data.unread).toBe(1);
    expect(data.html).toContain('&lt;img src=x onerror=alert(1)>');
    expect(data.html).toContain('href="https://example.org/a?b=1&amp;c=2"');
    const sent = await visitor.ask('POST', path, {
      json: { text: 'Good.', idempotencyKey: key() },
      headers: { accept: 'application/json' },
    });
    expect(sent.json).toMatchObject({ data: { nextKey: expect.stringMatching(/^[\w-]{36}$/u) } });
  });

  it('are blocked, reported and taken up again without a script', async () => {
    const path = await begin();
    await visitor.submit(`${path}/block`, { blocked: 'true' });
    expect((await visitor.get(path)).text).toContain('You have blocked Anna Keller');
    const refused = await visitor.submit(path, { text: 'And yet', idempotencyKey: key() });
    expect(refused.status).toBe(409);
    await visitor.submit(`${path}/block`, { blocked: 'false' });
    const empty = await visitor.submit(`${path}/report`, { form: 'report', reason: ' ' });
    expect([empty.status, empty.text.includes('What is wrong?')]).toEqual([400, true]);
    await visitor.submit(`${path}/report`, { reason: 'Asks for money elsewhere' });
    expect((await visitor.get(path)).text).toContain('You have reported this conversation');
    expect((await visitor.submit(path, { text: 'Written after', idempotencyKey: key() })).status).toBe(303);
  });

  it('are led to from a session, in the account and through its link, which opens none by itself', async () => {
    const sold = await aSession(site, { host, client });
    const way = `/account/messages/to/${host.slug}?session=${sold.sessionId}`;
    expect((await visitor.get(`/account/sessions/${sold.sessionId}`)).text).toContain(way);
    const byLink = await site.visitor().get(new URL(sold.links.client).pathname);
    expect(byLink.text).toContain(way);
    const asHost = await site.visitor().get(new URL(sold.links.host).pathname);
    expect(asHost.text).toContain(`/admin/plugins/pay-per-session/messages/session/${sold.sessionId}`);
    expect((await visitor.get(way)).text).toContain('About your session');
    const { location } = await visitor.submit(newPath(), {
      text: 'About that',
      idempotencyKey: key(),
      sessionId: String(sold.sessionId),
    });
    expect((await visitor.get((location ?? '').replace('#latest', ''))).text).toContain(
      `href="/account/sessions/${sold.sessionId}"`,
    );
  });

  it('answer long, empty and repeated ones with a sentence', async () => {
    const path = await begin();
    const send = (text: string, idempotencyKey = key()) => visitor.submit(path, { text, idempotencyKey });
    expect((await send('x'.repeat(4001))).text).toContain('too long');
    expect((await send('   ')).text).toContain('Please write something');
    await send('Once', 'pressed-twice');
    expect((await send('Once', 'pressed-twice')).status).toBe(303);
    expect((await send('Twice', 'pressed-twice')).text).toContain('another message was sent already');
    expect(await messages()).toHaveLength(2);
  });
});
