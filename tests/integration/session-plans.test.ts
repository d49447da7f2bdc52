import { onPostgres, startApp, statementsOf, type RunningApp } from '../harness';

/** What housekeeping asks, and how the database would find it. */
describe('what housekeeping asks of sessions', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const plansOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const db = site.strapi.db.connection;
    const statements = (await statementsOf(site, work)).filter((sql) => sql.includes('pps_sessions'));
    const plans: string[] = [];
    for (const statement of statements) {
      const plan: unknown = await db.transaction(async (trx): Promise<unknown> => {
        // An empty table is sooner read as a whole.
        if (onPostgres()) await trx.raw('set local enable_seqscan = off');
        return trx.raw(`explain ${onPostgres() ? '' : 'query plan '}${statement}`);
      });
      plans.push(JSON.stringify(plan));
    }
    return plans;
  };

  it.each([
    ['sweepSessions', ['pps_sessions_held', 'pps_sessions_live']],
    ['remindHosts', ['pps_sessions_live']],
  ] as const)('%s reads the small indexes of what still waits, not the history', async (name, indexes) => {
    const plans = await plansOf(() => site.useCases.sessions[name](site.app));
    expect(plans).toHaveLength(indexes.length);
    indexes.forEach((index, place) => {
      expect(plans[place]).toMatch(new RegExp(`\\b${index}\\b`, 'u'));
      expect(plans[place]).not.toMatch(/(?:SCAN|Seq Scan on) (?:session|pps_sessions)\b(?! using index)/iu);
    });
  });
});
