import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aClient,
  aHost,
  anAgreedIntroduction,
  anIntroduction,
  anOperator,
  brokenInvariants,
  hasHours,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 6, 9);
const START = Date.UTC(2026, 2, 10, 10);
const REASON = 'It was otherwise.';

describe('what needs somebody after a session', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;
  let asHost: SessionViewer;
  let asClient: SessionViewer;
  let asOperator: SessionViewer;

  beforeAll(async () => {
    site = await startApp();
    asOperator = { kind: 'operator', adminUserId: (await anOperator(site)).id };
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    service = await anIntroduction(site, host);
    client = await aClient(site);
    asHost = { kind: 'host', hostId: host.hostId };
    asClient = { kind: 'client', clientId: client.clientId };
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const idOf = ({ id }: SessionDetail) => id as SessionId;
  const mark = (session: SessionDetail, more: object) =>
    site.useCases.sessions.markOutcome(site.app, asHost, idOf(session), {
      outcome: 'client_absent',
      note: '',
      revision: session.revision,
      ...more,
    });
  /** Its host says that the client did not come, the client that they did. */
  const disputed = async (startsAt = START): Promise<SessionDetail> => {
    const agreed = await anAgreedIntroduction(site, { client, service, startsAt });
    site.clock.set(startsAt + HOUR);
    const { id, revision } = await mark(agreed, {});
    return site.useCases.sessions.disputeSession(site.app, asClient, id as SessionId, {
      reason: REASON,
      revision,
    });
  };
  const settle = (session: SessionDetail, outcome: 'delivered' | 'client_absent') =>
    site.useCases.sessions.settleDispute(site.app, asOperator, idOf(session), {
      outcome,
      reason: REASON,
      revision: session.revision,
    });
  const decide = (session: SessionDetail) =>
    site.useCases.sessions.decideOnContinuation(site.app, asHost, idOf(session), {
      decision: 'approved',
      reason: '',
      revision: session.revision,
    });
  const list = (viewer: SessionViewer, filters: object = {}) =>
    site.useCases.sessions.listSessions(site.app, viewer, {
      tab: 'action',
      hostId: host.hostId,
      ...filters,
    });
  /** What a viewer is asked for, and how many of each kind. */
  const asked = async (viewer: SessionViewer) => {
    const { items, needs, counts, total } = await list(viewer);
    return { needs: items.map(({ needs: need }) => need), needed: needs, action: counts.action, total };
  };

  it('shows a dispute to its host as well as to operators, though only they settle it', async () => {
    const session = await disputed();
    for (const viewer of [asHost, asOperator])
      expect(await asked(viewer)).toMatchObject({
        needs: ['dispute'],
        needed: { dispute: 1, decision: 0 },
        action: 1,
        total: 1,
      });
    expect((await list(asHost, { need: 'dispute' })).items.map(({ id, can }) => ({ id, can }))).toEqual([
      { id: session.id, can: [] },
    ]);
    expect((await list(asClient)).counts.action).toBe(0);
    const other: SessionViewer = { kind: 'host', hostId: (await aHost(site)).hostId };
    expect((await list(other, { hostId: undefined })).counts.action).toBe(0);
  });

  it('asks for the decision about going on until it is made, where an operator says it took place', async () => {
    const settled = await settle(await disputed(), 'delivered');
    expect(settled).toMatchObject({ status: 'delivered', needs: 'decision' });
    for (const viewer of [asHost, asOperator])
      expect(await asked(viewer)).toMatchObject({
        needs: ['decision'],
        needed: { dispute: 0, decision: 1 },
        action: 1,
        total: 1,
      });
    const [one] = (await list(asHost, { need: 'decision' })).items;
    expect(one?.can).toEqual(expect.arrayContaining(['approve', 'reject']));
    expect((await list(asHost, { search: settled.reference.toLowerCase() })).total).toBe(1);
    expect((await list(asHost, { search: 'nobody of this name' })).total).toBe(0);
    const file: string[] = [];
    for await (const part of site.useCases.sessions.exportSessions(site.app, asHost, {
      tab: 'action',
      language: 'en',
    }))
      file.push(String(part));
    expect(file.join('')).toContain(settled.reference);
    const decided = await decide(settled);
    expect(decided.needs).toBeNull();
    expect(await asked(asHost)).toMatchObject({ needs: [], needed: { decision: 0 }, action: 0, total: 0 });
    const back = await site.useCases.sessions.undoStep(site.app, asHost, idOf(decided), {
      revision: decided.revision,
    });
    expect(back.needs).toBe('decision');
    expect((await asked(asHost)).needs).toEqual(['decision']);
  });

  it('asks nothing where it did not take place, or the host has decided about the client since', async () => {
    const missed = await settle(await disputed(), 'client_absent');
    expect(missed.needs).toBeNull();
    expect((await asked(asHost)).action).toBe(0);
    const session = await disputed(START + 3 * DAY);
    const later = await anAgreedIntroduction(site, { client, service, startsAt: START + 6 * DAY });
    site.clock.set(START + 6 * DAY + HOUR);
    await mark(later, { outcome: 'delivered', continuation: 'approved' });
    expect((await settle(session, 'delivered')).needs).toBeNull();
    expect((await asked(asHost)).action).toBe(0);
  });

  it('shows operators what nobody has marked for three days, until somebody does', async () => {
    const agreed = await anAgreedIntroduction(site, { client, service, startsAt: START });
    const end = Date.parse(agreed.endsAt ?? '');
    const overdue = async (viewer: SessionViewer, more: object = {}) =>
      (await list(viewer, { overdue: true, ...more })).items.map(({ id }) => id);
    // The clock goes on meanwhile.
    site.clock.set(end + 3 * DAY - HOUR);
    expect(await overdue(asOperator)).toEqual([]);
    expect((await list(asOperator)).needs.outcome).toBe(1);
    site.clock.set(end + 3 * DAY);
    expect(await overdue(asOperator, { need: 'outcome' })).toEqual([agreed.id]);
    const other: SessionViewer = { kind: 'host', hostId: (await aHost(site)).hostId };
    expect(await overdue(other, { hostId: undefined })).toEqual([]);
    await mark(agreed, {});
    expect(await overdue(asOperator)).toEqual([]);
  });
});
