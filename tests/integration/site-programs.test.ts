import {
  aClient,
  aHost,
  anOfferedProgram,
  aService,
  helpsWith,
  signInAsClient,
  startApp,
  type Host,
  type RunningApp,
} from '../harness';
import type { InstitutionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';

describe('programs on the public site', () => {
  let site: RunningApp;
  let institutionId: InstitutionId;
  const read = async (path: string) => (await site.visitor().get(path)).text;
  const hostsOf = async (query: string) =>
    [...(await read(`/hosts?${query}`)).matchAll(/<h3><a href="\/hosts\/([^"]+)"/gu)].map(([, slug]) => slug);

  beforeAll(async () => {
    site = await startApp();
    const made = (await site.strapi.db.query('plugin::pay-per-session.institution').create({
      data: {
        name: 'Linden University',
        slug: 'linden',
        timeZone: 'Europe/Berlin',
        emailDomains: ['linden.example'],
        enabled: true,
      },
    })) as { id: number };
    institutionId = made.id as InstitutionId;
  });
  afterAll(() => site.close());

  const writing = async () => {
    const program = await anOfferedProgram(site, {
      institutionId,
      takesCredits: true,
      joining: 'domain',
      summary: 'From the first idea to the last comma.',
    });
    const essays = await anOfferedProgram(site, { parentId: program.programId, institutionId });
    const letters = await anOfferedProgram(site, { parentId: program.programId, institutionId });
    return { program, essays, letters };
  };

  it('say that there are none, and where to go instead', async () => {
    const page = await site.visitor().get('/programs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('There are no programs yet');
    expect(page.text).toContain('href="/hosts"');
  });

  it('lead from the top menu over the card and the subprogram to whoever supports it', async () => {
    const { program, essays, letters } = await writing();
    const single = await anOfferedProgram(site);
    expect(await read('/')).toContain('<a class="nav-link" href="/programs">Programs</a>');
    const cards = await read('/programs');
    expect(cards).toContain('Linden University');
    expect(cards).toContain('For everybody');
    expect(cards).toContain('Find Support');
    expect(cards).toContain(`href="/programs/${program.slug}#support"`);
    expect(cards).toContain(`href="/hosts?program=${single.slug}"`);
    const page = await read(`/programs/${program.slug}`);
    for (const { slug } of [essays, letters, program])
      expect(page).toContain(`href="/hosts?program=${slug}"`);
    expect(page).toContain('@linden.example');
    const subprogram = await site.visitor().get(`/programs/${essays.slug}`);
    expect(subprogram).toMatchObject({ status: 303, location: `/programs/${program.slug}` });
    expect((await site.visitor().get('/programs/never-was')).status).toBe(404);
  });

  it('disappear with their institution, at once', async () => {
    const { program } = await writing();
    const switchTo = (enabled: boolean) =>
      site.strapi.db.connection('pps_institutions').where({ id: institutionId }).update({ enabled });
    expect(await read('/programs')).toContain(program.name);
    await switchTo(false);
    expect(await read('/programs')).not.toContain(program.name);
    expect((await site.visitor().get(`/hosts?program=${program.slug}`)).status).toBe(404);
    await switchTo(true);
    expect(await read('/programs')).toContain(program.name);
  });

  it('are joined and left on their pages, by whoever is signed in', async () => {
    const open = await anOfferedProgram(site);
    const path = `/programs/${open.slug}`;
    expect(await read(path)).toContain(`href="/sign-in?next=${encodeURIComponent(path)}"`);
    const sent = await site.visitor().submit(path, { membership: 'join' });
    expect(sent).toMatchObject({ status: 303, location: `/sign-in?next=${encodeURIComponent(path)}` });
    const client = await signInAsClient(site, await aClient(site));
    expect((await client.get('/programs')).text).toContain(`Join ${open.name}`);
    const joined = await client.submit(path, { membership: 'join' });
    expect(joined).toMatchObject({ status: 303, location: `${path}?joined` });
    expect((await client.get(`${path}?joined`)).text).toContain(`You are a member of ${open.name} now.`);
    expect((await client.get('/programs')).text).toContain('Your programs');
    expect((await client.submit(path, { membership: 'leave' })).location).toBe(`${path}?left`);
    expect((await client.get('/programs')).text).not.toContain('Your programs');
    const elsewhere = await client.submit(path, { membership: 'join', next: '/hosts/anna/hour' });
    expect(elsewhere.location).toBe('/hosts/anna/hour');
    await client.submit(path, { membership: 'leave' });
    const abroad = await client.submit(path, { membership: 'join', next: '//evil.example' });
    expect(abroad.location).toBe(`${path}?joined`);
  });

  it('say why somebody cannot join', async () => {
    const { program } = await writing();
    const client = await signInAsClient(site, await aClient(site));
    const other = await client.submit(`/programs/${program.slug}`, { membership: 'join' });
    expect(other.status).toBe(403);
    expect(other.text).toContain('@linden.example');
    const invited = await anOfferedProgram(site, { institutionId, joining: 'invitation' });
    const page = await client.get(`/programs/${invited.slug}`);
    expect(page.text).toContain('By invitation only');
    expect(page.text).not.toContain(`Join ${invited.name}`);
  });

  describe('and their hosts', () => {
    let anna: Host;
    let ben: Host;
    let found: Awaited<ReturnType<typeof writing>>;
    beforeAll(async () => {
      found = await writing();
      anna = await aHost(site, { displayName: 'Anna Writes' });
      ben = await aHost(site, { displayName: 'Ben Reads' });
      const { program, essays } = found;
      await helpsWith(site, await aService(site, anna, { priceAmount: 6000 }), program.programId);
      await aService(site, anna, { priceAmount: 9900 });
      const credit = { priceAmount: 0, takesCard: false, takesCredits: true };
      await helpsWith(site, await aService(site, ben, credit), essays.programId);
      await aService(site, await aHost(site), { priceAmount: 0 });
    });

    it('are those whose services help with the part, or with the whole', async () => {
      const { program, essays, letters } = found;
      expect(await hostsOf(`program=${program.slug}`)).toEqual([anna.slug, ben.slug]);
      expect(await hostsOf(`program=${essays.slug}`)).toEqual([anna.slug, ben.slug]);
      expect(await hostsOf(`program=${letters.slug}`)).toEqual([anna.slug]);
    });

    it('are narrowed by how they are paid: free, by credits, by money', async () => {
      const { program } = found;
      expect(await hostsOf(`program=${program.slug}&price=credits`)).toEqual([ben.slug]);
      expect(await hostsOf(`program=${program.slug}&price=paid`)).toEqual([anna.slug]);
      expect(await hostsOf(`program=${program.slug}&price=free`)).toEqual([]);
      expect(await hostsOf('price=credits')).toEqual([ben.slug]);
      expect(await hostsOf('price=free')).not.toContain(ben.slug);
    });

    it('bear no tag for credits, and sell nothing for them, while no program of theirs takes any', async () => {
      const { program, essays } = found;
      const db = site.strapi.db.connection;
      const tagOf = async () => (await read('/hosts?search=Ben')).includes('1 Credit');
      const disabled: [table: string, id: number][] = [
        ['pps_institutions', institutionId],
        ['pps_programs', program.programId],
        ['pps_programs', essays.programId],
      ];
      expect(await tagOf()).toBe(true);
      for (const [table, id] of disabled) {
        await db(table).where({ id }).update({ enabled: false });
        expect(await tagOf()).toBe(false);
        expect(await hostsOf('price=credits')).toEqual([]);
        expect(await hostsOf('price=free')).not.toContain(ben.slug);
        const profile = await read(`/hosts/${ben.slug}`);
        expect(profile).toContain('Nobody can pay with session credits here at the moment.');
        expect(profile).not.toContain('1 Credit');
        await db(table).where({ id }).update({ enabled: true });
      }
      expect(await read(`/hosts/${ben.slug}`)).toContain('1 Credit');
    });

    it('bear the tags of what they take there: an hourly fee, a credit, nothing', async () => {
      const grid = await read(`/hosts?program=${found.essays.slug}`);
      expect(grid).toContain('>$60 / h<');
      expect(grid).not.toContain('$99');
      expect(grid.match(/>1 Credit</gu)).toHaveLength(1);
      const free = await read('/hosts?price=free');
      expect(free).not.toMatch(/class="tag[^"]*">(?:Free|1 Credit|\$)/u);
    });

    it('say on their profile what they can help with, and for what', async () => {
      const profile = await read(`/hosts/${ben.slug}`);
      expect(profile).toContain('I can help you with');
      const list = /<ul class="help-list">.*?<\/ul><\/li><\/ul>/u.exec(profile)?.[0] ?? '';
      expect(list).toContain(found.program.name);
      expect(list).toContain(found.essays.name);
      expect(list).toContain('1 Credit');
      expect(list).not.toContain('$');
      expect(await read(`/hosts/${anna.slug}`)).toContain(found.letters.name);
    });

    it('are shown no more under a program that was closed, and the page says so', async () => {
      const closed = await anOfferedProgram(site, { enabled: false });
      const page = await site.visitor().get(`/hosts?program=${closed.slug}`);
      expect(page.status).toBe(404);
      expect(page.text).toContain('not offered any more');
    });
  });
});
