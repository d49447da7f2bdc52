import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anIntroduction,
  hasHours,
  requestIntroduction,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Friday; the first of April is within the fourteen days. */
const NOW = Date.UTC(2026, 2, 20, 9);
const inMarch = (day: number, hour = 10): number => Date.UTC(2026, 2, day, hour);

describe('introductory sessions that were held', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    ({ host, service } = await anotherHost());
    client = await aClient(site);
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const anotherHost = async (): Promise<{ host: Host; service: Service }> => {
    const one = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, one, { from: 9 * 60, until: 17 * 60 });
    return { host: one, service: await anIntroduction(site, one) };
  };
  const asHost = () => ({ kind: 'host', hostId: host.hostId }) as const;
  const asClient = () => ({ kind: 'client', clientId: client.clientId }) as const;
  const idOf = ({ id }: SessionDetail) => id as SessionId;
  const request = (startsAt: number, of = service): Promise<SessionDetail> =>
    requestIntroduction(site, { client, service: of, startsAt });
  const accept = (session: SessionDetail) =>
    site.useCases.sessions.acceptRequest(site.app, asHost(), idOf(session), { revision: session.revision });
  const mark = (session: SessionDetail, more: object) =>
    site.useCases.sessions.markOutcome(site.app, asHost(), idOf(session), {
      outcome: 'delivered',
      note: '',
      continuation: '',
      continuationReason: '',
      revision: session.revision,
      ...more,
    });
  /** A session that has been accepted and is over. */
  const met = async (startsAt = inMarch(24)): Promise<SessionDetail> => {
    const session = await accept(await request(startsAt));
    site.clock.set(startsAt + HOUR);
    return session;
  };
  const pageOf = async (session: SessionDetail): Promise<string> => {
    const { linkUrl } = await site.useCases.sessions.showSession(site.app, asHost(), idOf(session));
    return (await site.visitor().get(new URL(linkUrl ?? '').pathname)).text;
  };
  const used = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await site.useCases.introductions.readAllowance(site.app, client.clientId)).map((of) => [
        of.month,
        of.used,
      ]),
    );
  const mailsOf = async (session: SessionDetail, template: string): Promise<string[]> =>
    (
      (await site.strapi.db.connection('pps_outgoing_mails').where({ session_id: session.id, template })) as {
        party: string;
      }[]
    ).map(({ party }) => party);

  it('that took place are marked together with the decision about going on', async () => {
    const session = await met();
    await expect(mark(session, {})).rejects.toMatchObject({
      code: 'DECISION_MISSING',
      fields: { continuation: { key: 'required' } },
    });
    await expect(mark(session, { continuation: 'rejected' })).rejects.toMatchObject({
      fields: { continuationReason: { key: 'required' } },
    });
    const marked = await mark(session, { continuation: 'approved' });
    expect(marked).toMatchObject({
      status: 'delivered',
      introduction: { decision: 'approved', decidedSessionId: session.id, openSessionId: null },
    });
    expect(marked.events.map(({ action }) => action).slice(-2)).toEqual(['mark_delivered', 'approve']);
    expect(await mailsOf(session, 'introduction-approved')).toEqual(['client']);
    const pair = { hostId: host.hostId, clientId: client.clientId };
    expect(await site.useCases.introductions.isApproved(site.strapi.db.connection, pair)).toBe(true);
    expect(await used()).toMatchObject({ '2026-03': 1 });
    await expect(request(inMarch(30))).rejects.toMatchObject({ code: 'INTRODUCTION_APPROVED' });
  });

  it('leave the decision to be changed by the host, and the client is told each time', async () => {
    const session = await met();
    const rejected = await mark(session, {
      continuation: 'rejected',
      continuationReason: 'You need somebody who knows the law.',
    });
    expect(rejected.introduction).toMatchObject({
      decision: 'rejected',
      reason: 'You need somebody who knows the law.',
    });
    const { decideOnContinuation } = site.useCases.sessions;
    const approved = await decideOnContinuation(site.app, asHost(), idOf(session), {
      decision: 'approved',
      reason: '',
      revision: rejected.revision,
    });
    expect(approved.introduction).toMatchObject({ decision: 'approved', reason: null });
    expect(await mailsOf(session, 'introduction-rejected')).toEqual(['client']);
    expect(await mailsOf(session, 'introduction-approved')).toEqual(['client']);
    const byClient = decideOnContinuation(site.app, asClient(), idOf(session), {
      decision: 'rejected',
      reason: 'No.',
      revision: approved.revision,
    });
    await expect(byClient).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('are undone as a whole within a minute: the mark, the decision and the mail', async () => {
    const session = await met();
    const marked = await mark(session, { continuation: 'approved' });
    // What is free has no money of which anything could be said.
    expect(marked.undo).toMatchObject({ money: false });
    const { undoStep } = site.useCases.sessions;
    const undone = await undoStep(site.app, asHost(), idOf(session), { revision: marked.revision });
    expect(undone).toMatchObject({
      status: 'scheduled',
      introduction: { decision: null, openSessionId: session.id },
    });
    expect(await used()).toMatchObject({ '2026-03': 1 });
    const again = await mark(undone, { continuation: 'rejected', continuationReason: 'It was a mistake.' });
    site.clock.move(2 * MINUTE);
    const changed = await site.useCases.sessions.decideOnContinuation(site.app, asHost(), idOf(session), {
      decision: 'approved',
      reason: '',
      revision: again.revision,
    });
    const back = await undoStep(site.app, asHost(), idOf(session), { revision: changed.revision });
    expect(back).toMatchObject({
      status: 'delivered',
      introduction: { decision: 'rejected', reason: 'It was a mistake.' },
    });
  });

  it('that the client missed have used their place, and nothing is decided', async () => {
    const session = await met();
    const marked = await mark(session, { outcome: 'client_absent' });
    expect(marked.introduction).toMatchObject({ decision: null, openSessionId: null });
    expect(await used()).toMatchObject({ '2026-03': 1 });
    const approve = site.useCases.sessions.decideOnContinuation(site.app, asHost(), idOf(session), {
      decision: 'approved',
      reason: '',
      revision: marked.revision,
    });
    await expect(approve).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('of an earlier session are told as earlier ones, and leave this one to be decided anew', async () => {
    const first = await met();
    await mark(first, { continuation: 'rejected', continuationReason: 'Not now.' });
    const second = await met(inMarch(30));
    const absent = await mark(second, { outcome: 'client_absent' });
    const { disputeSession, settleDispute } = site.useCases.sessions;
    const contested = await disputeSession(site.app, asClient(), idOf(second), {
      reason: 'I was there.',
      revision: absent.revision,
    });
    await settleDispute(site.app, { kind: 'operator', adminUserId: 1 }, idOf(second), {
      outcome: 'delivered',
      reason: 'They were.',
      revision: contested.revision,
    });
    const [earlier, later] = [await pageOf(first), await pageOf(second)];
    expect(earlier).toContain('<summary>Change the decision</summary>');
    expect(later).toContain('Earlier: You have decided not to go on');
    expect(later).not.toContain('<summary>Change the decision</summary>');
    expect(later).not.toContain('checked');
  });

  it('keep their own decision and its reason where a later one has decided otherwise', async () => {
    const first = await met();
    await mark(first, { continuation: 'rejected', continuationReason: 'Not now.' });
    const second = await met(inMarch(30));
    await mark(second, { continuation: 'approved' });
    const shown = await site.useCases.sessions.showSession(site.app, asHost(), idOf(first));
    expect(shown.introduction).toMatchObject({
      decision: 'approved',
      decidedSessionId: second.id,
      here: { decision: 'rejected', reason: 'Not now.' },
    });
    const [earlier, later] = [await pageOf(first), await pageOf(second)];
    expect(earlier).toContain('Not now.');
    expect(earlier).toContain('Since then: ');
    expect(earlier).not.toContain('Earlier: ');
    expect(earlier).toContain('<summary>Change the decision</summary>');
    expect(later).not.toMatch(/Earlier: |Since then: /u);
  });

  it('show the host what looks odd in a form, never the client, and turn nobody away', async () => {
    const { purchaseService, showSession } = site.useCases.sessions;
    const { order } = await purchaseService(site.app, {
      clientId: client.clientId,
      input: {
        serviceId: service.serviceId,
        idempotencyKey: 'a-form-that-looks-odd',
        startsAt: inMarch(24),
        answers: ['https://cheap.example', 'aaaaaaaaaaaaaaaaaa', 'https://cheap.example'],
      },
    });
    const id = order.sessionId as SessionId;
    const toHost = await showSession(site.app, asHost(), id);
    expect(toHost).toMatchObject({ status: 'requested', suspicions: ['links', 'repeated', 'same_answers'] });
    expect((await showSession(site.app, asClient(), id)).suspicions).toEqual([]);
    const { service: other, host: otherHost } = await anotherHost();
    await purchaseService(site.app, {
      clientId: client.clientId,
      input: {
        serviceId: other.serviceId,
        idempotencyKey: 'the-same-form-again',
        startsAt: inMarch(25),
        answers: ['https://cheap.example', 'aaaaaaaaaaaaaaaaaa', 'https://cheap.example'],
      },
    });
    const [second] = (await site.strapi.db
      .connection('pps_sessions')
      .where({ host_id: otherHost.hostId })) as { id: number }[];
    const toOther = await showSession(
      site.app,
      { kind: 'host', hostId: otherHost.hostId },
      second?.id as SessionId,
    );
    expect(toOther.suspicions).toContain('sent_to_others');
  });
});
