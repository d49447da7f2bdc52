import {
  aClient,
  linksIn,
  signInAsClient,
  startApp,
  type Answer,
  type Client,
  type RunningApp,
} from '../harness';

const NEW = 'quite another password';

describe('a forgotten password', () => {
  let site: RunningApp;
  let client: Client;
  beforeAll(async () => {
    site = await startApp();
  });
  beforeEach(async () => {
    client = await aClient(site);
  });
  afterEach(() => site.clock.reset());
  afterAll(() => site.close());

  const ask = (email: string): Promise<Answer> => site.visitor().submit('/forgotten-password', { email });
  const linkFor = async ({ email }: Client): Promise<string> => {
    await ask(email);
    const mail = await site.mailbox.waitForMail((arrived) => site.mailbox.mailsTo(email).includes(arrived));
    const link = linksIn(mail).find((address) => address.includes('/new-password/')) ?? '';
    return new URL(link).pathname;
  };
  const choose = (path: string, password: string): Promise<Answer> =>
    site.visitor().submit(path, { password });

  it('is replaced by the link in a mail, which signs in here and out everywhere else', async () => {
    const elsewhere = await signInAsClient(site, client);
    expect((await site.visitor().get('/sign-in')).text).toContain('href="/forgotten-password"');
    const path = await linkFor(client);
    const page = await site.visitor().get(path);
    expect(page.text).toContain('Choose a new password');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('private, no-store');

    const here = site.visitor();
    const short = await here.submit(path, { password: 'short' });
    expect([short.status, short.text.includes('id="password-problem"')]).toEqual([400, true]);
    const done = await here.submit(path, { password: NEW });
    expect([done.status, done.location]).toEqual([303, '/account']);
    expect((await here.get('/account')).status).toBe(200);
    expect((await elsewhere.get('/account')).status).toBe(303);

    const signIn = (password: string) => site.visitor().submit('/sign-in', { email: client.email, password });
    expect((await signIn(client.password)).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(303);
  });

  it('gets the same answer for an address nobody has, and no mail goes there', async () => {
    const known = await ask(client.email);
    const unknown = await ask('nobody-at-all@example.org');
    expect([unknown.status, unknown.location]).toEqual([known.status, known.location]);
    expect((await site.visitor().get(known.location ?? '')).text).toContain('Please look into your mailbox');
    await site.useCases.mail.mailsAtRest(site.app);
    expect(site.mailbox.mailsTo(client.email)).toHaveLength(1);
    expect(site.mailbox.mailsTo('nobody-at-all@example.org')).toEqual([]);
    expect((await ask('not an address')).status).toBe(400);
  });

  it('is not replaced twice by one link, nor after an hour, nor by a forged one', async () => {
    const path = await linkFor(client);
    expect((await choose(`${path.slice(0, -4)}AAAA`, NEW)).status).toBe(404);
    site.clock.set(Date.now() + 61 * 60_000);
    const late = await choose(path, NEW);
    expect([late.status, late.text.includes('href="/forgotten-password"')]).toEqual([404, true]);
    site.clock.reset();
    expect((await choose(path, NEW)).status).toBe(303);
    const used = await site.visitor().get(path);
    expect(used.status).toBe(404);
    expect(used.text).toContain('This link works no longer');
    expect((await choose(path, 'a third password')).status).toBe(404);
  });

  it('leaves nothing in the outbox that opens the account', async () => {
    const path = await linkFor(client);
    const rows: unknown = await site.strapi.db
      .connection('pps_outgoing_mails')
      .where({ recipient: client.email });
    expect(JSON.stringify(rows)).not.toContain(path.split('.').at(-1));
  });

  it('cannot be asked for over and over', async () => {
    for (let times = 0; times < 5; times += 1) expect((await ask('flooded@example.org')).status).toBe(303);
    expect((await ask('flooded@example.org')).status).toBe(429);
  });
});
