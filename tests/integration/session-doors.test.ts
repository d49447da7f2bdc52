import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aSession,
  anOperator,
  brokenInvariants,
  signInAsAdmin,
  signInAsClient,
  startApp,
  theMinutePasses,
  type RunningApp,
  type SoldSession,
  type Visitor,
} from '../harness';

const HOUR = 3_600_000;

describe('what people do with a session, at each of its doors', () => {
  let site: RunningApp;
  let operator: Visitor;

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site));
  });
  beforeEach(() => site.clock.set(Date.UTC(2026, 2, 2, 9)));
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });
  afterAll(() => site.close());

  const pathOf = (url: string): string => new URL(url).pathname;
  const show = ({ sessionId, host }: SoldSession) =>
    site.useCases.sessions.showSession(site.app, { kind: 'host', hostId: host.hostId }, sessionId);
  const revisionOf = async (sold: SoldSession) => String((await show(sold)).revision);
  /** Dated, over, and marked by its host. */
  const marked = async (): Promise<SoldSession> => {
    const sold = await aSession(site, { startsInMinutes: 60 });
    site.clock.move(3 * HOUR);
    await site.useCases.sessions.markOutcome(
      site.app,
      { kind: 'host', hostId: sold.host.hostId },
      sold.sessionId,
      {
        outcome: 'client_absent',
        note: '',
        revision: Number(await revisionOf(sold)),
      },
    );
    return sold;
  };

  it('lets the client contest an outcome in their account, and take that back for a minute', async () => {
    const sold = await marked();
    const client = await signInAsClient(site, sold.client);
    const own = `/account/sessions/${sold.sessionId}`;
    expect((await client.get(own)).text).toContain('Contest the outcome');
    const nameless = await client.submit(`${own}/dispute`, { reason: '', revision: await revisionOf(sold) });
    expect(nameless.status).toBe(400);
    expect((await show(sold)).status).toBe('client_absent');
    const contested = await client.submit(`${own}/dispute`, {
      reason: 'I was there.',
      revision: await revisionOf(sold),
    });
    expect([contested.status, contested.location]).toEqual([303, own]);
    const page = (await client.get(own)).text;
    expect(page).toContain('I was there.');
    expect(page).toContain(`action="${own}/undo"`);
    await client.submit(`${own}/undo`, { revision: await revisionOf(sold) });
    expect((await show(sold)).status).toBe('client_absent');
  });

  it('lets an operator settle it in the panel, and both read why on their pages', async () => {
    const sold = await marked();
    await site.visitor().submit(`${pathOf(sold.links.client)}/dispute`, {
      reason: 'I was there.',
      revision: await revisionOf(sold),
    });
    await theMinutePasses(site);
    const settled = await operator.post(`/pay-per-session/sessions/${sold.sessionId}/settlement`, {
      outcome: 'delivered',
      reason: 'The room has seen both.',
      revision: await revisionOf(sold),
    });
    expect(settled.json).toMatchObject({ data: { status: 'delivered' } });
    for (const link of [sold.links.client, sold.links.host])
      expect((await site.visitor().get(pathOf(link))).text).toContain('The room has seen both.');
    expect((await site.visitor().get(pathOf(sold.links.client))).text).toContain('the decision stands');
  });

  it('changes nothing twice: a form sent again, two tabs, a stale page', async () => {
    const sold = await aSession(site, { startsInMinutes: 4 * 24 * 60 });
    const link = pathOf(sold.links.client);
    const form = { reason: 'Ill', revision: await revisionOf(sold) };
    const first = site.visitor();
    const [one, other] = await Promise.all([
      first.submit(`${link}/cancel`, form),
      site.visitor().submit(`${link}/cancel`, form),
    ]);
    expect([one.status, other.status].sort()).toEqual([303, 409]);
    const again = await first.submit(`${link}/cancel`, form);
    expect(again.status).toBe(409);
    expect(again.text).toContain('cancelled');
    const { events } = await show(sold);
    expect(events.filter(({ action }) => action === 'cancel')).toHaveLength(1);
  });

  it('refuses what belongs to somebody else, with a code and the present state', async () => {
    const sold = await marked();
    const host = pathOf(sold.links.host);
    const revision = await revisionOf(sold);
    const asHost = await site.visitor().submit(`${host}/dispute`, { reason: 'No.', revision });
    expect(asHost.status).toBe(409);
    const admin = await signInAsAdmin(site, sold.host);
    const settling = await admin.post(`/pay-per-session/sessions/${sold.sessionId}/settlement`, {
      outcome: 'delivered',
      reason: 'Mine.',
      revision: Number(revision),
    });
    expect(settling.status).toBe(403);
    const notYet = await operator.post(`/pay-per-session/sessions/${sold.sessionId}/settlement`, {
      outcome: 'delivered',
      reason: 'Too soon.',
      revision: Number(revision),
    });
    expect(notYet.json).toMatchObject({
      error: { details: { code: 'ILLEGAL_TRANSITION', facts: { status: 'client_absent' } } },
    });
    expect((await show(sold)).revision).toBe(Number(revision));
  });

  it('lets a link that is used after the end show how it stands, and change nothing', async () => {
    const sold = await aSession(site, { startsInMinutes: 4 * 24 * 60 });
    const before = Number(await revisionOf(sold));
    await site
      .visitor()
      .submit(`${pathOf(sold.links.host)}/cancel`, { reason: 'Ill', revision: String(before) });
    await theMinutePasses(site);
    const form = {
      reason: 'Late',
      outcome: 'delivered',
      startsAt: '2026-03-09T10:00:00.000Z',
      // What stands now: nothing but the session's end is in the way.
      revision: String(before + 1),
    };
    const headers = { accept: 'application/json' };
    for (const party of ['client', 'host'] as const) {
      const link = pathOf(sold.links[party]);
      // Only who cancelled could take it back.
      const undo = party === 'host' ? 'UNDO_TOO_LATE' : 'NOTHING_TO_UNDO';
      for (const verb of ['cancel', 'withdraw', 'take', 'dispute', 'undo', 'accept', 'decline', 'outcome']) {
        const answer = await site.visitor().submit(`${link}/${verb}`, form, { headers });
        const code = (answer.json as { error?: { details: { code: string } } } | undefined)?.error?.details
          .code;
        expect([verb, answer.status, code]).toEqual([
          verb,
          409,
          verb === 'undo' ? undo : 'ILLEGAL_TRANSITION',
        ]);
      }
      const page = await site.visitor().get(link);
      expect([page.status, page.text.includes('This session was cancelled')]).toEqual([200, true]);
    }
    expect((await show(sold)).revision).toBe(before + 1);
  });

  it('lets nobody act by a link who may not sign in any more', async () => {
    const sold = await aSession(site, { startsInMinutes: 4 * 24 * 60 });
    const db = site.strapi.db.connection;
    const form = { reason: 'Ill', revision: await revisionOf(sold) };
    await db('admin_users').where({ id: sold.host.id }).update({ is_active: false });
    await db('up_users').where({ id: sold.client.userId }).update({ blocked: true });
    for (const link of [sold.links.client, sold.links.host].map(pathOf)) {
      expect((await site.visitor().get(link)).status).toBe(404);
      expect((await site.visitor().submit(`${link}/cancel`, form)).status).toBe(404);
    }
    await db('admin_users').where({ id: sold.host.id }).update({ is_active: true });
    expect((await site.visitor().get(pathOf(sold.links.host))).status).toBe(200);
    expect((await show(sold)).status).toBe('scheduled');
  });

  it('lets nothing happen by opening links, as mail scanners do', async () => {
    const sold = await marked();
    await site.useCases.mail.mailsAtRest(site.app);
    // Of the minute for undoing there is less each time one looks.
    const asItStands = async (): Promise<SessionDetail> => ({ ...(await show(sold)), undo: null });
    const before = await asItStands();
    const verbs = [
      '',
      '/cancel',
      '/dispute',
      '/undo',
      '/withdraw',
      '/take',
      '/outcome',
      '/accept',
      '/decline',
    ];
    for (const link of [sold.links.client, sold.links.host]) {
      for (const verb of verbs) {
        const answer = await site.visitor().get(`${pathOf(link)}${verb}`);
        expect(answer.status).toBe(verb === '' ? 200 : 405);
      }
    }
    expect(await asItStands()).toEqual(before);
  });

  it('marks several at once, each with an answer of its own', async () => {
    const [first, second] = [
      await aSession(site, { startsInMinutes: 60 }),
      await aSession(site, { startsInMinutes: 90 }),
    ];
    const host = await signInAsAdmin(site, first.host);
    site.clock.move(4 * HOUR);
    const answer = await host.post('/pay-per-session/sessions/outcomes', {
      sessions: [
        { id: first.sessionId, revision: 1 },
        { id: first.sessionId, revision: 1 },
        { id: second.sessionId, revision: 1 },
      ],
      outcome: 'delivered',
    });
    expect(answer.json).toMatchObject({
      data: [
        { id: first.sessionId, status: 'delivered', refusal: null },
        { status: null, refusal: { code: 'STALE_SESSION', facts: { status: 'delivered' } } },
        { status: null, refusal: { code: 'NOT_FOUND' } },
      ],
    });
    expect((await show(second)).status).toBe('scheduled');
  });

  it('marks the others where one of several fails for a reason nobody foresaw, and says which', async () => {
    const first = await aSession(site, { startsInMinutes: 60 });
    const { host } = first;
    const [broken, last] = [
      await aSession(site, { host, startsInMinutes: 180 }),
      await aSession(site, { host, startsInMinutes: 300 }),
    ];
    site.clock.move(12 * HOUR);
    const row = site.strapi.db.connection('pps_sessions').where({ id: broken.sessionId });
    const [orderId] = await row.clone().pluck<number[]>('order_id');
    await row.clone().update({ order_id: 0 });
    const written = jest.spyOn(site.strapi.log, 'error').mockReturnValue(site.strapi.log);
    const answers = await site.useCases.sessions.markOutcomes(
      site.app,
      { kind: 'host', hostId: host.hostId },
      {
        sessions: [first, broken, last].map(({ sessionId: id }) => ({ id, revision: 1 })),
        outcome: 'delivered',
        note: '',
      },
    );
    await row.clone().update({ order_id: orderId });
    expect(written).toHaveBeenCalledWith(expect.stringContaining(`Session ${broken.sessionId}`));
    written.mockRestore();
    expect(answers.map(({ status, refusal }) => status ?? refusal?.code)).toEqual([
      'delivered',
      'UNFORESEEN',
      'delivered',
    ]);
    expect((await show(broken)).status).toBe('scheduled');
    expect((await show(last)).status).toBe('delivered');
  });

  it('reminds the host a day and three days after the end, once each, and never of a marked or moved one', async () => {
    const { remindHosts, scheduleSession, markOutcome } = site.useCases.sessions;
    const host = (sold: SoldSession) => ({ kind: 'host', hostId: sold.host.hostId }) as const;
    const reminders = async (id: SessionId) =>
      (await site.strapi.db
        .connection('pps_outgoing_mails')
        .where({ session_id: id, template: 'outcome-reminder' })) as { party: string }[];
    const [forgotten, moved, done] = [
      await aSession(site, { startsInMinutes: 24 * 60 + 60 }),
      await aSession(site, { startsInMinutes: 24 * 60 + 60 }),
      await aSession(site, { startsInMinutes: 24 * 60 + 60 }),
    ];
    await scheduleSession(site.app, host(moved), moved.sessionId, {
      startsAtLocal: '2026-03-20T10:00',
      timeZone: 'UTC',
      fold: 'earlier',
      revision: 1,
    });
    site.clock.move(27 * HOUR);
    await markOutcome(site.app, host(done), done.sessionId, { outcome: 'delivered', note: '', revision: 1 });
    for (const [hours, expected] of [
      [0, 0],
      [24, 1],
      [1, 1],
      [47, 2],
      [1, 2],
    ] as const) {
      site.clock.move(hours * HOUR);
      await Promise.all([remindHosts(site.app), remindHosts(site.app)]);
      const sent = await reminders(forgotten.sessionId);
      expect([hours, sent.length]).toEqual([hours, expected]);
      expect(sent.every(({ party }) => party === 'host')).toBe(true);
    }
    expect([await reminders(moved.sessionId), await reminders(done.sessionId)]).toEqual([[], []]);
  });
});
