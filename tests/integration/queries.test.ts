import type { ServiceId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aService,
  hasHours,
  startApp,
  statementsOf,
  type Client,
  type Host,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
/** Wednesday at ten. */
const START = Date.UTC(2026, 2, 4, 10);

describe('how often the database is asked', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    client = await aClient(site);
  });
  afterAll(() => site.close());

  const about = (statements: string[], table: string): number =>
    statements.filter((sql) => sql.includes(table)).length;
  const buy = (serviceId: ServiceId, startsAt?: number) =>
    site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: {
        serviceId,
        idempotencyKey: `asked-${(keys += 1)}-times`,
        ...(startsAt !== undefined && { startsAt }),
      },
    });

  it('a purchase without a time does not look at the calendar', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'arranged', priceAmount: 0 });
    const statements = await statementsOf(site, () => buy(serviceId));
    expect(about(statements, 'pps_weekly_hours')).toBe(0);
    expect(about(statements, 'pps_busy_times')).toBe(0);
    expect(about(statements, 'files_related_mph')).toBe(1);
  });

  it('a purchase with a time reads visibility, hours and taken time once', async () => {
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const statements = await statementsOf(site, () => buy(serviceId, START));
    expect(about(statements, 'files_related_mph')).toBe(1);
    expect(about(statements, 'pps_weekly_hours')).toBe(1);
    expect(about(statements, 'pps_busy_times')).toBe(1);
  });

  it('the next free start takes two looks where nothing is free for a year', async () => {
    const { serviceId } = await aService(site, host, {
      agreeing: 'booked',
      durationMinutes: 480,
      furthestDays: 365,
      stepMinutes: 5,
    });
    const next = () => site.useCases.calendar.nextFreeStarts(site.app, { serviceId, from: NOW, most: 3 });
    expect(await next()).toEqual([1, 2, 3].map((days) => START - HOUR + days * DAY));
    const busy = { host_id: host.hostId, starts_at: new Date(NOW), ends_at: new Date(NOW + 300 * DAY) };
    await site.strapi.db.connection('pps_busy_times').insert(busy);
    const found = await next();
    expect(found[0]).toBeGreaterThanOrEqual(NOW + 300 * DAY);
    expect(found).toHaveLength(3);
    await site.strapi.db.connection('pps_busy_times').update({ ends_at: new Date(NOW + 400 * DAY) });
    const statements = await statementsOf(site, async () => {
      expect(await next()).toEqual([]);
    });
    expect(about(statements, 'pps_busy_times')).toBe(2);
    await site.strapi.db.connection('pps_busy_times').delete();
  });
});
