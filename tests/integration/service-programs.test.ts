import type { ServiceView } from '../../src/plugins/pay-per-session/shared/contracts/service';
import {
  aHost,
  anOfferedProgram,
  institutionWith,
  signInAsAdmin,
  startApp,
  type Answer,
  type RunningApp,
  type Visitor,
} from '../harness';

const INPUT = { name: 'Thesis hour', description: 'One calm hour.', priceAmount: 4500, durationMinutes: 60 };

describe('a service, its ways to pay and its programs', () => {
  let site: RunningApp;
  let panel: Visitor;
  const create = (more: object = {}): Promise<Answer> =>
    panel.post('/pay-per-session/services', { ...INPUT, ...more });
  const viewOf = ({ json }: Answer): ServiceView => (json as { data: ServiceView }).data;
  const problemsOf = ({ json }: Answer): Record<string, { key: string }> =>
    (json as { error: { details: { fields: Record<string, { key: string }> } } }).error.details.fields;

  beforeAll(async () => {
    site = await startApp();
    panel = await signInAsAdmin(site, await aHost(site));
  });
  afterAll(() => site.close());

  it('takes money and helps with nothing in particular where nothing else is said', async () => {
    expect(viewOf(await create())).toMatchObject({ takesCard: true, takesCredits: false, programIds: [] });
  });

  it('takes credits for sixty minutes only, and has no price where it takes nothing else', async () => {
    const short = await create({ takesCredits: true, durationMinutes: 45 });
    expect(short.status).toBe(400);
    expect(problemsOf(short)).toEqual({ durationMinutes: { key: 'notACreditsLength' } });
    const credits = viewOf(await create({ takesCard: false, takesCredits: true }));
    expect(credits).toMatchObject({ priceAmount: 0, takesCard: false, takesCredits: true });
    const both = viewOf(await create({ takesCredits: true }));
    expect(both).toMatchObject({ priceAmount: 4500, takesCard: true, takesCredits: true });
    expect(problemsOf(await create({ takesCard: false }))).toEqual({ takesCard: { key: 'noWayToPay' } });
  });

  it('helps with the programs it names, and its copy with the same', async () => {
    const writing = await anOfferedProgram(site);
    const essays = await anOfferedProgram(site, { parentId: writing.programId });
    const made = viewOf(
      await create({ programIds: [essays.programId, writing.programId, essays.programId] }),
    );
    expect(made.programIds).toEqual([writing.programId, essays.programId]);
    const copy = viewOf(await panel.post(`/pay-per-session/services/${made.id}/duplicate`, {}));
    expect(copy).toMatchObject({ programIds: made.programIds, takesCard: true, takesCredits: false });
    const path = `/pay-per-session/services/${made.id}`;
    const fewer = viewOf(await panel.put(path, { ...INPUT, programIds: [essays.programId] }));
    expect(fewer.programIds).toEqual([essays.programId]);
    expect(viewOf(await panel.get(`/pay-per-session/services/${copy.id}`)).programIds).toHaveLength(2);
  });

  it('names no program that is not there, and keeps one that was switched off since', async () => {
    const off = await anOfferedProgram(site, { enabled: false });
    const refused = await create({ programIds: [off.programId] });
    expect(problemsOf(refused)).toEqual({ programIds: { key: 'unknownProgram' } });
    expect(problemsOf(await create({ programIds: [999_999] }))).toEqual({
      programIds: { key: 'unknownProgram' },
    });
    const on = await anOfferedProgram(site);
    const made = viewOf(await create({ programIds: [on.programId] }));
    await site.strapi.db.connection('pps_programs').where({ id: on.programId }).update({ enabled: false });
    const path = `/pay-per-session/services/${made.id}`;
    expect(viewOf(await panel.put(path, { ...INPUT, programIds: [on.programId] })).programIds).toEqual([
      on.programId,
    ]);
  });

  it('chooses none of a program or institution that is switched off, and a copy keeps those of its original', async () => {
    const institution = await institutionWith(site);
    const theirs = await anOfferedProgram(site, {
      institutionId: institution.institutionId,
      takesCredits: true,
    });
    const part = await anOfferedProgram(site, {
      parentId: theirs.programId,
      institutionId: institution.institutionId,
      takesCredits: true,
    });
    const made = viewOf(await create({ takesCard: false, takesCredits: true, programIds: [part.programId] }));
    expect(made.creditsCount).toBe(true);
    const db = site.strapi.db.connection;
    const disabled: [table: string, id: number][] = [
      ['pps_institutions', institution.id],
      ['pps_programs', theirs.programId],
    ];
    for (const [table, id] of disabled) {
      await db(table).where({ id }).update({ enabled: false });
      expect(problemsOf(await create({ programIds: [part.programId] }))).toEqual({
        programIds: { key: 'unknownProgram' },
      });
      const kept = viewOf(await panel.put(`/pay-per-session/services/${made.id}`, made));
      expect(kept).toMatchObject({ programIds: [part.programId], takesCredits: true, creditsCount: false });
      const copy = viewOf(await panel.post(`/pay-per-session/services/${made.id}/duplicate`, {}));
      expect(copy.programIds).toEqual([part.programId]);
      await db(table).where({ id }).update({ enabled: true });
    }
    expect(viewOf(await panel.get(`/pay-per-session/services/${made.id}`)).creditsCount).toBe(true);
  });
});
