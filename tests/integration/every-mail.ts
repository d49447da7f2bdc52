import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aConversation,
  aCreditProgram,
  aHost,
  anAgreedIntroduction,
  anIntroduction,
  anOperator,
  aReport,
  aRequest,
  aService,
  aSession,
  deliver,
  hasCredits,
  hasHours,
  institutionWith,
  programWith,
  signInAsAdmin,
  theMinutePasses,
  type Client,
  type RunningApp,
  type SoldSession,
} from '../harness';
import { writeMailsOfBlocks } from './mails-of-blocks';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);

const asHost = ({ host }: Pick<SoldSession, 'host'>) => ({ kind: 'host', hostId: host.hostId }) as const;

/** @returns the link that was replaced: a mail that left before has it still */
const livesOfSessions = async (site: RunningApp, sold: SoldSession): Promise<string> => {
  const { sessions } = site.useCases;
  const { host, client } = sold;
  const seller = asHost(sold);
  const buyer = { kind: 'client', clientId: client.clientId } as const;
  const revisionOf = async (id: SessionId) => (await sessions.showSession(site.app, seller, id)).revision;
  const dated = (startsInMinutes: number) => aSession(site, { host, client, startsInMinutes });

  const moved = await dated(3 * 24 * 60);
  const date = { timeZone: 'UTC', fold: 'earlier' } as const;
  await sessions.scheduleSession(site.app, seller, moved.sessionId, {
    ...date,
    startsAtLocal: '2026-03-09T10:00',
    revision: await revisionOf(moved.sessionId),
  });
  const { links } = await sessions.showSession(site.app, seller, moved.sessionId);
  await sessions.replaceSessionLink(site.app, seller, moved.sessionId, {
    party: 'client',
    replaces: links.client,
  });
  const cancelled = await dated(4 * 24 * 60);
  await sessions.cancelSession(site.app, seller, cancelled.sessionId, {
    reason: 'Ill',
    revision: await revisionOf(cancelled.sessionId),
  });

  const ask = (local: string) => aRequest(site, { host, local });
  const declined = await ask('2026-03-10T10:00');
  await sessions.declineRequest(site.app, seller, declined.sessionId, { reason: 'Away', revision: 1 });
  const withdrawn = await ask('2026-03-10T12:00');
  const whose = { kind: 'client', clientId: withdrawn.client.clientId } as const;
  await sessions.withdrawRequest(site.app, whose, withdrawn.sessionId, { reason: '', revision: 1 });
  const countered = await ask('2026-03-10T14:00');
  await sessions.proposeTimes(site.app, seller, countered.sessionId, {
    startsAtLocal: ['2026-03-11T14:00'],
    timeZone: 'UTC',
    note: '',
    revision: 1,
  });
  await ask('2026-03-10T16:00');

  const [disputed, forgotten] = [await dated(60), await dated(180)];
  site.clock.move(6 * HOUR);
  await deliver(site, disputed);
  await theMinutePasses(site);
  await sessions.disputeSession(site.app, buyer, disputed.sessionId, {
    reason: 'It was otherwise.',
    revision: await revisionOf(disputed.sessionId),
  });
  await theMinutePasses(site);
  const operator = { kind: 'operator', adminUserId: (await anOperator(site)).id } as const;
  await sessions.settleDispute(site.app, operator, disputed.sessionId, {
    outcome: 'client_absent',
    reason: 'I have asked both.',
    revision: await revisionOf(disputed.sessionId),
  });
  // Whoever has forgotten to mark is reminded, and who has not answered is too late.
  site.clock.move(3 * DAY);
  await sessions.remindHosts(site.app);
  await sessions.sweepSessions(site.app);
  await theMinutePasses(site);
  await deliver(site, forgotten);
  return moved.links.client;
};

