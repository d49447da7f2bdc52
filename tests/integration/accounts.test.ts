import {
  aClient,
  aHost,
  aService,
  aSuperAdmin,
  signInAsAdmin,
  signInAsClient,
  startApp,
  type RunningApp,
} from '../harness';

describe('accounts', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('lets a super admin sign in to the admin panel', async () => {
    const admin = await signInAsAdmin(site, await aSuperAdmin(site));
    expect((await admin.get('/admin/users/me')).status).toBe(200);
  });

  it('lets a host sign in to the admin panel', async () => {
    const host = await aHost(site);
    await aService(site, host);
    const visitor = await signInAsAdmin(site, host);
    expect((await visitor.get('/admin/users/me')).status).toBe(200);
  });

  it('keeps a client signed in by a cookie scripts cannot read', async () => {
    const client = await signInAsClient(site, await aClient(site));
    expect([...client.cookies.keys()]).toContain('strapi_up_refresh');
  });
});
