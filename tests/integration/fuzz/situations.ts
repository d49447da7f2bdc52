import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  hasHours,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../../harness';

const HOUR = 3_600_000;
/** A Monday; the clocks of Berlin go forward four weeks later. */
const NOW = Date.UTC(2026, 2, 2, 9);
const ASKED = Date.UTC(2026, 2, 6, 10);
/** Somebody else's, so that it is taken. */
export const TAKEN = Date.UTC(2026, 2, 10, 10);
/** Free whenever a situation begins. */
export const FREE = Date.UTC(2026, 2, 11, 10);
const PROPOSED = ['2026-03-09T10:00', '2026-03-09T14:00'];
export const iso = (instant: number): string => new Date(instant).toISOString();

/** Where a session stands when something is said about it. */
export const STAGES = [
  'asked',
  'countered',
  'lapsed',
  'agreed',
  'booked',
  'begun',
  'undated',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/** What else may have happened to the host's side meanwhile. */
export const CIRCUMSTANCES = ['usual', 'service disabled', 'host paused'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export interface Situation {
  sessionId: SessionId;
  revision: number;
  /** The tokens of the two session links. */
  links: { host: string; client: string };
}

export interface Stagehand {
  host: Host;
  client: Client;
  /** Sells a session and brings it to a stage; the clock stands where the stage wants it. */
  set(stage: Stage, circumstance: Circumstance): Promise<Situation>;
  /** Everything the database knows of the session. */
  look(situation: Situation): Promise<unknown>;
  /** Ends what is left, so that its time is free again. */
  tidy(situation: Situation): Promise<void>;
}

interface Services {
  requested: Service;
  booked: Service;
  arranged: Service;
}

/** One host, one client, and sessions between them at any stage; half of them cost something. */
export const createStagehand = async (site: RunningApp): Promise<Stagehand> => {
  const { sessions } = site.useCases;
  site.clock.set(NOW);
  const host = await aHost(site, { timeZone: 'UTC' });
  await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
  const client = await aClient(site);
  const servicesAt = async (priceAmount: number): Promise<Services> => ({
    requested: await aService(site, host, { agreeing: 'requested', priceAmount, location: 'either' }),
    booked: await aService(site, host, { agreeing: 'booked', priceAmount }),
    arranged: await aService(site, host, { agreeing: 'arranged', priceAmount }),
  });
  const [free, priced] = [await servicesAt(0), await servicesAt(5000)];
  const asHost = { kind: 'host', hostId: host.hostId } as const;
  const asClient = { kind: 'client', clientId: client.clientId } as const;
  const asOperator = { kind: 'operator', adminUserId: (await anOperator(site)).id } as const;
  const table = (name: string) => site.strapi.db.connection(name);
  let made = 0;

  const sell = async (kind: keyof Services, startsAt?: number): Promise<SessionId> => {
    made += 1;
    const { serviceId } = (made % 2 === 0 ? free : priced)[kind];
    const { clientId } = client;
    const { order, next } = await sessions.purchaseService(site.app, {
      clientId,
      input: {
        serviceId,
        idempotencyKey: `situation-${made}`,
        ...(startsAt === undefined ? {} : { startsAt }),
      },
    });
    if (next === 'done') return order.sessionId as SessionId;
    const payment = {
      clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: `key-${made}`,
    } as const;
    return (await sessions.answerTestPayment(site.app, payment)).sessionId as SessionId;
  };

  const show = (id: SessionId) => sessions.showSession(site.app, asHost, id);

  const bring = async (stage: Stage): Promise<SessionId> => {
    if (stage === 'booked') return sell('booked', ASKED);
    if (stage === 'undated') return sell('arranged');
    const id = await sell('requested', ASKED);
    const { revision } = await show(id);
    if (stage === 'countered')
      await sessions.proposeTimes(site.app, asHost, id, {
        startsAtLocal: PROPOSED,
        timeZone: 'UTC',
        note: '',
        revision,
      });
    if (stage === 'agreed' || stage === 'begun')
      await sessions.acceptRequest(site.app, asHost, id, { revision });
    if (stage === 'cancelled')
      await sessions.declineRequest(site.app, asHost, id, { revision, reason: 'Away' });
    if (stage === 'begun') site.clock.set(ASKED + HOUR / 2);
    if (stage === 'lapsed') site.clock.move(49 * HOUR);
    return id;
  };

  const circumstances = async (circumstance: Circumstance): Promise<void> => {
    const { hostId } = host;
    await table('pps_hosts')
      .where({ id: hostId })
      .update({ paused: circumstance === 'host paused' });
    await table('pps_services')
      .where({ host_id: hostId })
      .update({ enabled: circumstance !== 'service disabled' });
  };

  await sessions.purchaseService(site.app, {
    clientId: (await aClient(site)).clientId,
    input: { serviceId: free.booked.serviceId, idempotencyKey: 'somebody-else', startsAt: TAKEN },
  });

  return {
    host,
    client,
    set: async (stage, circumstance) => {
      site.clock.set(NOW);
      await circumstances('usual');
      const sessionId = await bring(stage);
      await circumstances(circumstance);
      const [ofHost, ofClient] = [
        await show(sessionId),
        await sessions.showSession(site.app, asClient, sessionId),
      ];
      const token = (url: string | null): string => new URL(url ?? '').pathname.replace('/s/', '');
      return {
        sessionId,
        revision: ofHost.revision,
        links: { host: token(ofHost.linkUrl), client: token(ofClient.linkUrl) },
      };
    },
    look: async ({ sessionId }) => {
      const session = (await table('pps_sessions').where({ id: sessionId }).first('*')) as {
        order_id: number;
      };
      const kept = (await table('pps_reservations').where({ session_id: sessionId }).orderBy('id')) as {
        id: number;
      }[];
      const ids = kept.map(({ id }) => id);
      return {
        session,
        kept,
        claims: await table('pps_time_claims').whereIn('reservation_id', ids).orderBy('id'),
        events: await table('pps_session_events').where({ session_id: sessionId }).orderBy('id'),
        order: (await table('pps_orders').where({ id: session.order_id }).first('*')) as object,
        payments: await table('pps_payment_events').where({ order_id: session.order_id }).orderBy('id'),
        // Sent meanwhile, so only which there are.
        mails: await table('pps_outgoing_mails').where({ session_id: sessionId }).orderBy('id').pluck('id'),
      };
    },
    tidy: async ({ sessionId: id }) => {
      const { status, revision } = await show(id);
      const end = { revision, reason: 'Tidied up' };
      if (status === 'requested') await sessions.declineRequest(site.app, asOperator, id, end);
      if (status === 'scheduled' || status === 'unscheduled')
        await sessions.cancelSession(site.app, asOperator, id, end);
      if (status === 'lapsed') await sessions.sweepSessions(site.app);
    },
  };
};
