import {
  aHost,
  aService,
  hasHours,
  startApp,
  statementsOf,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday, nine o'clock in New York. */
const NOW = Date.UTC(2026, 5, 1, 13);

describe('hosts with a free start soon', () => {
  let site: RunningApp;
  /** Free tomorrow on request, a day later by booking. */
  let anna: Host;
  let annas: Service[];
  /** Free in ten days. */
  let boris: Host;
  /** Free never within four weeks. */
  let clara: Host;
  /** Agrees every date after the purchase. */
  let dora: Host;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW - 60_000);
    await site.strapi.db.connection('pps_services').update({ enabled: false });
    await site.strapi.db.connection('pps_busy_times').delete();
    [anna, boris, clara, dora] = [
      await aHost(site, { displayName: 'Anna', timeZone: 'Europe/Berlin' }),
      await aHost(site, { displayName: 'Boris', timeZone: 'UTC' }),
      await aHost(site, { displayName: 'Clara', timeZone: 'UTC' }),
      await aHost(site, { displayName: 'Dora', timeZone: 'UTC' }),
    ];
    for (const host of [anna, boris, clara, dora]) await hasHours(site, host, { from: 540, until: 1020 });
    annas = [
      await aService(site, anna, { agreeing: 'booked', noticeHours: 48 }),
      await aService(site, anna, { agreeing: 'requested', noticeHours: 24, stepMinutes: 60 }),
    ];
    await aService(site, anna, { agreeing: 'booked', noticeHours: 0, enabled: false });
    await aService(site, boris, { agreeing: 'booked', noticeHours: 240 });
    await aService(site, clara, { agreeing: 'booked', noticeHours: 720 });
    await aService(site, dora, { agreeing: 'arranged' });
  });

  const soonest = () => site.useCases.calendar.readSoonestStarts(site.app);
  const grid = async (query = '', headers: Record<string, string> = {}) =>
    (await site.visitor().get(`/hosts${query}`, { headers: { accept: 'text/html', ...headers } })).text;
  const named = (text: string): string[] =>
    [...text.matchAll(/href="\/hosts\/[^"]+">(\w+)</gu)].map(([, name = '']) => name);

  it('are told over all their services, as each service alone tells it', async () => {
    const starts = await soonest();
    expect(starts.get(anna.hostId)).toBe(NOW + DAY);
    const alone = await Promise.all(
      annas.map(({ serviceId }) =>
        site.useCases.calendar.nextFreeStarts(site.app, { serviceId, from: NOW, most: 1 }),
      ),
    );
    expect(starts.get(anna.hostId)).toBe(Math.min(...alone.flat()));
    expect(starts.get(boris.hostId)).toBe(NOW + 10 * DAY);
    expect(starts.get(clara.hostId)).toBeNull();
    expect(starts.has(dora.hostId)).toBe(false);
  });

  it('leave out what is taken, also by another calendar, and hosts without hours', async () => {
    await site.strapi.db.connection('pps_busy_times').insert({
      host_id: anna.hostId,
      starts_at: new Date(NOW),
      ends_at: new Date(NOW + 2 * DAY),
    });
    await site.strapi.db.connection('pps_weekly_hours').where({ host_id: boris.hostId }).delete();
    const starts = await soonest();
    expect(starts.get(anna.hostId)).toBe(NOW + 2 * DAY);
    expect(starts.has(boris.hostId)).toBe(false);
  });

  it('keep their date’s limit, and are gone with their host’s pause', async () => {
    const { serviceId } = await aService(site, dora, { agreeing: 'booked', noticeHours: 0, mostADay: 1 });
    const { token } = await site.useCases.calendar.holdStart(site.app, { serviceId, startsAt: NOW + HOUR });
    expect((await soonest()).get(dora.hostId)).toBe(NOW + DAY - 4 * HOUR);
    await site.useCases.calendar.giveUpHold(site.app, token);
    await site.strapi.db.connection('pps_hosts').where({ id: dora.hostId }).update({ paused: true });
    expect((await soonest()).has(dora.hostId)).toBe(false);
  });

  it('cost the same number of queries for many as for few', async () => {
    const queries = async (): Promise<number> => (await statementsOf(site, soonest)).length;
    const few = await queries();
    for (let n = 0; n < 20; n += 1) {
      const host = await aHost(site);
      await hasHours(site, host, { from: 540, until: 1020 });
      await aService(site, host, { agreeing: 'booked' });
    }
    expect(await queries()).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });

  it('are told on cards by the reader’s clock', async () => {
    const text = await grid('', { cookie: 'pps_zone=America%2FNew_York' });
    expect(text).toContain('Times in America/New York');
    expect(text).toMatch(/Anna[\s\S]+Next free:[\s\S]+>Tue 2 Jun, 09:00</u);
    expect(text).toMatch(/Clara[\s\S]+Nothing free in the next four weeks/u);
    expect(await grid('?zone=Asia/Kathmandu')).toContain('>Tue 2 Jun, 18:45<');
    expect((await grid()).match(/class="next-free/gu)).toHaveLength(3);
  });

  it('are filtered by the address alone, together with the other filters', async () => {
    expect(named(await grid())).toEqual(['Anna', 'Boris', 'Clara', 'Dora']);
    expect(named(await grid('?free=week'))).toEqual(['Anna']);
    expect(named(await grid('?free=nonsense'))).toHaveLength(4);
    const nobody = await grid('?free=week&search=boris');
    expect(nobody).toContain('Nobody who matches has a free time within a week');
    expect(nobody).toContain('href="/hosts?search=boris"');
    site.clock.move(4 * DAY);
    expect(named(await grid('?free=week'))).toEqual(['Anna']);
  });

  it('are filtered anew with every minute', async () => {
    expect(named(await grid('?free=week'))).toEqual(['Anna']);
    await site.strapi.db.connection('pps_busy_times').insert({
      host_id: anna.hostId,
      starts_at: new Date(NOW),
      ends_at: new Date(NOW + 9 * DAY),
    });
    site.clock.move(60_000);
    expect(named(await grid('?free=week'))).toEqual([]);
  });

  it('fill pages of twenty-four, and a page beyond the last is the last', async () => {
    for (let n = 0; n < 25; n += 1) {
      const host = await aHost(site, { displayName: 'Paged' });
      await hasHours(site, host, { from: 540, until: 1020 });
      await aService(site, host, { agreeing: 'booked' });
    }
    const first = await grid('?free=week');
    expect(named(first)).toHaveLength(24);
    expect(first).toContain('26 hosts');
    expect(first).toContain('href="/hosts?free=week&amp;page=2"');
    expect(named(await grid('?free=week&page=9'))).toHaveLength(2);
  });

  it('stand first on the home page, the soonest first, and the newest after them', async () => {
    const sooner = await aHost(site, { displayName: 'Emil', timeZone: 'UTC' });
    await hasHours(site, sooner, { from: 0, until: 1440 });
    await aService(site, sooner, { agreeing: 'booked', noticeHours: 1 });
    const home = async () => (await site.visitor().get('/', { headers: { accept: 'text/html' } })).text;
    const text = await home();
    expect(text).toMatch(/Free soon[\s\S]+Some of our hosts/u);
    expect(named(text)).toEqual(['Emil', 'Anna', 'Dora', 'Clara', 'Boris']);
    await site.strapi.db.connection('pps_services').where({ agreeing: 'booked' }).update({ enabled: false });
    await site.strapi.db
      .connection('pps_services')
      .where({ agreeing: 'requested' })
      .update({ enabled: false });
    const without = await home();
    expect(without).not.toContain('Free soon');
    expect(named(without)).toEqual(['Dora']);
  });
});
