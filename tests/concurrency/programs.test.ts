import type { ClientId, ProgramId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  institutionWith,
  manyProvenClients,
  programWith,
  startApp,
  type RunningApp,
} from '../harness';

const AUTUMN = { kind: 'semester', startsOn: '2026-09-01', endsOn: '2026-12-20' } as const;

const codesOf = (results: PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) =>
    result.status === 'rejected' ? [(result.reason as { code?: string }).code ?? String(result.reason)] : [],
  );

describe('at the same moment', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('one of twenty overlapping terms is made, and the others are told which', async () => {
    const { institutionId } = await institutionWith(site);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) =>
        site.useCases.institutions.addTerm(site.app, institutionId, { ...AUTUMN, name: `Try ${number}` }),
      ),
    );
    expect(codesOf(results)).toEqual(Array.from({ length: 19 }, () => 'TERM_OVERLAPS'));
    const { terms } = await site.useCases.institutions.showInstitution(site.app, institutionId);
    expect(terms).toHaveLength(1);
  });

  it('two terms that are moved into each other’s way do not both get there', async () => {
    const { institutionId } = await institutionWith(site);
    const { addTerm, editTerm, showInstitution } = site.useCases.institutions;
    const one = await addTerm(site.app, institutionId, { ...AUTUMN, name: 'One' });
    const other = await addTerm(site.app, institutionId, {
      ...AUTUMN,
      name: 'Other',
      startsOn: '2027-01-11',
      endsOn: '2027-05-28',
    });
    const between = { kind: 'semester', startsOn: '2026-12-28', endsOn: '2027-01-05' } as const;
    const results = await Promise.allSettled([
      editTerm(site.app, one.termId, { ...between, name: 'One' }),
      editTerm(site.app, other.termId, { ...between, name: 'Other' }),
    ]);
    expect(codesOf(results)).toEqual(['TERM_OVERLAPS']);
    const { terms } = await showInstitution(site.app, institutionId);
    expect(terms.filter(({ startsOn }) => startsOn === between.startsOn)).toHaveLength(1);
  });

  it('twenty joins of one client make one membership', async () => {
    const programId = await programWith(site);
    const { clientId } = await aClient(site);
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        site.useCases.institutions.joinProgram(site.app, { clientId, programId }),
      ),
    );
    expect(results.filter(({ joined }) => joined)).toHaveLength(1);
    const rows = await site.strapi.db.connection('pps_memberships').where({ program_id: programId });
    expect(rows).toHaveLength(1);
  });

  it('joining and leaving take turns: who joined once more than they left is a member, and nobody else', async () => {
    const programId = await programWith(site);
    const { clientId } = await aClient(site);
    const { joinProgram, leaveProgram, isMember } = site.useCases.institutions;
    const joining = { clientId, programId };
    const steps = await Promise.all(
      Array.from({ length: 20 }, async (_, number) =>
        number % 2 === 0
          ? Number((await joinProgram(site.app, joining)).joined)
          : -Number((await leaveProgram(site.app, joining)).left),
      ),
    );
    const db = site.strapi.db.connection;
    const more = steps.reduce((sum, step) => sum + step, 0);
    expect(more).toBe((await isMember(db, joining)) ? 1 : 0);
    expect(await db('pps_memberships').where({ program_id: programId })).toHaveLength(1);
  });

  it('whoever is removed stays out, also where they use their invitation in that moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const programId = await programWith(site, { joining: 'invitation' });
      const { clientId, email } = await aClient(site);
      const db = site.strapi.db.connection;
      await db('pps_clients').where({ id: clientId }).update({ proven_email: email });
      const { addMember, isMember, joinProgram, leaveProgram } = site.useCases.institutions;
      const { inviteToProgram, removeMember } = site.useCases.invitations;
      await addMember(site.app, { clientId, programId });
      await leaveProgram(site.app, { clientId, programId });
      await inviteToProgram(site.app, 1, programId, { addresses: [email] });
      const results = await Promise.allSettled([
        joinProgram(site.app, { clientId, programId }),
        removeMember(site.app, { clientId, programId }),
      ]);
      expect(results[1].status).toBe('fulfilled');
      expect(codesOf(results).filter((code) => code !== 'PROGRAM_BY_INVITATION')).toEqual([]);
      expect(await isMember(db, { clientId, programId })).toBe(false);
    }
  });

  it('a program is not removed from under whoever joins it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const programId = await programWith(site);
      const { clientId } = await aClient(site);
      const { joinProgram, removeProgram } = site.useCases.institutions;
      const results = await Promise.allSettled([
        joinProgram(site.app, { clientId, programId }),
        removeProgram(site.app, programId),
      ]);
      const codes = codesOf(results);
      expect(codes).toHaveLength(1);
      expect(['NOT_FOUND', 'PROGRAM_IN_USE']).toContain(codes[0]);
    }
  });

  it('whoever is joining when an institution is disabled has joined by the time it is, or never does', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { institutionId } = await institutionWith(site);
      const programId = await programWith(site, { institutionId });
      const clientIds = (await manyProvenClients(site, 12)).sort((a, b) => a - b);
      const { joinProgram, switchInstitution } = site.useCases.institutions;
      const readMembers = (): Promise<number[]> =>
        site.strapi.db
          .connection('pps_memberships')
          .where({ program_id: programId })
          .orderBy('client_id')
          .pluck<number[]>('client_id');
      const join = (clientId: ClientId) => joinProgram(site.app, { clientId, programId });
      const early = clientIds.slice(0, 6).map(join);
      const atSwitch = switchInstitution(site.app, institutionId, false).then(readMembers);
      const results = await Promise.allSettled([...early, ...clientIds.slice(6).map(join)]);
      expect(codesOf(results).filter((code) => code !== 'PROGRAM_CLOSED')).toEqual([]);
      const joined = clientIds.filter((_, index) => results[index]?.status === 'fulfilled');
      expect(await readMembers()).toEqual(await atSwitch);
      expect(joined).toEqual(await atSwitch);
    }
  });

  it('a program that is being joined becomes no subprogram', async () => {
    const parent = await programWith(site);
    for (let round = 0; round < 10; round += 1) {
      const programId = await programWith(site);
      const { clientId } = await aClient(site);
      const { joinProgram, moveProgram } = site.useCases.institutions;
      const [joining, moving] = await Promise.allSettled([
        joinProgram(site.app, { clientId, programId }),
        moveProgram(site.app, programId, { parentId: parent, afterId: null }),
      ]);
      // Whoever comes second meets what the first has done: members of its own, or those of the program it is part of.
      const moved = moving.status === 'fulfilled';
      expect(codesOf([moving])).toEqual(moved ? [] : ['PROGRAM_HAS_MEMBERS']);
      expect(joining).toMatchObject({
        status: 'fulfilled',
        value: { programId: moved ? parent : programId, joined: true },
      });
      const rows = site.strapi.db.connection('pps_memberships').where({ client_id: clientId });
      expect(await rows.pluck('program_id')).toEqual([moved ? parent : programId]);
    }
  });

  it('who arranges, edits, joins, invites and removes waits for the others, and nobody for ever', async () => {
    const { createProgram, editProgram, joinProgram, leaveProgram, moveProgram, switchProgram } =
      site.useCases.institutions;
    const { inviteToProgram, removeMember } = site.useCases.invitations;
    const words = {
      summary: '',
      description: '',
      institutionId: null,
      joining: 'open',
      takesCredits: false,
    } as const;
    for (let round = 0; round < 6; round += 1) {
      // The subprogram is older than its program, so the order of ids is not that of the tree.
      const [sub, root] = [await programWith(site), await programWith(site)];
      await moveProgram(site.app, sub, { parentId: root, afterId: null });
      const [leaver, removed, ...others] = await Promise.all(Array.from({ length: 6 }, () => aClient(site)));
      if (!leaver || !removed) throw new Error('Nobody is there.');
      for (const { clientId } of [leaver, removed])
        await joinProgram(site.app, { clientId, programId: root });
      const results = await Promise.allSettled([
        ...others.map(({ clientId }) => joinProgram(site.app, { clientId, programId: sub })),
        editProgram(site.app, root, { ...words, name: `Root ${round}` }),
        moveProgram(site.app, sub, { parentId: root, afterId: null }),
        moveProgram(site.app, root, { parentId: null, afterId: null }),
        editProgram(site.app, sub, { ...words, name: `Sub ${round}` }),
        switchProgram(site.app, sub, true),
        createProgram(site.app, { ...words, name: `Other ${round}`, parentId: root }),
        inviteToProgram(site.app, 1, root, { addresses: others.map(({ email }) => email) }),
        leaveProgram(site.app, { clientId: leaver.clientId, programId: sub }),
        removeMember(site.app, { clientId: removed.clientId, programId: root }),
        editProgram(site.app, root, { ...words, name: `Root ${round} again` }),
      ]);
      expect(codesOf(results)).toEqual([]);
    }
  });

  it('programs that are moved crosswise keep one order without gaps', async () => {
    const parent = await programWith(site);
    const subs: ProgramId[] = [];
    for (let number = 0; number < 6; number += 1) subs.push(await programWith(site, { parentId: parent }));
    await Promise.all(
      subs.map((id, index) =>
        site.useCases.institutions.moveProgram(site.app, id, {
          parentId: parent,
          afterId: index % 2 === 0 ? null : (subs.at(index - 1) ?? null),
        }),
      ),
    );
    const positions = await site.strapi.db
      .connection('pps_programs')
      .where({ parent_id: parent })
      .orderBy('position')
      .pluck('position');
    expect(positions).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
