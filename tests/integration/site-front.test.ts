import { pages } from '../../src/plugins/pay-per-session/site/src';
import {
  aClient,
  aHost,
  aService,
  signInAsClient,
  startApp,
  type RunningApp,
  type Visitor,
} from '../harness';

/** Paths with something in the place of each name. */
const pathOf = (pattern: string): string => pattern.replace(/:\w+/gu, 'nothing-of-this-name');

describe('the public site in front of Strapi', () => {
  let site: RunningApp;
  let client: Visitor;
  beforeAll(async () => {
    site = await startApp();
    client = await signInAsClient(site, await aClient(site));
  });
  afterAll(() => site.close());

  it.each(pages.map(({ path }) => path))('answers %s with strict headers', async (pattern) => {
    const { headers } = await site.visitor().get(pathOf(pattern), { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const { privacy, api } = pages.find(({ path }) => path === pattern) ?? {};
    const silent = privacy === 'link' || api === true;
    expect(headers.get('referrer-policy')).toBe(silent ? 'no-referrer' : 'same-origin');
    if (api) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      return;
    }
    const priv = privacy !== 'public';
    expect(headers.get('cache-control')).toBe(priv ? 'private, no-store' : 'private, no-cache');
  });

  it.each(pages.filter(({ post }) => post).map(({ path }) => path))(
    'takes no form for %s from another site',
    async (pattern) => {
      const answer = await client.submit(
        pathOf(pattern),
        {},
        { headers: { origin: 'https://evil.example' } },
      );
      expect(answer.status).toBe(403);
      const told = await client.submit(pathOf(pattern), {}, { headers: { 'sec-fetch-site': 'cross-site' } });
      expect(told.status).toBe(403);
    },
  );

  it('takes a form of a link’s page from a browser that names no origin', async () => {
    const answer = await site.visitor().submit('/s/nothing/cancel', {}, { headers: { origin: 'null' } });
    expect(answer.status).toBe(404);
    const signIn = await site.visitor().submit('/sign-in', {}, { headers: { origin: 'null' } });
    expect(signIn.status).toBe(403);
  });

  it('lets search engines list what is for sale, and nobody’s own pages', async () => {
    const robots = async (path: string) => (await site.visitor().get(path)).headers.get('x-robots-tag');
    expect(await robots('/hosts')).toBeNull();
    expect(await robots('/hosts/nobody/nothing')).toBeNull();
    for (const path of ['/account', '/sign-in', '/s/nothing'])
      expect(await robots(path)).toBe('noindex, nofollow');
  });

  it('answers HEAD like GET, without the page', async () => {
    const answer = await site.visitor().ask('HEAD', '/hosts');
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(500);
  });

  it('says which methods a page takes', async () => {
    const wrong = await site.visitor().submit('/hosts', {});
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const get = await site.visitor().get('/sign-out');
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await site.visitor().ask('DELETE', '/account/profile')).headers.get('allow')).toBe(
      'GET, HEAD, POST',
    );
  });

  it('leads an address with a slash too many to the one without', async () => {
    const answer = await site.visitor().get('/hosts/?language=de');
    expect([answer.status, answer.location]).toEqual([308, '/hosts?language=de']);
  });

  it('refuses a form larger than any of ours', async () => {
    const answer = await site.visitor().submit('/sign-in', { email: 'a'.repeat(70_000) });
    expect(answer.status).toBe(400);
  });

  it('shows a lost person a page, and leaves the API and the admin panel to Strapi', async () => {
    const html = { headers: { accept: 'text/html' } };
    const lost = await site.visitor().get('/nowhere', html);
    expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await site.visitor().get('/api/nowhere', html)).text).toContain('"status":404');
    expect((await site.visitor().get('/_health')).status).toBe(204);
  });

  it('serves its files for ever under their hashed names, compressed', async () => {
    const page = await site.visitor().get('/');
    const address = /href="(\/assets\/site-[A-Z0-9]+\.css)"/u.exec(page.text)?.[1] ?? '';
    const sheet = await site.visitor().get(address, { headers: { 'accept-encoding': 'br' } });
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(sheet.headers.get('content-encoding')).toBe('br');
    expect((await site.visitor().get('/assets/site-ABCDEFGH.css')).status).toBe(404);
    expect((await site.visitor().get('/assets/../server/index.js')).status).toBe(404);
  });

  it('leads from its header to the sign-in and back, and tells no link', async () => {
    const signIn = async (path: string) =>
      /class="nav-link" href="(\/sign-in[^"]*)"/u.exec((await site.visitor().get(path)).text)?.[1];
    expect(await signIn('/hosts?language=de')).toBe('/sign-in?next=%2Fhosts%3Flanguage%3Dde');
    for (const path of [
      '/',
      '/sign-in',
      '/sign-up',
      '/s/a-secret-token',
      '/calendar/a-secret-token.ics',
      `${site.url}//s/a-secret-token`,
    ])
      expect(await signIn(path)).toBe('/sign-in');
  });

  it('asks a visitor to sign in and brings them back', async () => {
    const { status, location } = await site.visitor().get('/account/sessions?tab=past');
    expect([status, location]).toEqual([303, '/sign-in?next=%2Faccount%2Fsessions%3Ftab%3Dpast']);
  });

  it('escapes what people typed', async () => {
    const host = await aHost(site, {
      displayName: '<script>alert(1)</script>',
      description: '"><img src=x>',
    });
    await aService(site, host, { name: '<b>bold</b>' });
    const { text } = await site.visitor().get(`/hosts/${host.slug}`);
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x>');
    expect((await site.visitor().get('/hosts?search=%22%3E%3Cscript%3E')).text).not.toContain('"><script>');
  });

  it('quotes a number for what nobody foresaw, and logs no secret of an address', async () => {
    const logged: string[] = [];
    const log = jest.spyOn(site.strapi.log, 'error').mockImplementation((line: unknown) => {
      logged.push(String(line));
      return site.strapi.log;
    });
    const broken = jest.spyOn(site.strapi, 'sessionManager').mockImplementation(() => {
      throw new Error('broken on purpose');
    });
    const token = 'a-secret-token-in-an-address';
    const visitor = await signInAsClient(site, await aClient(site)).catch(() => null);
    expect(visitor).toBeNull();
    broken.mockRestore();
    const find = jest.spyOn(site.strapi.db, 'transaction').mockRejectedValue(new Error('broken on purpose'));
    const answer = await site.visitor().submit('/sign-up', {
      displayName: 'Mia',
      email: 'mia-breaks@example.org',
      password: `${token}-password`,
    });
    find.mockRestore();
    log.mockRestore();
    expect(answer.status).toBe(500);
    const number = /quote ([0-9a-f]{6})/u.exec(answer.text)?.[1] ?? 'none';
    expect(logged.join('\n')).toContain(`[${number}] POST /sign-up failed`);
    expect(logged.join('\n')).not.toContain(token);
  });

  it('asks for patience while the database does not answer', async () => {
    const log = jest.spyOn(site.strapi.log, 'error').mockImplementation(() => site.strapi.log);
    const away = jest.spyOn(site.strapi.db.connection, 'select').mockImplementation(() => {
      throw new Error('no database');
    });
    const answer = await site.visitor().get('/s/a-secret-token');
    away.mockRestore();
    expect(JSON.stringify(log.mock.calls)).toContain('/s/:token could not be answered');
    expect(JSON.stringify(log.mock.calls)).not.toContain('a-secret-token');
    log.mockRestore();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
  });
});
