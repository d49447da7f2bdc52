import type { SessionFilters } from '../../src/plugins/pay-per-session/shared/contracts/session';
import { aHost, aSession, showSessionToHost, startApp, type Host, type RunningApp } from '../harness';

const DAY = 24 * 60;

describe('a session in the list of its host', () => {
  let site: RunningApp;
  let host: Host;

  beforeAll(async () => {
    site = await startApp();
  });
  beforeEach(async () => {
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    host = await aHost(site);
  });
  afterAll(() => site.close());

  const find = async (filters: Partial<SessionFilters>) => {
    const asHost = { kind: 'host', hostId: host.hostId } as const;
    const { items, total } = await site.useCases.sessions.listSessions(site.app, asHost, {
      tab: 'all',
      ...filters,
    });
    expect(total).toBe(items.length);
    return items.map(({ id }) => id);
  };

  it('is coming until it ends, and then waits for its outcome; without a date it waits for one', async () => {
    const later = await aSession(site, { host, startsInMinutes: 5 * DAY });
    const soon = await aSession(site, { host, startsInMinutes: DAY, durationMinutes: 60 });
    const undated = await aSession(site, { host });
    const found = async () => ({
      soon: await find({ tab: 'upcoming' }),
      coming: await find({ tab: 'coming' }),
      outcome: await find({ tab: 'action', need: 'outcome' }),
      date: await find({ tab: 'action', need: 'date' }),
    });
    const coming = [later.sessionId, undated.sessionId];
    site.clock.set(Date.UTC(2026, 2, 3, 9, 59));
    expect(await found()).toEqual({
      soon: [soon.sessionId],
      coming: [soon.sessionId, ...coming],
      outcome: [],
      date: [undated.sessionId],
    });
    site.clock.set(Date.UTC(2026, 2, 3, 10, 5));
    expect(await found()).toEqual({
      soon: [],
      coming,
      outcome: [soon.sessionId],
      date: [undated.sessionId],
    });
    expect(await find({ tab: 'action' })).toEqual([soon.sessionId, undated.sessionId]);
  });

  it('is found among everybody’s by its host, and nobody finds what another host sold', async () => {
    const own = await aSession(site, { host });
    const stranger = await aSession(site);
    const { items } = await site.useCases.sessions.listSessions(
      site.app,
      { kind: 'operator', adminUserId: 1 },
      { tab: 'all', hostId: host.hostId },
    );
    expect(items.map(({ id }) => id)).toEqual([own.sessionId]);
    expect(await find({ hostId: stranger.host.hostId })).toEqual([]);
  });

  it('shows its host’s picture in a size that fits a list', async () => {
    const size = (name: string, width: number) => ({ url: `/uploads/${name}.png`, width, height: width });
    const sold = await aSession(site, { host });
    const { avatarUrl: original } = (await showSessionToHost(site, sold)).host;
    await site.strapi.db
      .connection('files')
      .where({ url: original })
      .update({
        formats: JSON.stringify({ small: size('small', 500), thumbnail: size('thumbnail', 156) }),
      });
    expect((await showSessionToHost(site, sold)).host.avatarUrl).toBe('/uploads/thumbnail.png');
  });

  it('is found by a name with letters beyond a to z, in whichever case', async () => {
    const { sessionId, client } = await aSession(site, { host });
    await site.strapi.db
      .connection('pps_clients')
      .where({ id: client.clientId })
      .update({ display_name: 'Özge Ångström' });
    expect(await find({ search: 'öZGE åNG' })).toEqual([sessionId]);
  });

  it('is found by text, service and tab, and texts with % and _ mean themselves', async () => {
    const sold = await aSession(site, { host });
    const { reference, serviceName } = await showSessionToHost(site, sold);
    expect(await find({ search: reference.toLowerCase() })).toEqual([sold.sessionId]);
    expect(await find({ search: serviceName })).toContain(sold.sessionId);
    expect(await find({ search: '%' })).toEqual([]);
    expect(await find({ tab: 'upcoming', search: reference })).toEqual([]);
  });
});
