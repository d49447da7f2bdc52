import { institutionWith, onPostgres, startApp, termOf, type RunningApp } from '../harness';

/** Strapi does not type its hooks. */
interface Hook {
  call(context: object): Promise<void>;
}

const AUTUMN = { startsOn: '2026-09-01', endsOn: '2026-12-20' };

describe('a table whose schema has changed', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const hook = (name: string) => site.strapi.hook(`strapi::content-types.${name}`) as unknown as Hook;
  const triggers = async (): Promise<string[]> =>
    onPostgres()
      ? []
      : site.strapi.db.connection('sqlite_master').where({ type: 'trigger' }).orderBy('name').pluck('name');

  it('is built anew on SQLite although triggers of others mention it, and has all of its own again', async () => {
    const institution = await institutionWith(site);
    await termOf(site, institution, AUTUMN);
    const before = await triggers();
    await hook('beforeSync').call({});
    if (!onPostgres()) {
      expect(await triggers()).toEqual([]);
      const db = site.strapi.db.connection;
      // As a change of a column does it.
      for (const table of ['pps_institutions', 'pps_terms', 'pps_sessions', 'pps_catalog_changes']) {
        await db.raw('CREATE TABLE rebuilt AS SELECT * FROM ??', [table]);
        await db.raw('DROP TABLE ??', [table]);
        await db.raw('ALTER TABLE rebuilt RENAME TO ??', [table]);
      }
    }
    await hook('afterSync').call({});
    expect(await triggers()).toEqual(before);
    await expect(termOf(site, institution, AUTUMN)).rejects.toMatchObject({ code: 'TERM_OVERLAPS' });
  });
});
