import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  anOperator,
  brokenInvariants,
  buyWithCredits,
  creditEffectOf,
  numbersOf,
  startApp,
  theMinutePasses,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 9);
/** Friday at ten. */
const START = Date.UTC(2026, 2, 6, 10);

/** From the request to the outcome: where the credit is after each step, and what is said before it. */
describe('a session that a credit pays', () => {
  let site: RunningApp;
  let world: CreditWorld;
  let client: Awaited<ReturnType<typeof aCreditClient>>;
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
    world = await aCreditWorld(site);
    client = await aCreditClient(site, world, 2);
    asHost = { kind: 'host', adminUserId: world.host.id, hostId: world.host.hostId };
    asClient = { kind: 'client', clientId: client.clientId };
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const numbers = async (): Promise<string> => {
    const { available, held, used, expired } = await numbersOf(site, client.allocationId);
    return `${available} available, ${held} held, ${used} used, ${expired} expired`;
  };
  const buy = async (agreeing: 'arranged' | 'requested' | 'booked', who = client): Promise<SessionId> => {
    const { serviceId } = await aCreditService(site, world, { agreeing });
    const time = agreeing === 'arranged' ? {} : { startsAt: START };
    return (await buyWithCredits(site, who, { serviceId, ...time })).sessionId;
  };
  const show = (id: SessionId, viewer = asHost) => site.useCases.sessions.showSession(site.app, viewer, id);
  const revisionOf = async (id: SessionId) => (await show(id, asOperator)).revision;
  const accept = async (id: SessionId) =>
    site.useCases.sessions.acceptRequest(site.app, asHost, id, { revision: await revisionOf(id) });
  const decline = async (id: SessionId) =>
    site.useCases.sessions.declineRequest(site.app, asHost, id, {
      reason: 'Away',
      revision: await revisionOf(id),
    });
  const withdraw = async (id: SessionId) =>
    site.useCases.sessions.withdrawRequest(site.app, asClient, id, {
      reason: '',
      revision: await revisionOf(id),
    });
  const cancel = async (id: SessionId, viewer = asClient) =>
    site.useCases.sessions.cancelSession(site.app, viewer, id, {
      reason: 'Ill',
      revision: await revisionOf(id),
    });
  const mark = async (id: SessionId, outcome: 'delivered' | 'client_absent' | 'host_absent') =>
    site.useCases.sessions.markOutcome(site.app, asHost, id, {
      outcome,
      note: '',
      revision: await revisionOf(id),
    });
  const undo = async (id: SessionId, viewer: SessionViewer) =>
    site.useCases.sessions.undoStep(site.app, viewer, id, { revision: await revisionOf(id) });
  const dispute = async (id: SessionId) =>
    site.useCases.sessions.disputeSession(site.app, asClient, id, {
      reason: 'It was otherwise',
      revision: await revisionOf(id),
    });
  const settle = async (id: SessionId, outcome: 'delivered' | 'host_absent' | 'client_absent') =>
    site.useCases.sessions.settleDispute(site.app, asOperator, id, {
      outcome,
      reason: 'Looked at it',
      revision: await revisionOf(id),
    });

  it('holds it at the request and spends it when the host accepts', async () => {
    const id = await buy('requested');
    expect(await numbers()).toBe('1 available, 1 held, 0 used, 0 expired');
    const asked = await show(id);
    expect(asked).toMatchObject({
      status: 'requested',
      fundingKind: 'credits',
      priceAmount: 0,
      credit: { position: 'held', termEndsOn: world.endsOn, termEnded: false },
      payment: { status: 'paid', provider: 'credits' },
    });
    expect(creditEffectOf(asked, 'decline')).toBe('comes_back');
    expect((await accept(id)).credit?.position).toBe('captured');
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
    await site.useCases.mail.mailsAtRest(site.app);
    const mails = site.mailbox.mailsTo(client.email);
    expect(mails.length).toBeGreaterThan(0);
    for (const { text } of mails) expect(text).toContain('Cost: 1 credit');
  });

  it('gives it back when the host declines, the client withdraws, or nobody answers in time', async () => {
    await decline(await buy('requested'));
    expect(await numbers()).toBe('2 available, 0 held, 0 used, 0 expired');
    await withdraw(await buy('requested'));
    expect(await numbers()).toBe('2 available, 0 held, 0 used, 0 expired');
    await buy('requested');
    expect(await numbers()).toBe('1 available, 1 held, 0 used, 0 expired');
    site.clock.move(49 * HOUR);
    await site.useCases.sessions.sweepSessions(site.app);
    expect(await numbers()).toBe('2 available, 0 held, 0 used, 0 expired');
  });

  it('is the client’s again the moment nobody has answered in time, before anybody tidies up', async () => {
    await buy('requested');
    const wallet = () =>
      site.useCases.wallet.readWallet(site.strapi.db.connection, client.clientId, site.clock.now());
    const respondBy = 48 * HOUR;
    site.clock.move(respondBy - 1000);
    expect(await wallet()).toMatchObject({ available: 1, terms: [{ available: 1, held: 1 }] });
    site.clock.move(1000);
    expect(await wallet()).toMatchObject({ available: 2, terms: [{ available: 2, held: 0 }] });
    for (const agreeing of ['arranged', 'arranged'] as const) await buy(agreeing);
    expect(await numbers()).toBe('0 available, 2 held, 0 used, 0 expired');
  });

  it('keeps it held while the host proposes other times, and spends it when one is taken', async () => {
    const id = await buy('requested');
    await site.useCases.sessions.proposeTimes(site.app, asHost, id, {
      startsAtLocal: ['2026-03-06T15:00'],
      timeZone: 'UTC',
      note: '',
      revision: await revisionOf(id),
    });
    expect(await numbers()).toBe('1 available, 1 held, 0 used, 0 expired');
    await site.useCases.sessions.takeProposal(site.app, asClient, id, {
      startsAt: START + 5 * HOUR,
      revision: await revisionOf(id),
    });
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
  });

  it('spends it at once when it is booked, moves with it, and gives it back when cancelled in time', async () => {
    const id = await buy('booked');
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
    await site.useCases.sessions.moveSession(site.app, asClient, id, {
      startsAt: START + 2 * HOUR,
      revision: await revisionOf(id),
    });
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
    expect(creditEffectOf(await show(id, asClient), 'cancel')).toBe('comes_back');
    expect((await cancel(id)).credit?.position).toBe('released');
    expect(await numbers()).toBe('2 available, 0 held, 0 used, 0 expired');
  });

  it('of an arranged service is held until it has a date, or has taken place', async () => {
    const [dated, delivered] = [await buy('arranged'), await buy('arranged')];
    expect(await numbers()).toBe('0 available, 2 held, 0 used, 0 expired');
    await site.useCases.sessions.scheduleSession(site.app, asHost, dated, {
      startsAtLocal: '2026-03-06T10:00',
      timeZone: 'UTC',
      fold: 'earlier',
      revision: await revisionOf(dated),
    });
    expect(await numbers()).toBe('0 available, 1 held, 1 used, 0 expired');
    await mark(delivered, 'delivered');
    expect(await numbers()).toBe('0 available, 0 held, 2 used, 0 expired');
    await cancel(dated);
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
    const other = await buy('arranged');
    await cancel(other);
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
  });

  it('keeps it spent when the client did not come, and gives it back when the host did not', async () => {
    const [missed, stoodUp] = [await buy('booked'), await buy('arranged')];
    site.clock.set(START + HOUR);
    expect(creditEffectOf(await show(missed), 'mark_client_absent')).toBe('stays');
    expect(creditEffectOf(await show(missed), 'mark_host_absent')).toBe('comes_back');
    await mark(missed, 'client_absent');
    expect(await numbers()).toBe('0 available, 1 held, 1 used, 0 expired');
    await cancel(stoodUp);
    await dispute(missed);
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
    await settle(missed, 'host_absent');
    expect(await numbers()).toBe('2 available, 0 held, 0 used, 0 expired');
  });

  it('takes it again where an operator decides that it took place, unless it is spent elsewhere', async () => {
    const id = await buy('booked');
    site.clock.set(START + HOUR);
    await mark(id, 'host_absent');
    await dispute(id);
    expect(creditEffectOf(await show(id, asOperator), 'settle_delivered')).toBe('taken_again');
    expect(creditEffectOf(await show(id, asOperator), 'settle_host_absent')).toBe('nothing');
    const [one, other] = [await buy('arranged'), await buy('arranged')];
    await expect(settle(id, 'delivered')).rejects.toMatchObject({ code: 'CREDIT_SPENT' });
    await cancel(one);
    await settle(id, 'delivered');
    expect(await numbers()).toBe('0 available, 1 held, 1 used, 0 expired');
    expect((await undo(id, asOperator)).credit?.position).toBe('released');
    await cancel(other);
    expect(await numbers()).toBe('2 available, 0 held, 0 used, 0 expired');
  });

  it('takes it again when a step is undone, and refuses where it pays another session meanwhile', async () => {
    const id = await buy('booked');
    await cancel(id);
    expect((await undo(id, asClient)).credit?.position).toBe('captured');
    expect(await numbers()).toBe('1 available, 0 held, 1 used, 0 expired');
    await cancel(id);
    const elsewhere = [await buy('arranged'), await buy('arranged')];
    await expect(undo(id, asClient)).rejects.toMatchObject({ code: 'CREDIT_SPENT' });
    expect((await show(id)).status).toBe('cancelled');
    await theMinutePasses(site);
    expect(await numbers()).toBe('0 available, 2 held, 0 used, 0 expired');
    expect(elsewhere).toHaveLength(2);
  });

  it('spends it after its term, and lets it expire when it comes back then, as is said before', async () => {
    const late = world.endsAt - HOUR;
    site.clock.set(late);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'requested' });
    const startsAt = world.endsAt + 36 * HOUR;
    const [accepted, declined] = [
      await buyWithCredits(site, client, { serviceId, startsAt }),
      await buyWithCredits(site, client, { serviceId, startsAt: startsAt + HOUR }),
    ];
    site.clock.set(world.endsAt);
    await accept(accepted.sessionId);
    expect(await numbers()).toBe('0 available, 1 held, 1 used, 0 expired');
    expect(creditEffectOf(await show(declined.sessionId), 'decline')).toBe('expires');
    await decline(declined.sessionId);
    expect(await numbers()).toBe('0 available, 0 held, 1 used, 1 expired');
    await undo(declined.sessionId, asHost);
    expect(await numbers()).toBe('0 available, 1 held, 1 used, 0 expired');
    await decline(declined.sessionId);
    site.mailbox.clear();
    await theMinutePasses(site);
    const texts = site.mailbox.mailsTo(client.email).map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining('its term ended on'));
    await cancel(accepted.sessionId, asOperator);
    expect(await numbers()).toBe('0 available, 0 held, 0 used, 2 expired');
  });
});
