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
  requestIntroduction,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Friday. */
const NOW = Date.UTC(2026, 2, 6, 9);
const inMarch = (day: number, hour = 10): number => Date.UTC(2026, 2, day, hour);
const REASON = 'It was otherwise.';

type Settling = 'delivered' | 'client_absent' | 'host_absent' | 'cancelled';

describe('what undoing leaves of introductory sessions', () => {
  let site: RunningApp;
  let client: Client;
  let offers: { host: Host; service: Service }[];
  let asOperator: SessionViewer;

  beforeAll(async () => {
    site = await startApp();
    asOperator = { kind: 'operator', adminUserId: (await anOperator(site)).id };
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    client = await aClient(site);
    offers = [];
    for (let number = 0; number < 4; number += 1) {
      const host = await aHost(site, { timeZone: 'UTC' });
      await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
      offers.push({ host, service: await anIntroduction(site, host) });
    }
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const offer = (number: number): { host: Host; service: Service } => {
    const one = offers[number];
    if (!one) throw new Error('There is no such host.');
    return one;
  };
  const asHost = (number: number): SessionViewer => ({ kind: 'host', hostId: offer(number).host.hostId });
  const asClient = (): SessionViewer => ({ kind: 'client', clientId: client.clientId });
  const idOf = ({ id }: SessionDetail) => id as SessionId;
  const request = (number: number, startsAt: number): Promise<SessionDetail> =>
    requestIntroduction(site, { client, service: offer(number).service, startsAt });
  /** A session that has been accepted and is over. */
  const met = async (number: number, startsAt: number): Promise<SessionDetail> => {
    const session = await anAgreedIntroduction(site, { client, service: offer(number).service, startsAt });
    site.clock.set(startsAt + HOUR);
    return session;
  };
  const mark = (number: number, session: SessionDetail, more: object) =>
    site.useCases.sessions.markOutcome(site.app, asHost(number), idOf(session), {
      outcome: 'delivered',
      note: '',
      continuation: '',
      continuationReason: '',
      revision: session.revision,
      ...more,
    });
  const reject = (number: number, session: SessionDetail, continuationReason: string) =>
    mark(number, session, { continuation: 'rejected', continuationReason });
  const dispute = (session: SessionDetail) =>
    site.useCases.sessions.disputeSession(site.app, asClient(), idOf(session), {
      reason: REASON,
      revision: session.revision,
    });
  const settle = (session: SessionDetail, outcome: Settling) =>
    site.useCases.sessions.settleDispute(site.app, asOperator, idOf(session), {
      outcome,
      reason: REASON,
      revision: session.revision,
    });
  const undo = (session: SessionDetail, viewer: SessionViewer) =>
    site.useCases.sessions.undoStep(site.app, viewer, idOf(session), { revision: session.revision });
  /** The numbers this session has of March. */
  const placesOf = (session: SessionDetail): Promise<number[]> =>
    site.strapi.db
      .connection('pps_introduction_places')
      .where({ session_id: session.id, month: '2026-03' })
      .pluck('place');
  const between = (number: number) =>
    site.useCases.introductions.readIntroduction(
      site.strapi.db.connection,
      { hostId: offer(number).host.hostId, clientId: client.clientId },
      site.clock.now(),
    );

  describe('their place of the month', () => {
    it.each(['cancelled', 'host_absent'] as const)(
      'comes back with a decision that is undone: settled as %s',
      async (outcome) => {
        const session = await met(0, inMarch(10));
        const disputed = await dispute(await reject(0, session, 'Not for me.'));
        const before = await placesOf(session);
        expect(before).toHaveLength(1);
        const settled = await settle(disputed, outcome);
        expect(await placesOf(session)).toEqual([]);
        const again = await undo(settled, asOperator);
        expect(again.status).toBe('disputed');
        expect(await placesOf(session)).toEqual(before);
        await settle(again, 'delivered');
        expect(await placesOf(session)).toEqual(before);
      },
    );

    it('is another number of the month where its own has been taken meanwhile', async () => {
      const session = await met(0, inMarch(10));
      const disputed = await dispute(await mark(0, session, { outcome: 'client_absent' }));
      const settled = await settle(disputed, 'cancelled');
      const other = await request(1, inMarch(16));
      expect(await placesOf(other)).toEqual([1]);
      await undo(settled, asOperator);
      expect(await placesOf(session)).toEqual([2]);
    });

    it('keeps a decision from being undone once all of the month are taken, and nothing is half-changed', async () => {
      const session = await met(0, inMarch(10));
      const disputed = await dispute(await mark(0, session, { outcome: 'client_absent' }));
      const settled = await settle(disputed, 'cancelled');
      for (const number of [1, 2, 3]) await request(number, inMarch(16, 9 + number));
      await expect(undo(settled, asOperator)).rejects.toMatchObject({
        code: 'INTRODUCTIONS_USED_UP',
        facts: { used: 3, limit: 3, month: '2026-03', renewsOn: '2026-04-01' },
      });
      const shown = await site.useCases.sessions.showSession(site.app, asOperator, idOf(session));
      expect(shown).toMatchObject({ status: 'cancelled', revision: settled.revision });
      expect(await placesOf(session)).toEqual([]);
    });

    it('that a client got back stays theirs, whatever is settled and undone later', async () => {
      const session = await met(0, inMarch(10));
      const disputed = await dispute(await mark(0, session, { outcome: 'host_absent' }));
      const settled = await settle(disputed, 'delivered');
      expect(await placesOf(session)).toEqual([]);
      await undo(settled, asOperator);
      expect(await placesOf(session)).toEqual([]);
    });

    it('is kept by a session whose mark was undone, and given back by no other step', async () => {
      const session = await met(0, inMarch(10));
      const marked = await mark(0, session, { outcome: 'host_absent' });
      expect(await placesOf(session)).toEqual([]);
      const back = await undo(marked, asHost(0));
      expect(await placesOf(session)).toEqual([1]);
      await mark(0, back, { outcome: 'client_absent' });
      expect(await placesOf(session)).toEqual([1]);
    });
  });

  describe('the decision about going on', () => {
    /** Two sessions of one host: the first turned away, the second held three days later. */
    const turnedAwayAndMetAgain = async (): Promise<{ first: SessionDetail; second: SessionDetail }> => {
      const first = await reject(0, await met(0, inMarch(10)), 'The first time.');
      site.clock.move(2 * MINUTE);
      return { first, second: await met(0, inMarch(13)) };
    };

    it('of an earlier session stands again when a later one is undone', async () => {
      const { first, second } = await turnedAwayAndMetAgain();
      const approved = await mark(0, second, { continuation: 'approved' });
      expect(await between(0)).toMatchObject({ decision: 'approved', decidedSessionId: second.id });
      const back = await undo(approved, asHost(0));
      expect(back.introduction).toMatchObject({
        decision: 'rejected',
        reason: 'The first time.',
        decidedSessionId: first.id,
        openSessionId: second.id,
      });
      await mark(0, back, { continuation: 'approved' });
      expect(await between(0)).toMatchObject({ decision: 'approved', decidedSessionId: second.id });
    });

    it('of a later session stands when an earlier one turns out not to have taken place, and is undone', async () => {
      const disputed = await dispute(await reject(0, await met(0, inMarch(10)), 'The first time.'));
      const second = await met(0, inMarch(13));
      await mark(0, second, { continuation: 'approved' });
      const settled = await settle(disputed, 'client_absent');
      expect(await between(0)).toMatchObject({ decision: 'approved', decidedSessionId: second.id });
      const again = await undo(settled, asOperator);
      expect(again.introduction).toMatchObject({ decision: 'approved', decidedSessionId: second.id });
      await settle(again, 'client_absent');
      expect(await between(0)).toMatchObject({ decision: 'approved', decidedSessionId: second.id });
    });

    it('of an earlier session stands when a later one turns out not to have taken place', async () => {
      const { first, second } = await turnedAwayAndMetAgain();
      const disputed = await dispute(await mark(0, second, { continuation: 'approved' }));
      expect(await between(0)).toMatchObject({ decision: 'approved' });
      await settle(disputed, 'cancelled');
      expect(await between(0)).toMatchObject({ decision: 'rejected', decidedSessionId: first.id });
    });

    it('is the latest that was made, on whichever session', async () => {
      const { first, second } = await turnedAwayAndMetAgain();
      await reject(0, second, 'The second time.');
      site.clock.move(2 * MINUTE);
      const anew = await site.useCases.sessions.decideOnContinuation(site.app, asHost(0), idOf(first), {
        decision: 'approved',
        reason: '',
        revision: first.revision,
      });
      expect(await between(0)).toMatchObject({ decision: 'approved', decidedSessionId: first.id });
      await undo(anew, asHost(0));
      expect(await between(0)).toMatchObject({ decision: 'rejected', reason: 'The second time.' });
    });

    it('does not keep a mark from being undone that was made before the host approved elsewhere', async () => {
      const { first, second } = await turnedAwayAndMetAgain();
      await site.useCases.sessions.decideOnContinuation(site.app, asHost(0), idOf(first), {
        decision: 'approved',
        reason: '',
        revision: first.revision,
      });
      const marked = await reject(0, second, 'The second time.');
      expect(await undo(marked, asHost(0))).toMatchObject({
        status: 'scheduled',
        introduction: { decision: 'approved', openSessionId: second.id },
      });
    });
  });
});
