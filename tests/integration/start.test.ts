import { startApp, type RunningApp } from '../harness';

describe('a first start', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('leaves the roles of the admin panel, the shop front and the product', async () => {
    const roles = await site.strapi.db.query('admin::role').findMany();
    expect(roles.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['strapi-super-admin']),
    );
  });

  it('knows its own address', () => {
    expect(site.app.config.publicUrl).toBe(site.url);
  });

  it('moves its clock', () => {
    site.clock.set(Date.UTC(2027, 0, 5));
    expect(new Date(site.app.clock.now()).toISOString()).toMatch(/^2027-01-05T00:00:0/u);
    site.clock.reset();
  });

  it('answers a stranger to the admin panel with 401', async () => {
    const answer = await site.visitor().get('/admin/users/me');
    expect(answer.status).toBe(401);
  });
});
