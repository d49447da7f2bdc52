import {
  aClient,
  PASSWORD,
  signInAsClient,
  startApp,
  type Answer,
  type RunningApp,
  type Visitor,
} from '../harness';

const COOKIE = 'strapi_up_refresh';
let next = 0;
const fresh = () => ({
  displayName: 'Mia Lange',
  email: `mia-${++next}@example.org`,
  password: 'a long password',
  timeZone: 'Europe/Madrid',
});

const cookieOf = ({ headers }: Answer): string =>
  headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`)) ?? '';

describe('accounts on the public site', () => {
  let site: RunningApp;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await startApp();
  });
  beforeEach(() => {
    visitor = site.visitor();
  });
  afterAll(() => site.close());

  const setAdvanced = async (change: Record<string, unknown>) => {
    const store = site.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
    const before = await store.get();
    await store.set({ value: { ...(before as object), ...change } });
    return () => store.set({ value: before });
  };
  const users = (email: string) =>
    site.strapi.db.query('plugin::users-permissions.user').count({ where: { email } });

  it('are opened with a cookie scripts cannot read, and greet by name', async () => {
    const answer = await visitor.submit('/sign-up', fresh());
    expect([answer.status, answer.location]).toEqual([303, '/account']);
    expect(cookieOf(answer)).toMatch(/httponly/iu);
    expect(cookieOf(answer)).toMatch(/samesite=lax/iu);
    expect((await visitor.get('/account')).text).toContain('Hello Mia Lange');
  });

  it('are those of users-permissions: its API signs in to them, and its accounts are clients here', async () => {
    const account = fresh();
    await visitor.submit('/sign-up', account);
    const api = await site
      .visitor()
      .post('/api/auth/local', { identifier: account.email, password: account.password });
    expect(api.status).toBe(200);
    const other = site.visitor();
    await other.post('/api/auth/local/register', {
      username: 'byapi',
      email: 'byapi@example.org',
      password: PASSWORD,
    });
    await other.submit('/sign-in', { email: 'byapi@example.org', password: PASSWORD });
    expect((await other.get('/account')).text).toContain('Hello byapi');
  });

  it('are signed in to, and bring the person back to where they were', async () => {
    const client = await aClient(site);
    const answer = await visitor.submit('/sign-in', {
      email: client.email.toUpperCase(),
      password: client.password,
      next: '/hosts/anna/one-hour',
    });
    expect([answer.status, answer.location]).toEqual([303, '/hosts/anna/one-hour']);
    const away = await site
      .visitor()
      .submit('/sign-in', { ...client, clientId: '', userId: '', next: '//evil.example' });
    expect(away.location).toBe('/account');
  });

  it('say the same of a wrong password and of an address nobody has', async () => {
    const client = await aClient(site);
    const wrong = await visitor.submit('/sign-in', { email: client.email, password: 'not this one' });
    const nobody = await site
      .visitor()
      .submit('/sign-in', { email: 'nobody@example.org', password: 'not this one' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.text.replaceAll(client.email, '')).toBe(nobody.text.replaceAll('nobody@example.org', ''));
    expect(wrong.text).toContain(`value="${client.email}"`);
    expect(wrong.text).not.toContain('not this one');
  });

  it('name each wrong field and keep what was typed', async () => {
    const answer = await visitor.submit('/sign-up', { displayName: '  ', email: 'mia@', password: 'short' });
    expect(answer.status).toBe(400);
    for (const part of [
      'id="displayName-problem"',
      'id="email-problem"',
      'id="password-problem"',
      'value="mia@"',
    ]) {
      expect(answer.text).toContain(part);
    }
    expect(answer.text).not.toContain('value="short"');
  });

  it('are signed in to when somebody signs up again with their own password, and refused with another', async () => {
    const account = fresh();
    await visitor.submit('/sign-up', account);
    expect((await site.visitor().submit('/sign-up', account)).status).toBe(303);
    const other = await site.visitor().submit('/sign-up', { ...account, password: 'another password' });
    expect(other.status).toBe(409);
    expect(await users(account.email)).toBe(1);
  });

  it('end their stay on this device when signing out, and only there', async () => {
    const client = await aClient(site);
    const one = await signInAsClient(site, client);
    const two = await signInAsClient(site, client);
    const stolen = new Map(one.cookies);
    const answer = await one.submit('/sign-out', {});
    expect([answer.status, answer.location]).toEqual([303, '/']);
    expect(one.cookies.has(COOKIE)).toBe(false);
    for (const [name, value] of stolen) one.cookies.set(name, value);
    expect((await one.get('/account')).status).toBe(303);
    expect((await two.get('/account')).status).toBe(200);
  });

  it('do not let a blocked person in, nor leave one in', async () => {
    const client = await aClient(site);
    const before = await signInAsClient(site, client);
    await site.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: client.userId }, data: { blocked: true } });
    expect((await before.get('/account')).status).toBe(303);
    const answer = await visitor.submit('/sign-in', { email: client.email, password: client.password });
    expect(answer.status).toBe(403);
  });

  it('are not opened while the operator has closed the registration', async () => {
    const restore = await setAdvanced({ allow_register: false });
    const account = fresh();
    const answer = await visitor.submit('/sign-up', account);
    await restore();
    expect(answer.status).toBe(403);
    expect(await users(account.email)).toBe(0);
  });

  it('wait for the confirmation of their address where the operator wants it', async () => {
    const restore = await setAdvanced({ email_confirmation: true });
    const account = fresh();
    const answer = await visitor.submit('/sign-up', account);
    const again = await visitor.submit('/sign-in', account);
    await restore();
    expect([answer.status, again.status]).toEqual([403, 403]);
    expect(visitor.cookies.has(COOKIE)).toBe(false);
    expect(await users(account.email)).toBe(1);
  });

  it('slow down who tries too often, and say for how long', async () => {
    const { email } = await aClient(site);
    const tries: number[] = [];
    let last = '';
    for (let n = 0; n < 12; n += 1) {
      const answer = await site.visitor().submit('/sign-in', { email, password: `wrong ${n}` });
      tries.push(answer.status);
      last = answer.text;
    }
    expect(tries).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect(last).toMatch(/wait \d+ seconds/u);
  });

  it('are open to their owner while a stranger elsewhere guesses', async () => {
    const { email, password } = await aClient(site);
    const from = (address: string, given: string) =>
      site.useCases.people
        .signIn(site.app, { email, password: given }, { address, userAgent: '', language: 'en' })
        .then(
          ({ client }) => client.email,
          (refusal: unknown) => refusal,
        );
    for (let n = 0; n < 10; n += 1) await from('192.0.2.1', `wrong ${n}`);
    expect(await from('192.0.2.1', password)).toMatchObject({ code: 'TOO_MANY_TRIES' });
    expect(await from('192.0.2.2', password)).toBe(email);
  });

  it('change their name and zone', async () => {
    const client = await signInAsClient(site, await aClient(site));
    const saved = await client.submit('/account/profile', {
      displayName: 'Mia Lang',
      timeZone: 'Asia/Tokyo',
    });
    expect([saved.status, saved.location]).toEqual([303, '/account/profile?saved']);
    const { text } = await client.get('/account/profile');
    expect(text).toContain('value="Mia Lang"');
    expect(text).toMatch(/<option value="Asia\/Tokyo" selected/u);
    const wrong = await client.submit('/account/profile', { displayName: '', timeZone: 'Mars/Olympus' });
    expect(wrong.status).toBe(400);
  });
});