/** Two want one time: who pays later finds it gone. */
const lateMoney = async (site: RunningApp, { clientId }: Client): Promise<void> => {
  site.clock.set(NOW);
  const host = await aHost(site, { timeZone: 'UTC' });
  await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
  const { serviceId } = await aService(site, host, { agreeing: 'booked' });
  const { purchaseService, answerTestPayment } = site.useCases.sessions;
  const buy = async (buyer: Client['clientId'], key: string) => {
    const input = { serviceId, idempotencyKey: key, startsAt: NOW + 3 * DAY };
    const { order } = await purchaseService(site.app, { clientId: buyer, input });
    return { clientId: buyer, reference: order.reference, decision: 'pay', attemptKey: key } as const;
  };
  const late = await buy(clientId, 'late-money');
  site.clock.move(HOUR / 4);
  await answerTestPayment(site.app, await buy((await aClient(site)).clientId, 'faster-money'));
  await answerTestPayment(site.app, late);
};

const introductions = async (site: RunningApp, client: Client): Promise<void> => {
  for (const [day, continuation] of [
    [12, 'approved'],
    [13, 'rejected'],
  ] as const) {
    site.clock.set(NOW);
    const host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    const service = await anIntroduction(site, host);
    const startsAt = Date.UTC(2026, 2, day, 10);
    const agreed: SessionDetail = await anAgreedIntroduction(site, { client, service, startsAt });
    site.clock.set(startsAt + HOUR);
    await site.useCases.sessions.markOutcome(site.app, asHost({ host }), agreed.id as SessionId, {
      outcome: 'delivered',
      note: '',
      continuation,
      continuationReason: 'It would not help you.',
      revision: agreed.revision,
    });
    await theMinutePasses(site);
  }
};

const programsAndCredits = async (site: RunningApp, client: Client): Promise<void> => {
  const operator = await signInAsAdmin(site, await anOperator(site));
  const post = async (path: string, body: object = {}): Promise<{ id: number }> => {
    const answer = await operator.post(`/pay-per-session${path}`, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return (answer.json as { data: { id: number } }).data;
  };
  const place = await aCreditProgram(site);
  const proven = await aClient(site, { proven: true });
  for (const to of [proven.email, 'nobody-yet@example.org']) {
    const run = { termId: place.termId, importKey: `for ${to}`, note: '', credits: 2, tell: true };
    const { id } = await post('/credit-runs', { ...run, to: 'client', email: to });
    await post(`/credit-runs/${id}/application`);
  }
  await site.useCases.allocations.workOnRuns(site.app);
  await hasCredits(site, client, { termId: place.termId, credits: 1 });
  site.clock.set(place.endsAt - 2 * DAY);
  await site.useCases.allocations.tellOfEndingCredits(site.app);

  // Their links are good for an hour or a day.
  await post('/hosts/invitations', { email: 'noa@example.org', firstName: 'Noa', lastName: 'Levi' });
  const institution = await institutionWith(site, { emailDomains: ['example.org'] });
  const byDomain = await programWith(site, { joining: 'domain', institutionId: institution.id });
  const { clientId, email, displayName } = client;
  await site.useCases.invitations.askToJoin(site.app, {
    client: { clientId, email, displayName, locale: null },
    programId: byDomain,
    language: 'en',
  });
  const byHand = await programWith(site, { joining: 'invitation', institutionId: institution.id });
  await post(`/programs/${byHand}/invitations`, { addresses: email });
  await site.visitor().submit('/forgotten-password', { email });
};

/** Lives through everything that writes to somebody. Every mail has left when it is done. */
export const writeEveryMail = async (site: RunningApp): Promise<{ client: Client; replaced: string[] }> => {
  site.clock.set(NOW);
  await anOperator(site);
  const sold = await aSession(site);
  const { conversationId } = await aConversation(site, sold);
  await aReport(site, { host: sold.host, conversationId });
  const replaced = [await livesOfSessions(site, sold), ...(await writeMailsOfBlocks(site, NOW))];
  await lateMoney(site, sold.client);
  await introductions(site, sold.client);
  await programsAndCredits(site, sold.client);
  await theMinutePasses(site);
  return { client: sold.client, replaced };
};
