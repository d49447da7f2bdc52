import { aHost, aService, startApp, type Host, type RunningApp } from '../harness';

describe('hosts on the public site', () => {
  let site: RunningApp;
  let host: Host;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    host = await aHost(site);
    await aService(site, host, { name: 'One hour', slug: 'one-hour' });
  });

  const html = { headers: { accept: 'text/html' } };
  const status = async (path: string) => (await site.visitor().get(path, html)).status;
  const shown = async () => {
    const search = encodeURIComponent(host.displayName);
    return {
      page: await status(`/hosts/${host.slug}`),
      grid: (await site.visitor().get(`/hosts?search=${search}`)).text.includes(`/hosts/${host.slug}"`),
    };
  };
  const change = (data: Record<string, unknown>) =>
    site.strapi.db.connection('pps_hosts').where({ id: host.hostId }).update(data);

  it('appear as soon as they are complete and have a service', async () => {
    expect(await shown()).toEqual({ page: 200, grid: true });
  });

  it.each(['display_name', 'headline', 'description', 'time_zone'])(
    'disappear at once without %s, and come back',
    async (part) => {
      expect(await shown()).toEqual({ page: 200, grid: true });
      const [before] = await site.strapi.db.connection('pps_hosts').where({ id: host.hostId }).select(part);
      await change({ [part]: part === 'headline' ? '' : null });
      expect(await status(`/hosts/${host.slug}`)).toBe(404);
      await change(before as Record<string, unknown>);
      expect(await shown()).toEqual({ page: 200, grid: true });
    },
  );

  it('disappear without a picture', async () => {
    const bare = await aHost(site, { avatar: false });
    await aService(site, bare);
    expect(await status(`/hosts/${bare.slug}`)).toBe(404);
  });

  it('disappear with their last service disabled', async () => {
    await site.strapi.db
      .connection('pps_services')
      .where({ host_id: host.hostId })
      .update({ enabled: false });
    expect(await shown()).toEqual({ page: 404, grid: false });
  });

  it('say kindly that they have paused, and sell nothing', async () => {
    await change({ paused: true });
    const page = await site.visitor().get(`/hosts/${host.slug}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('is taking a break');
    expect(page.text).not.toContain('/one-hour"');
    const service = await site.visitor().get(`/hosts/${host.slug}/one-hour`);
    expect(service.status).toBe(404);
    expect(service.text).toContain('takes no new sessions');
    expect((await shown()).grid).toBe(false);
  });

  it('say that a service is not offered at the moment', async () => {
    await aService(site, host, { slug: 'gone', enabled: false });
    const page = await site.visitor().get(`/hosts/${host.slug}/gone`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('not offered at the moment');
    expect(await status(`/hosts/${host.slug}/never-was`)).toBe(404);
  });

  it('show a change with the next request, through whatever door it came', async () => {
    const { slug } = host;
    await site.visitor().get(`/hosts/${slug}`);
    const byEditor = { where: { id: host.hostId }, data: { headline: 'Changed by the editor' } };
    await site.strapi.db.query('plugin::pay-per-session.host').update(byEditor);
    expect((await site.visitor().get(`/hosts/${slug}`)).text).toContain('Changed by the editor');
    await change({ headline: 'Changed by hand' });
    expect((await site.visitor().get(`/hosts/${slug}`)).text).toContain('Changed by hand');
    await site.strapi.db
      .connection('pps_services')
      .where({ host_id: host.hostId })
      .update({ price_amount: 12_345 });
    expect((await site.visitor().get(`/hosts/${slug}`)).text).toContain('$123.45');
    await site.strapi.db.connection('files').update({ url: '/uploads/another.png' });
    expect((await site.visitor().get(`/hosts/${slug}`)).text).toContain('/uploads/another.png');
  });

  it('keep showing what is true after their changes were counted together', async () => {
    const { compactCatalogChanges, readSiteState } = site.useCases.catalog;
    const changes = () => site.strapi.db.connection('pps_catalog_changes').count({ n: '*' });
    for (let n = 0; n < 220; n += 1) await change({ headline: `Change ${n}` });
    const before = await readSiteState(site.strapi);
    await compactCatalogChanges(site.app);
    expect(Number((await changes())[0]?.n)).toBeLessThan(220);
    expect((await readSiteState(site.strapi)).catalogVersion).toBe(before.catalogVersion);
    await change({ headline: 'After it' });
    expect((await readSiteState(site.strapi)).catalogVersion).not.toBe(before.catalogVersion);
  });

  it('are found by words, language and price; what was typed is only text', async () => {
    await site.strapi.db
      .connection('pps_hosts')
      .where({ id: host.hostId })
      .update({
        display_name: 'Zoë 100%_Sure',
        languages: JSON.stringify(['pt-BR', 'en']),
      });
    const found = async (query: string) =>
      (await site.visitor().get(`/hosts?${query}`)).text.includes(`/hosts/${host.slug}"`);
    expect(await found('search=100%25_sure')).toBe(true);
    expect(await found('search=one+hour+sure')).toBe(true);
    expect(await found('search=1__%25')).toBe(false);
    expect(await found("search='; drop table pps_hosts; --")).toBe(false);
    expect(await found('language=pt&search=sure')).toBe(true);
    expect(await found('language=de&search=sure')).toBe(false);
    expect(await found('price=paid&search=sure')).toBe(true);
    expect(await found('price=free&search=sure')).toBe(false);
    expect(await found('price=nonsense&language=%27&page=0&sort=x&search=sure')).toBe(true);
  });

  it('stand 24 on a page; a page beyond the last is the last', async () => {
    for (let n = 0; n < 26; n += 1) await aService(site, await aHost(site, { displayName: `Paged ${n}` }));
    const first = await site.visitor().get('/hosts?search=paged');
    expect(first.text.match(/class="host-card"/gu)).toHaveLength(24);
    expect(first.text).toContain('26 hosts');
    const last = await site.visitor().get('/hosts?search=paged&page=99');
    expect(last.text.match(/class="host-card"/gu)).toHaveLength(2);
  });
});
