import { aHost, startApp, type RunningApp } from '../harness';

describe('hours that are saved at the same moment', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
  });
  afterAll(() => site.close());

  it('are those of one of ten windows, whole, and the others are told', async () => {
    const { hostId } = await aHost(site);
    const { calendar } = site.useCases;
    const weekOf = (window: number) =>
      Array.from({ length: 7 }, () => [{ from: window * 60, until: window * 60 + 30 }]);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, window) =>
        calendar.saveWeeklyHours(site.app, hostId, { days: weekOf(window), revision: 0 }),
      ),
    );
    const won = results.flatMap((result, window) => (result.status === 'fulfilled' ? [window] : []));
    expect(won).toHaveLength(1);
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(reasons).toEqual(Array.from({ length: 9 }, () => 'STALE_HOURS'));
    const { days, revision } = await calendar.showHours(site.app, hostId);
    expect(days).toEqual(weekOf(won[0] ?? -1));
    expect(revision).toBe(1);
  });
});
