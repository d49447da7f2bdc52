import { aHost, aHostAccount, anOperator, signInAsAdmin, startApp, type RunningApp } from '../harness';

const AT_ONCE = 12;
const times = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)));

describe('many at the same moment', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('invitations of one person make one admin user, one host and one mail', async () => {
    const operator = await signInAsAdmin(site, await anOperator(site));
    const answers = await times(() =>
      operator.post('/pay-per-session/hosts/invitations', {
        email: 'rush@example.org',
        firstName: 'Rush',
        lastName: 'Hour',
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array<number>(AT_ONCE - 1).fill(409),
    ]);
    expect(await site.strapi.db.query('admin::user').count({ where: { email: 'rush@example.org' } })).toBe(1);
    expect(
      await site.strapi.db
        .query('plugin::pay-per-session.host')
        .count({ where: { displayName: 'Rush Hour' } }),
    ).toBe(1);
    expect(
      await site.strapi.db
        .query('plugin::pay-per-session.outgoing-mail')
        .count({ where: { recipient: 'rush@example.org' } }),
    ).toBe(1);
  });

  it('invitations of people with one name make as many addresses', async () => {
    const operator = await signInAsAdmin(site, await anOperator(site));
    const answers = await times((index) =>
      operator.post('/pay-per-session/hosts/invitations', {
        email: `same-${index}@example.org`,
        firstName: 'Same',
        lastName: 'Name',
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(AT_ONCE).fill(200));
    const hosts = (await site.strapi.db
      .query('plugin::pay-per-session.host')
      .findMany({ where: { displayName: 'Same Name' } })) as { slug: string }[];
    expect(new Set(hosts.map(({ slug }) => slug)).size).toBe(AT_ONCE);
  });

  it('first visits of a host make one row', async () => {
    const host = await signInAsAdmin(site, await aHostAccount(site));
    const answers = await times(() => host.get('/pay-per-session/me'));
    const ids = answers.map(({ json }) => (json as { data: { hostId: number } }).data.hostId);
    expect(new Set(ids).size).toBe(1);
  });

  it('services of one name make as many addresses', async () => {
    const host = await signInAsAdmin(site, await aHost(site));
    const input = { name: 'One hour', description: 'Calm.', priceAmount: 100, durationMinutes: 60 };
    const answers = await times(() => host.post('/pay-per-session/services', input));
    const slugs = answers.map(({ json }) => (json as { data: { slug: string } }).data.slug);
    expect(new Set(slugs).size).toBe(AT_ONCE);
  });

  it('profiles that want one address: one gets it', async () => {
    const hosts = await Promise.all([aHost(site), aHost(site), aHost(site)]);
    const panels = await Promise.all(hosts.map((host) => signInAsAdmin(site, host)));
    const answers = await Promise.all(
      panels.map((panel) => panel.put('/pay-per-session/profile', { displayName: 'A', slug: 'wanted' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
