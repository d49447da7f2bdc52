import type { ProgramId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aClient, institutionWith, programWith, startApp, type RunningApp } from '../harness';

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

  it('joining and leaving end as one of the two', async () => {
    const programId = await programWith(site);
    const { clientId } = await aClient(site);
    const { joinProgram, leaveProgram } = site.useCases.institutions;
    const joining = { clientId, programId };
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        number % 2 === 0 ? joinProgram(site.app, joining) : leaveProgram(site.app, joining),
      ),
    );
    const rows = await site.strapi.db.connection('pps_memberships').where({ program_id: programId });
    expect(rows).toHaveLength(1);
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

  it('a program that is being joined becomes no subprogram', async () => {
    const parent = await programWith(site);
    for (let round = 0; round < 10; round += 1) {
      const programId = await programWith(site);
      const { clientId } = await aClient(site);
      const { joinProgram, moveProgram } = site.useCases.institutions;
      await Promise.allSettled([
        joinProgram(site.app, { clientId, programId }),
        moveProgram(site.app, programId, { parentId: parent, afterId: null }),
      ]);
    }
    const db = site.strapi.db.connection;
    const astray = await db('pps_memberships as m')
      .join('pps_programs as p', 'p.id', 'm.program_id')
      .whereNotNull('p.parent_id');
    expect(astray).toEqual([]);
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
