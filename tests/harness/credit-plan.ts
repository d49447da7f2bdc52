import { database, inTransaction } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type {
  ClientId,
  HostId,
  ServiceId,
  SessionId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import { blockRevisionOf } from '../../src/plugins/pay-per-session/shared/contracts/block';
import type { SessionAction } from '../../src/plugins/pay-per-session/shared/contracts/session';
import { havingRead } from './institutions';
import type { RunningApp } from './start-app';

type Site = Pick<RunningApp, 'strapi' | 'app' | 'useCases'>;

/** One thing to be done with credits. Done again, it changes nothing. */
export type CreditDeed =
  | { kind: 'grant'; key: string; clientId: ClientId; termId: TermId; credits: number }
  | {
      kind: 'buy';
      key: string;
      clientId: ClientId;
      serviceId: ServiceId;
      /** ms, UTC */
      startsAt: number;
      hours: number;
    }
  /** A step of the first session that a purchase sold, or of all its hours that can, where it can be made. */
  | {
      kind: 'accept' | 'decline' | 'cancel' | 'undo' | 'lapse';
      clientId: ClientId;
      hostId: HostId;
      of: string;
      atOnce: boolean;
    }
  /** A term is given this last day, which may be over; dates of its institution. */
  | { kind: 'end'; termId: TermId; startsOn: string; endsOn: string }
  | { kind: 'sweep'; termId: TermId };

type Step = Extract<CreditDeed, { of: string }>;
type Buy = Extract<CreditDeed, { kind: 'buy' }>;
type Grant = Extract<CreditDeed, { kind: 'grant' }>;

const give = ({ strapi, app, useCases }: Site, { key, clientId, termId, credits }: Grant) =>
  inTransaction(strapi, (trx) =>
    useCases.wallet.grantCredits(trx, app, {
      key,
      clientId,
      termId,
      credits,
      actor: { kind: 'system', id: null },
    }),
  );

const buy = ({ app, useCases }: Site, { key, clientId, serviceId, startsAt, hours }: Buy) =>
  useCases.sessions.purchaseService(app, {
    clientId,
    input: { serviceId, idempotencyKey: key, startsAt, hours, payWith: 'credits' },
  });

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'Refusal';

/** Nobody has answered in time. */
const lapse = async ({ strapi, app, useCases }: Site, id: SessionId) => {
  await database(strapi)('pps_sessions')
    .where({ id, status: 'requested' })
    .update({ respond_by: new Date(app.clock.now() - 1000) });
  await useCases.sessions.sweepSessions(app);
};

/** The hours that can make this step together, as the actor sees them; one where it is not for several. */
const severalOf = async (
  { app, useCases }: Site,
  viewer: SessionViewer,
  { id, action }: { id: SessionId; action: SessionAction },
) => {
  const { actions, block } = await useCases.sessions.showSession(app, viewer, id);
  const hours = actions.find((offered) => offered.action === action)?.hours.length ?? 0;
  return hours > 1 ? { hours, blockRevision: blockRevisionOf(block) } : {};
};

const step = async (site: Site, { kind, clientId, hostId, of, atOnce }: Step): Promise<unknown> => {
  const { strapi, app, useCases } = site;
  const sold = await database(strapi)('pps_sessions as session')
    .join('pps_orders as ordered', 'ordered.id', 'session.order_id')
    .where({ 'ordered.client_id': clientId, 'ordered.idempotency_key': of })
    .first<{ id: SessionId; revision: number } | undefined>('session.id', 'session.revision');
  if (!sold) return undefined;
  const { id, revision } = sold;
  const { acceptRequest, declineRequest, cancelSession, undoStep } = useCases.sessions;
  const asHost = { kind: 'host', hostId } as const;
  const asClient = { kind: 'client', clientId } as const;
  if (kind === 'lapse') return lapse(site, id);
  // Whoever of the two made the last step.
  if (kind === 'undo')
    return undoStep(app, asClient, id, { revision }).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      return undoStep(app, asHost, id, { revision });
    });
  const viewer = kind === 'cancel' ? asClient : asHost;
  const several = atOnce ? await severalOf(site, viewer, { id, action: kind }) : {};
  const input = { revision, ...several };
  if (kind === 'accept') return acceptRequest(app, viewer, id, input);
  if (kind === 'decline') return declineRequest(app, viewer, id, { ...input, reason: 'Away' });
  return cancelSession(app, viewer, id, { ...input, reason: 'Ill' });
};

const endTerm = (
  { app, useCases }: Site,
  { termId, startsOn, endsOn }: Extract<CreditDeed, { kind: 'end' }>,
) =>
  havingRead((confirmed) =>
    useCases.institutions.editTerm(
      app,
      termId,
      { name: 'Term', kind: 'semester', startsOn, endsOn },
      confirmed,
    ),
  );

const doDeed = (site: Site, deed: CreditDeed): Promise<unknown> => {
  if (deed.kind === 'grant') return give(site, deed);
  if (deed.kind === 'buy') return buy(site, deed);
  if (deed.kind === 'end') return endTerm(site, deed);
  if (deed.kind === 'sweep') return site.useCases.wallet.expireTerm(site.app, deed.termId);
  return step(site, deed);
};

/**
 * Does everything that is planned, several at once and in order of beginning; a refusal is an answer, anything else a
 * defect.
 */
export const doPlan = async (
  site: Site,
  plan: readonly CreditDeed[],
  { atOnce, done }: { atOnce: number; done(count: number): void },
): Promise<void> => {
  let [next, finished] = [0, 0];
  const work = async (): Promise<void> => {
    for (let deed = plan[(next += 1) - 1]; deed; deed = plan[(next += 1) - 1]) {
      await doDeed(site, deed).catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
      });
      done((finished += 1));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
