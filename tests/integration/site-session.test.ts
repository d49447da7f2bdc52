import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aService,
  signInAsClient,
  startApp,
  type Client,
  type Host,
  type RunningApp,
} from '../harness';

let next = 0;

describe('a session through its link', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let links: { host: string; client: string };
  let sessionId: SessionId;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  afterEach(() => site.clock.reset());

  const asHost = () => ({ kind: 'host', hostId: host.hostId }) as const;
  const asClient = () => ({ kind: 'client', clientId: client.clientId }) as const;
  const show = (viewer: ReturnType<typeof asHost> | ReturnType<typeof asClient>): Promise<SessionDetail> =>
    site.useCases.sessions.showSession(site.app, viewer, sessionId);
  const pathOf = ({ linkUrl }: SessionDetail): string => new URL(linkUrl ?? '').pathname;

  beforeEach(async () => {
    host = await aHost(site, { timeZone: 'Europe/Berlin' });
    client = await aClient(site, { timeZone: 'America/New_York' });
    const { serviceId } = await aService(site, host, { priceAmount: 0 });
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: `by-link-${++next}` },
    });
    sessionId = order.sessionId as SessionId;
    links = { host: pathOf(await show(asHost())), client: pathOf(await show(asClient())) };
  });

  const schedule = async (startsAtLocal: string) =>
    site.useCases.sessions.scheduleSession(site.app, asHost(), sessionId, {
      startsAtLocal,
      timeZone: 'Europe/Berlin',
      fold: 'earlier',
      revision: (await show(asHost())).revision,
    });

  it('keeps the token out of every log line and every referrer, whatever is written behind it', async () => {
    const lines: string[] = [];
    const listen = (entry: unknown) => lines.push(JSON.stringify(entry));
    site.strapi.log.on('data', listen);
    const level = site.strapi.log.level;
    site.strapi.log.level = 'silly';
    const token = links.client.split('/').at(-1) ?? '';
    try {
      for (const path of [
        links.client,
        `${links.client}/`,
        `${links.client}/x`,
        `${site.url}/${links.client}`,
        `/S/${token}`,
        `/new-password/${token}/x`,
      ]) {
        const answer = await site.visitor().get(path);
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      }
      expect((await site.visitor().get('/api/nothing-here')).status).toBe(404);
    } finally {
      site.strapi.log.off('data', listen);
      site.strapi.log.level = level;
    }
    expect(lines.join('\n')).toContain('/api/nothing-here');
    expect(lines.join('\n')).not.toContain(token);
  });

  it('calls its address a key only where it is one', async () => {
    const warning = 'Its address is your key to the session';
    expect((await site.visitor().get(links.client)).text).toContain(warning);
    const own = await (await signInAsClient(site, client)).get(`/account/sessions/${sessionId}`);
    expect(own.status).toBe(200);
    expect(own.text).not.toContain(warning);
  });

  it('tells each of the two the time in their own zone, and the other’s', async () => {
    site.clock.set(Date.UTC(2027, 11, 1));
    await schedule('2027-12-07T15:00');
    const forClient = (await site.visitor().get(links.client)).text;
    expect(forClient).toContain('Tue 7 Dec, 09:00–10:00');
    expect(forClient).toContain(`15:00 for ${host.displayName}`);
    const forHost = (await site.visitor().get(links.host)).text;
    expect(forHost).toContain('Tue 7 Dec, 15:00–16:00');
    expect(forHost).toContain(`09:00 for ${client.displayName}`);
  });

  it('opens the room half an hour before', async () => {
    site.clock.set(Date.UTC(2027, 11, 1));
    await schedule('2027-12-08T15:00');
    expect((await site.visitor().get(links.client)).text).toContain('The room opens at Wed 8 Dec, 08:30');
    site.clock.set(Date.UTC(2027, 11, 8, 13, 31));
    expect((await site.visitor().get(links.client)).text).toContain('Open the room');
  });

  it('is marked by the host, with a form or a script, and the client sees it', async () => {
    site.clock.set(Date.UTC(2027, 11, 1));
    const { revision } = await schedule('2027-12-09T15:00');
    const early = await site
      .visitor()
      .submit(`${links.host}/outcome`, { outcome: 'delivered', revision: String(revision) });
    expect(early.status).toBe(409);
    expect(early.text).toContain('has not begun yet');
    site.clock.set(Date.UTC(2027, 11, 9, 16));
    const asked = (await site.visitor().get(links.host)).text;
    expect(asked).toContain('How did the session end?');
    const readBy = `${client.displayName} reads it in the mail`;
    expect(asked).toContain(readBy);
    expect((await site.visitor().get(`${links.host}/room`)).text).toContain(readBy);
    const json = { headers: { accept: 'application/json' } };
    const marked = await site
      .visitor()
      .submit(`${links.host}/outcome`, { outcome: 'delivered', note: '', revision: String(revision) }, json);
    expect([marked.status, marked.json]).toEqual([
      200,
      { data: { status: 'delivered', revision: revision + 1 } },
    ]);
    expect((await site.visitor().get(links.client)).text).toContain('This session took place');
    const twice = await site
      .visitor()
      .submit(`${links.host}/outcome`, { outcome: 'client_absent', revision: String(revision) }, json);
    expect(twice.status).toBe(409);
    expect(twice.json).toMatchObject({ error: { details: { code: 'STALE_SESSION' } } });
  });

  it('is not the client’s to mark', async () => {
    const { revision } = await show(asClient());
    const answer = await site
      .visitor()
      .submit(`${links.client}/outcome`, { outcome: 'delivered', revision: String(revision) });
    expect(answer.status).toBe(409);
    expect((await show(asClient())).status).toBe('unscheduled');
    expect((await site.visitor().get(links.client)).text).not.toContain('How did the session end?');
  });

  it('is cancelled in time with a reason, and not later', async () => {
    const cancel = async (reason: string) =>
      site
        .visitor()
        .submit(`${links.client}/cancel`, { reason, revision: String((await show(asClient())).revision) });
    const without = await cancel('  ');
    expect([without.status, without.text.includes('id="reason-problem"')]).toEqual([400, true]);
    site.clock.set(Date.UTC(2027, 11, 1));
    await schedule('2027-12-10T15:00');
    site.clock.set(Date.UTC(2027, 11, 10, 2));
    expect((await cancel('too late')).text).toContain('until 24 hours before');
    site.clock.set(Date.UTC(2027, 11, 8));
    expect((await cancel('I am ill')).status).toBe(303);
    expect((await site.visitor().get(links.host)).text).toContain('was cancelled');
  });

  it('changes nothing when it is only looked at', async () => {
    const before = await show(asHost());
    for (const path of [
      links.host,
      links.client,
      `${links.host}/outcome`,
      `${links.client}/cancel`,
      `${links.host}/room`,
    ]) {
      await site.visitor().get(path);
    }
    expect(await show(asHost())).toEqual(before);
  });

  it('is a kind 404 with a wrong or a replaced link, and never sends its address on', async () => {
    const wrong = await site.visitor().get(`${links.client.slice(0, -2)}zz`);
    expect(wrong.status).toBe(404);
    expect(wrong.text).toContain('This session link is not valid');
    expect(wrong.headers.get('referrer-policy')).toBe('no-referrer');
    await site.strapi.db
      .connection('pps_session_links')
      .where({ session_id: sessionId, party: 'client' })
      .update({ revoked_at: new Date() });
    expect((await site.visitor().get(links.client)).status).toBe(404);
    expect((await site.visitor().get(links.host)).status).toBe(200);
  });

  it('is in its client’s account, and in nobody else’s', async () => {
    const own = await signInAsClient(site, client);
    expect((await own.get(`/account/sessions/${sessionId}`)).status).toBe(200);
    const other = await signInAsClient(site, await aClient(site));
    expect((await other.get(`/account/sessions/${sessionId}`)).status).toBe(404);
    expect((await other.get('/account/sessions?tab=all')).text).not.toContain(
      `/account/sessions/${sessionId}"`,
    );
    expect((await other.get('/account/sessions/0x1')).status).toBe(404);
  });

  it('comes up in the account until it is over, said or not', async () => {
    const own = await signInAsClient(site, client);
    const comesUp = async () => (await own.get('/account')).text.includes(`/account/sessions/${sessionId}"`);
    expect(await comesUp()).toBe(true);
    site.clock.set(Date.parse('2027-01-04T08:00:00Z'));
    await schedule('2027-01-08T10:00');
    const later = await signInAsClient(site, client);
    expect((await later.get('/account')).text).toContain(`/account/sessions/${sessionId}"`);
    site.clock.set(Date.parse('2027-01-08T10:01:00Z'));
    const after = await signInAsClient(site, client);
    const { text } = await after.get('/account');
    expect(text).toContain('Nothing is coming up');
    expect(text).not.toContain(`/account/sessions/${sessionId}"`);
  });

  it('stands among the past ones when it has ended', async () => {
    const own = await signInAsClient(site, client);
    const listed = async (tab: string) =>
      (await own.get(`/account/sessions?tab=${tab}`)).text.includes(`/account/sessions/${sessionId}"`);
    expect([await listed('upcoming'), await listed('past'), await listed('all')]).toEqual([
      true,
      false,
      true,
    ]);
    await site.useCases.sessions.markOutcome(site.app, asHost(), sessionId, {
      outcome: 'delivered',
      note: '',
      revision: (await show(asHost())).revision,
    });
    expect([await listed('upcoming'), await listed('past'), await listed('all')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
