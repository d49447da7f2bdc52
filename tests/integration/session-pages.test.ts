import type { SessionFilters, SessionPage } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { ClientId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aSession,
  onPostgres,
  signInAsAdmin,
  startApp,
  statementsOf,
  type Host,
  type RunningApp,
} from '../harness';

const DAY = 24 * 60;
const SESSIONS = 45;

describe('a long list of sessions', () => {
  let site: RunningApp;
  let host: Host;
  /** In order of their dates. */
  const ids: number[] = [];

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    host = await aHost(site, { displayName: 'Anna Berg' });
    const { client, sessionId } = await aSession(site, { host, startsInMinutes: 6 * DAY });
    const { host_id, client_id, service_id, ...row } = (await site.strapi.db
      .connection('pps_sessions')
      .where({ id: sessionId })
      .first()) as Record<string, unknown>;
    ids.push(sessionId);
    for (let number = 1; number < SESSIONS; number += 1) {
      // Two at each time: a list must not lose one of them between its pages.
      const startsAt = new Date(site.clock.now() + (7 + Math.floor(number / 2)) * DAY * 60_000);
      const [{ id }] = (await site.strapi.db
        .connection('pps_sessions')
        .insert({
          ...row,
          id: undefined,
          host_id,
          client_id,
          service_id,
          document_id: `copy-${number}`,
          reference: `COPY${number}`,
          order_id: 1_000_000 + number,
          starts_at: startsAt,
          ends_at: new Date(startsAt.getTime() + 3_600_000),
        })
        .returning('id')) as [{ id: number }];
      ids.push(id);
    }
    expect(client.clientId).toBe(client_id);
  });
  afterAll(() => site.close());

  const read = (filters: Partial<SessionFilters>): Promise<SessionPage> =>
    site.useCases.sessions.listSessions(
      site.app,
      { kind: 'host', hostId: host.hostId },
      { tab: 'all', sort: 'soonest', ...filters },
    );
  const idsOf = ({ items }: SessionPage): number[] => items.map(({ id }) => id);

  it.each(['soonest', 'latest'] as const)(
    'is read from end to end and back, each session once, %s first',
    async (sort) => {
      const inOrder = sort === 'soonest' ? ids : [...ids].reverse();
      const forwards: number[] = [];
      let page = await read({ sort });
      expect(page).toMatchObject({ previous: null, total: SESSIONS });
      forwards.push(...idsOf(page));
      while (page.next !== null) {
        page = await read({ sort, after: page.next });
        forwards.push(...idsOf(page));
      }
      expect(forwards).toEqual(inOrder);
      const backwards = idsOf(page);
      while (page.previous !== null) {
        page = await read({ sort, before: page.previous });
        backwards.unshift(...idsOf(page));
      }
      expect(backwards).toEqual(inOrder);
    },
  );

  it('keeps its second page where it was when new sessions come before it', async () => {
    const { next } = await read({});
    const second = await read({ after: next ?? '' });
    const early = await aSession(site, { host, startsInMinutes: DAY });
    expect(idsOf(await read({ after: next ?? '' }))).toEqual(idsOf(second));
    expect(idsOf(await read({}))[0]).toBe(early.sessionId);
    await site.strapi.db
      .connection('pps_sessions')
      .where({ id: early.sessionId })
      .update({ status: 'expired' });
  });

  it('begins anew where its place cannot be read, and is empty behind its end', async () => {
    const first = idsOf(await read({}));
    for (const place of ['', 'x', '1e9-1', '-5-5', '99999999999999999999-1'])
      expect(idsOf(await read({ after: place }))).toEqual(first);
    const behind = await read({ after: `${Date.UTC(9999, 0, 1)}-1` });
    expect(behind).toMatchObject({ items: [], next: null });
  });

  it('takes its filters from the address as it stands, and leaves out what it cannot read', async () => {
    const panel = await signInAsAdmin(site, host);
    const ask = async (query: string): Promise<number> => {
      const { json, status } = await panel.get(`/pay-per-session/sessions?tab=all&${query}`);
      expect(status).toBe(200);
      return (json as { data: SessionPage }).data.total;
    };
    expect(await ask('from=2026-03-10&to=2026-03-10')).toBe(2);
    expect(await ask('to=2026-03-08')).toBe(1);
    expect(await ask('type=free')).toBe(SESSIONS);
    expect(await ask('type=paid')).toBe(0);
    for (const unreadable of [
      'from=tomorrow&to=2026-02-30',
      'status=nice&type=x&sort=up&need=all',
      'clientId=x&serviceId=-1&hostId=1e99',
      'after=%00&before=%F0%9F%92%A9&search=',
    ])
      expect([unreadable, await ask(unreadable)]).toEqual([unreadable, SESSIONS]);
  });

  it('is narrowed to one client, whom the filter finds by a part of the name', async () => {
    const other = await aClient(site);
    const { sessionId } = await aSession(site, { host, client: other, startsInMinutes: 2 * DAY });
    const viewer = { kind: 'host', hostId: host.hostId } as const;
    await site.strapi.db
      .connection('pps_clients')
      .where({ id: other.clientId })
      .update({ display_name: 'Çağla Öz' });
    const find = (search: string, clientId?: number) =>
      site.useCases.sessions.listSessionClients(site.app, viewer, { search, clientId });
    expect(await find('AĞLA')).toEqual([{ id: other.clientId, displayName: 'Çağla Öz' }]);
    expect((await find('', other.clientId))[0]?.id).toBe(other.clientId);
    expect(await find('nobody')).toEqual([]);
    expect(idsOf(await read({ clientId: other.clientId }))).toEqual([sessionId]);
    expect(idsOf(await read({ search: 'öz' }))).toEqual([sessionId]);
    const stranger = await aHost(site);
    expect(
      await site.useCases.sessions.listSessionClients(
        site.app,
        { kind: 'host', hostId: stranger.hostId },
        { search: 'öz', clientId: other.clientId },
      ),
    ).toEqual([]);
    await site.strapi.db.connection('pps_sessions').where({ id: sessionId }).update({ status: 'expired' });
  });

  it('is narrowed to one client by an operator, who is offered those of the latest sessions', async () => {
    const operator = { kind: 'operator', adminUserId: 1 } as const;
    const offered = (filters: { search?: string; clientId?: ClientId }) =>
      site.useCases.sessions.listSessionClients(site.app, operator, filters);
    const first = await aSession(site, { startsInMinutes: DAY });
    const sold = await Promise.all(
      Array.from({ length: 20 }, () => aSession(site, { startsInMinutes: 900 * DAY })),
    );
    const ids = (await offered({})).map(({ id }) => id);
    expect(ids.sort()).toEqual(sold.map(({ client }) => client.clientId).sort());
    expect((await offered({ clientId: first.client.clientId }))[0]?.id).toBe(first.client.clientId);
    const { displayName } = first.client;
    expect((await offered({ search: displayName })).map(({ id }) => id)).toContain(first.client.clientId);
  });

  it('asks the database as often for one session as for many, but for their number, whatever is filtered', async () => {
    const asked = async (viewer: Host, filters: Partial<SessionFilters>): Promise<string[]> => {
      const statements = await statementsOf(site, () =>
        site.useCases.sessions.listSessions(
          site.app,
          { kind: 'host', hostId: viewer.hostId },
          { tab: 'all', ...filters },
        ),
      );
      // What settings say is read once a while, whoever asks.
      return statements.filter((sql) => !sql.includes('strapi_core_store_settings'));
    };
    const { host: one } = await aSession(site, { startsInMinutes: DAY });
    for (const filters of [
      {},
      { tab: 'action' },
      { search: 'a', status: 'scheduled', type: 'free', sort: 'latest' },
      { from: '2026-01-01', to: '2027-12-31' },
    ] as const) {
      const [many, few] = [await asked(host, filters), await asked(one, filters)];
      // How many there are is only asked where they do not fit on the page.
      const more = many.filter((sql) => sql.startsWith('select count')).length;
      expect([filters, many.length - more]).toEqual([filters, few.length]);
      expect(many.length).toBeLessThanOrEqual(4);
    }
  });

  it('is read out of an index alone, and never sorted', async () => {
    const db = site.strapi.db.connection;
    const statements = await statementsOf(site, () =>
      read({ search: 'nobody', status: 'delivered', type: 'paid' }),
    );
    const statement = statements.find((sql) => sql.startsWith('with')) ?? '';
    if (onPostgres()) {
      await db.raw('vacuum analyze pps_sessions');
      const plan = await db.transaction(async (trx): Promise<unknown> => {
        // A handful of rows is sooner read as a whole.
        await trx.raw('set local enable_seqscan = off');
        await trx.raw('set local enable_bitmapscan = off');
        // And sorted: without, it shows whether an index has the order.
        await trx.raw('set local enable_sort = off');
        return trx.raw(`explain ${statement}`);
      });
      expect(JSON.stringify(plan)).toMatch(/Index Only Scan (Backward )?using pps_sessions_host_list/u);
    } else {
      const plan: unknown = await db.raw(`explain query plan ${statement}`);
      expect(JSON.stringify(plan)).toContain('USING COVERING INDEX pps_sessions_host_list');
    }
  });
});
