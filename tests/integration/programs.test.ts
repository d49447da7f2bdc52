import type { ProgramTree } from '../../src/plugins/pay-per-session/shared/contracts/program';
import type { ProgramId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  institutionWith,
  anOperator,
  programWith,
  aService,
  helpsWith,
  signInAsAdmin,
  saying,
  startApp,
  type Answer,
  type RunningApp,
  type Visitor,
} from '../harness';

describe('programs', () => {
  let site: RunningApp;
  let operator: Visitor;
  const post = (path: string, body: object = {}) => operator.post(`/pay-per-session${path}`, body);
  const tree = async (): Promise<ProgramTree> =>
    ((await operator.get('/pay-per-session/programs')).json as { data: ProgramTree }).data;
  const nodeOf = async (id: ProgramId) => (await tree()).programs.find((program) => program.id === id);

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site));
  });
  afterAll(() => site.close());

  it('have subprograms, which share their institution and rules', async () => {
    const institution = await institutionWith(site, { emailDomains: ['gv.example'] });
    const created = await post('/programs', {
      name: 'Career Advice',
      summary: 'Talks about work',
      institutionId: institution.id,
      joining: 'domain',
      takesCredits: true,
    });
    const { programId } = (created.json as { data: { programId: ProgramId } }).data;
    const sub = await programWith(site, { name: 'Interviews', parentId: programId });
    expect(await nodeOf(programId)).toMatchObject({
      slug: 'career-advice',
      institution: { id: institution.id },
      joining: 'domain',
      takesCredits: true,
      subprograms: [{ id: sub, name: 'Interviews', slug: 'interviews' }],
    });
    const tooDeep = await post('/programs', { name: 'Deeper', parentId: sub });
    expect(tooDeep.json).toMatchObject({ error: { details: { code: 'STALE_PROGRAMS' } } });
    expect(await site.useCases.institutions.rootOf(site.strapi.db.connection, sub)).toBe(programId);
  });

  it('ask an institution for credits, and its domains for joining by address', async () => {
    const { id } = await institutionWith(site);
    const field = async (body: object) => {
      const { json } = await post('/programs', { name: 'Wrong', ...body });
      return (json as { error: { details: { fields: object } } }).error.details.fields;
    };
    expect(await field({ takesCredits: true })).toEqual({ takesCredits: { key: 'needsInstitution' } });
    expect(await field({ joining: 'domain' })).toEqual({ joining: { key: 'needsInstitution' } });
    expect(await field({ joining: 'domain', institutionId: id })).toEqual({
      joining: { key: 'needsDomains' },
    });
    expect(await field({ institutionId: 999_999 })).toEqual({ institutionId: { key: 'unknownChoice' } });
  });

  it('are arranged, and the answer is the whole tree as it stands now', async () => {
    const [one, two, three] = [await programWith(site), await programWith(site), await programWith(site)];
    const sub = await programWith(site, { parentId: one });
    const moved = await post(`/programs/${three}/place`, { parentId: null, afterId: one });
    const order = (moved.json as { data: ProgramTree }).data.programs.map(({ id }) => id);
    expect(order.slice(-3)).toEqual([one, three, two]);
    await post(`/programs/${two}/place`, { parentId: one, afterId: null });
    expect((await nodeOf(one))?.subprograms.map(({ id }) => id)).toEqual([two, sub]);
    await post(`/programs/${sub}/place`, { parentId: null, afterId: three });
    expect((await tree()).programs.map(({ id }) => id).slice(-3)).toEqual([one, three, sub]);
    const stale = await post(`/programs/${sub}/place`, { parentId: null, afterId: two });
    expect(stale.json).toMatchObject({ error: { details: { code: 'STALE_PROGRAMS' } } });
  });

  it('that somebody has joined stay programs of their institution', async () => {
    const institution = await institutionWith(site);
    const [program, other] = [await programWith(site), await programWith(site)];
    const { clientId } = await aClient(site);
    await site.useCases.institutions.joinProgram(site.app, { clientId, programId: program });
    await site.useCases.institutions.leaveProgram(site.app, { clientId, programId: program });
    const below = await post(`/programs/${program}/place`, { parentId: other, afterId: null });
    expect(below.json).toMatchObject({ error: { details: { code: 'PROGRAM_HAS_MEMBERS' } } });
    const elsewhere = await operator.put(`/pay-per-session/programs/${program}`, {
      name: 'Elsewhere',
      institutionId: institution.id,
    });
    expect(elsewhere.json).toMatchObject({ error: { details: { code: 'PROGRAM_HAS_MEMBERS' } } });
  });

  it('are removed only while nobody has joined, no service helps and none lies below', async () => {
    const [joined, helped, parent, free] = [
      await programWith(site),
      await programWith(site),
      await programWith(site),
      await programWith(site),
    ];
    const { clientId } = await aClient(site);
    await site.useCases.institutions.joinProgram(site.app, { clientId, programId: joined });
    const { serviceId } = await aService(site, await aHost(site));
    const db = site.strapi.db.connection;
    await db('pps_service_programs').insert({ service_id: serviceId, program_id: helped });
    await programWith(site, { parentId: parent });
    const { use } = await tree();
    expect(use[joined]).toEqual({ members: 1, services: 0, joined: true, removable: false });
    expect(use[helped]).toEqual({ members: 0, services: 1, joined: false, removable: false });
    expect(use[free]).toEqual({ members: 0, services: 0, joined: false, removable: true });
    for (const id of [joined, helped, parent]) {
      expect((await post(`/programs/${id}/remove`)).json).toMatchObject({
        error: { status: 409, details: { code: 'PROGRAM_IN_USE' } },
      });
      await expect(db('pps_programs').where({ id }).delete()).rejects.toMatchObject(saying('named by'));
    }
    expect((await post(`/programs/${free}/remove`)).status).toBe(200);
    expect(await nodeOf(free)).toBeUndefined();
    await expect(
      db('pps_service_programs').insert({ service_id: serviceId, program_id: free }),
    ).rejects.toMatchObject(saying('names no row'));
  });

  it('that are disabled are shown to no host, and their institution’s neither', async () => {
    const institution = await institutionWith(site);
    const [off, theirs, on] = [
      await programWith(site),
      await programWith(site, { institutionId: institution.id }),
      await programWith(site),
    ];
    await post(`/programs/${off}/disable`);
    await post(`/institutions/${institution.id}/disable`);
    const host = await signInAsAdmin(site, await aHost(site));
    const { json } = await host.get('/pay-per-session/programs');
    const seen = (json as { data: ProgramTree }).data;
    const ids = seen.programs.map(({ id }) => id);
    expect([off, theirs, on].map((id) => ids.includes(id))).toEqual([false, false, true]);
    expect(seen.use).toEqual({});
  });

  describe('that services help with for credits', () => {
    const payersOf = (program: string, { name }: { name: string }) => ({ program, institution: name });
    /** A program with a member, a part of it, and a service that takes credits and helps with that part. */
    const paidProgram = async () => {
      const institution = await institutionWith(site);
      const wanted = { institutionId: institution.id, takesCredits: true };
      const name = `Paid by ${institution.name}`;
      const programId = await programWith(site, { ...wanted, name });
      const part = await programWith(site, { parentId: programId });
      const service = await aService(site, await aHost(site), { priceAmount: 0, takesCredits: true });
      await helpsWith(site, service, part);
      const { clientId } = await aClient(site);
      await site.useCases.institutions.joinProgram(site.app, { clientId, programId });
      return { institution, programId, part, name, wanted, service };
    };
    const unreadIn = ({ json }: Answer) =>
      (json as { error: { details: { code: string; effects: object[]; digest: string } } }).error.details;

    it('are moved to another institution’s program only once it was read who can pay then', async () => {
      const [from, to] = [await paidProgram(), await paidProgram()];
      const place = { parentId: to.programId, afterId: null };
      const path = `/programs/${from.part}/place`;
      const refused = unreadIn(await post(path, place));
      expect(refused).toMatchObject({
        code: 'EFFECTS_UNREAD',
        effects: [
          {
            kind: 'change',
            services: 1,
            members: 1,
            before: payersOf(from.name, from.institution),
            after: payersOf(to.name, to.institution),
          },
        ],
      });
      expect((await nodeOf(from.programId))?.subprograms).toMatchObject([{ id: from.part }]);
      // Another service helps meanwhile.
      await helpsWith(site, to.service, from.part);
      const other = unreadIn(await post(path, { ...place, confirmed: refused.digest }));
      expect(other).toMatchObject({ code: 'EFFECTS_CHANGED', effects: [{ services: 2 }] });
      expect((await post(path, { ...place, confirmed: other.digest })).status).toBe(200);
      expect((await nodeOf(to.programId))?.subprograms.map(({ id }) => id)).toEqual([from.part, to.part]);
      // Within its program it moves without a word.
      expect((await post(path, { parentId: to.programId, afterId: to.part })).status).toBe(200);
    });

    it('take credits no more, or become programs, only once it was read that nobody can pay then', async () => {
      const { programId, part, name, wanted } = await paidProgram();
      const edited = { ...wanted, name, takesCredits: false };
      const refused = unreadIn(await operator.put(`/pay-per-session/programs/${programId}`, edited));
      expect(refused.effects).toMatchObject([{ kind: 'gone', services: 1, members: 1, after: null }]);
      const own = unreadIn(await post(`/programs/${part}/place`, { parentId: null, afterId: programId }));
      expect(own.effects).toMatchObject([{ kind: 'change', services: 1 }]);
      const confirmed = { ...edited, confirmed: refused.digest };
      expect((await operator.put(`/pay-per-session/programs/${programId}`, confirmed)).status).toBe(200);
      expect((await operator.put(`/pay-per-session/programs/${programId}`, { ...wanted, name })).status).toBe(
        200,
      );
    });
  });

  it('keep their institution while somebody is invited, and no longer', async () => {
    const { id } = await institutionWith(site);
    const programId = await programWith(site, { name: 'Invites' });
    await post(`/programs/${programId}/invitations`, { addresses: 'guest@home.example' });
    const change = () =>
      operator.put(`/pay-per-session/programs/${programId}`, { name: 'Invites', institutionId: id });
    expect((await change()).json).toMatchObject({ error: { details: { code: 'PROGRAM_HAS_MEMBERS' } } });
    expect((await tree()).use[programId]?.joined).toBe(true);
    const open = await operator.get(`/pay-per-session/programs/${programId}/invitations`);
    const [waiting] = (open.json as { data: { id: number }[] }).data;
    await post(`/program-invitations/${waiting?.id ?? 0}/withdraw`);
    expect((await tree()).use[programId]?.joined).toBe(false);
    expect((await change()).status).toBe(200);
  });
});
