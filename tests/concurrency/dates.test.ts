import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aService,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  brokenInvariants,
} from '../harness';

/** Refusals a person can act on; everything else would be a defect. */
const CLEAN = ['TIME_TAKEN', 'STALE_SESSION', 'ILLEGAL_TRANSITION', 'NOTICE_TOO_SHORT'];

describe('dates that are set at the same moment', () => {
  let site: RunningApp;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
  });
  afterAll(() => site.close());

  const sold = async (host: Host, client: Client, durationMinutes = 60): Promise<SessionId> => {
    const { serviceId } = await aService(site, host, { priceAmount: 0, durationMinutes });
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: `rival-${(keys += 1)}` },
    });
    return order.sessionId as SessionId;
  };
  const setDate = (host: Host, id: SessionId, startsAtLocal: string, revision = 0) =>
    site.useCases.sessions.scheduleSession(
      site.app,
      { kind: 'host', adminUserId: host.id, hostId: host.hostId },
      id,
      {
        startsAtLocal,
        timeZone: 'UTC',
        fold: 'earlier',
        revision,
      },
    );

  it('leave one of twenty sessions of one host at one time, and tell the others why', async () => {
    const host = await aHost(site);
    const ids = [];
    for (let rival = 0; rival < 20; rival += 1) ids.push(await sold(host, await aClient(site)));
    const results = await Promise.allSettled(ids.map((id) => setDate(host, id, '2026-03-10T10:00')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(reasons).toEqual(Array.from({ length: 19 }, () => 'TIME_TAKEN'));
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('leave one of ten sessions of one client with ten hosts at one time', async () => {
    const client = await aClient(site);
    const pairs: [Host, SessionId][] = [];
    for (let rival = 0; rival < 10; rival += 1) {
      const host = await aHost(site);
      pairs.push([host, await sold(host, client)]);
    }
    const results = await Promise.allSettled(
      pairs.map(([host, id]) => setDate(host, id, '2026-03-10T10:00')),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(reasons).toEqual(Array.from({ length: 9 }, () => 'TIME_TAKEN'));
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('never wait for each other in a circle: sessions that change places by moving', async () => {
    const host = await aHost(site);
    const [one, other] = [await sold(host, await aClient(site)), await sold(host, await aClient(site))];
    await setDate(host, one, '2026-03-14T10:00');
    await setDate(host, other, '2026-03-14T12:00');
    for (let round = 1; round <= 15; round += 1) {
      const revision = async (id: SessionId) =>
        (await site.useCases.sessions.showSession(site.app, { kind: 'system' }, id)).revision;
      const [first, second] = [await revision(one), await revision(other)];
      const results = await Promise.allSettled([
        setDate(host, one, round % 2 ? '2026-03-14T11:30' : '2026-03-14T10:30', first),
        setDate(host, other, round % 2 ? '2026-03-14T10:00' : '2026-03-14T11:30', second),
      ]);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'TIME_TAKEN' });
    }
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('and a link that is replaced ten times at once is replaced once', async () => {
    const host = await aHost(site);
    const id = await sold(host, await aClient(site));
    const viewer = { kind: 'host', adminUserId: host.id, hostId: host.hostId } as const;
    const { links: seen } = await site.useCases.sessions.showSession(site.app, viewer, id);
    await Promise.all(
      Array.from({ length: 10 }, () =>
        site.useCases.sessions.replaceSessionLink(site.app, viewer, id, {
          party: 'host',
          replaces: seen.host,
        }),
      ),
    );
    const links = site.strapi.db.connection('pps_session_links').where({ session_id: id, party: 'host' });
    expect(await links.clone().whereNull('revoked_at')).toHaveLength(1);
    expect(await links.clone()).toHaveLength(2);
  });

  it('and a link that is replaced while the session is cancelled stands in the history where it belongs', async () => {
    const host = await aHost(site);
    const viewer = { kind: 'host', adminUserId: host.id, hostId: host.hostId } as const;
    for (let round = 0; round < 10; round += 1) {
      const id = await sold(host, await aClient(site));
      const { links, revision } = await site.useCases.sessions.showSession(site.app, viewer, id);
      await Promise.all([
        site.useCases.sessions.cancelSession(site.app, viewer, id, { reason: 'Ill', revision }),
        ...(['host', 'client'] as const).map((party) =>
          site.useCases.sessions.replaceSessionLink(site.app, viewer, id, { party, replaces: links[party] }),
        ),
      ]);
    }
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('keep every invariant through a storm of settings, moves and cancellations', async () => {
    const hosts = [await aHost(site), await aHost(site), await aHost(site)];
    const clients = [await aClient(site), await aClient(site), await aClient(site), await aClient(site)];
    const sessions: { host: Host; id: SessionId }[] = [];
    for (let number = 0; number < 36; number += 1) {
      const [host, client] = [hosts[number % 3], clients[number % 4]];
      if (host && client) sessions.push({ host, id: await sold(host, client, 30 + 15 * (number % 3)) });
    }
    // A fixed sequence of odd numbers, so that a failure can be repeated.
    let seed = 20260302;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const step = async (): Promise<string> => {
      const session = sessions[next(sessions.length)];
      if (!session) return 'none';
      const actor = { kind: 'host', adminUserId: session.host.id, hostId: session.host.hostId } as const;
      const { revision, status } = await site.useCases.sessions.showSession(site.app, actor, session.id);
      const minutes = String(next(12) * 5).padStart(2, '0');
      try {
        if (status === 'scheduled' && next(4) === 0) {
          await site.useCases.sessions.cancelSession(site.app, actor, session.id, {
            reason: 'Storm',
            revision,
          });
        } else {
          await setDate(session.host, session.id, `2026-03-1${next(3)}T1${next(6)}:${minutes}`, revision);
        }
        return 'done';
      } catch (error) {
        return (error as { code?: string }).code ?? String(error);
      }
    };
    const outcomes: string[] = [];
    const worker = async (): Promise<void> => {
      for (let turn = 0; turn < 12; turn += 1) outcomes.push(await step());
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    expect(outcomes.filter((outcome) => outcome !== 'done' && !CLEAN.includes(outcome))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThan(20);
    expect(await brokenInvariants(site)).toEqual([]);
  });
});
