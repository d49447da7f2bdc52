import type {
  ClientId,
  CreditAllocationId,
  ProgramId,
  SessionId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import { nextNumber } from './admin-users';
import { aHost, aService, hasHours, type Host, type ServiceWanted } from './catalog';
import { aClient, type Client } from './clients';
import { aCreditProgram, hasCredits, isMemberOf, takesCredits } from './credits';
import type { RunningApp } from './start-app';

/** A host whose services can be paid with the credits of one program, and what it takes to pay them. */
export interface CreditWorld {
  host: Host;
  programId: ProgramId;
  termId: TermId;
  /** The first instant after the term, ms UTC, and its last day. */
  endsAt: number;
  endsOn: string;
}

/** A host in UTC with hours all day, and a program whose term runs. */
export const aCreditWorld = async (site: RunningApp): Promise<CreditWorld> => {
  const host = await aHost(site, { timeZone: 'UTC' });
  await hasHours(site, host);
  return { host, ...(await aCreditProgram(site)) };
};

/** A member of the program with so many credits. */
export const aCreditClient = async (
  site: RunningApp,
  { programId, termId }: CreditWorld,
  credits: number,
): Promise<Client & { allocationId: CreditAllocationId }> => {
  const client = await aClient(site);
  await isMemberOf(site, client, programId);
  return { ...client, allocationId: await hasCredits(site, client, { termId, credits }) };
};

/** A service of an hour that takes credits of the program, and no money where nothing else is wanted. */
export const aCreditService = async (
  site: RunningApp,
  { host, programId }: CreditWorld,
  wanted: ServiceWanted = {},
) => {
  const service = await aService(site, host, { priceAmount: 0, ...wanted });
  await takesCredits(site, service, programId);
  return service;
};

/** Buys hours with credits; `startsAt` in ms, UTC. */
export const buyWithCredits = async (
  { app, useCases }: RunningApp,
  { clientId }: { clientId: ClientId },
  wanted: { serviceId: number; startsAt?: number; hours?: number; idempotencyKey?: string },
): Promise<{ sessionId: SessionId; reference: string; sessionIds: SessionId[] }> => {
  const { idempotencyKey = `with-credits-${nextNumber()}`, ...wish } = wanted;
  const { order } = await useCases.sessions.purchaseService(app, {
    clientId,
    input: { ...wish, idempotencyKey, payWith: 'credits' },
  });
  const { reference, sessionId, hours } = order;
  if (sessionId === null) throw new Error('Credits were taken and nothing was sold.');
  const sessionIds = hours.length === 0 ? [sessionId] : hours.flatMap((hour) => hour.sessionId ?? []);
  return { reference, sessionId: sessionId as SessionId, sessionIds: sessionIds as SessionId[] };
};

/** What an action would do to the credit, as the page says it before the click. */
export const creditEffectOf = (
  { actions }: SessionDetail,
  wanted: SessionDetail['actions'][number]['action'],
): SessionDetail['actions'][number]['credit'] | undefined =>
  actions.find(({ action }) => action === wanted)?.credit;
