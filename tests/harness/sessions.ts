import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import { nextNumber } from './admin-users';
import { aHost, aService, type Host } from './catalog';
import { aClient, type Client } from './clients';
import type { RunningApp } from './start-app';

export interface SoldSession {
  sessionId: SessionId;
  host: Host;
  client: Client;
  /** The two session links, `…/s/<token>`. */
  links: { host: string; client: string };
}

export interface SessionWanted {
  host?: Host;
  client?: Client;
  /** Minutes from now, to the next full five; without it the session has no date yet. */
  startsInMinutes?: number;
  durationMinutes?: number;
}

const MINUTE = 60_000;
const TICK = 5 * MINUTE;

/** A free session, sold to a client, with both links. */
export const aSession = async (site: RunningApp, wanted: SessionWanted = {}): Promise<SoldSession> => {
  const { sessions } = site.useCases;
  const host = wanted.host ?? (await aHost(site));
  const client = wanted.client ?? (await aClient(site));
  const { durationMinutes = 50, startsInMinutes } = wanted;
  const { serviceId } = await aService(site, host, { priceAmount: 0, durationMinutes });
  const { order } = await sessions.purchaseService(site.app, {
    clientId: client.clientId,
    input: { serviceId, idempotencyKey: `sold-session-${nextNumber()}` },
  });
  const sessionId = order.sessionId as SessionId;
  const asHost: SessionViewer = { kind: 'host', hostId: host.hostId };
  const linkOf = async (viewer: SessionViewer): Promise<string> =>
    (await sessions.showSession(site.app, viewer, sessionId)).linkUrl ?? '';
  if (startsInMinutes !== undefined) {
    const startsAt = Math.ceil((site.clock.now() + startsInMinutes * MINUTE) / TICK) * TICK;
    await sessions.scheduleSession(site.app, asHost, sessionId, {
      startsAtLocal: new Date(startsAt).toISOString().slice(0, 16),
      timeZone: 'UTC',
      fold: 'earlier',
      revision: 0,
    });
  }
  const links = {
    host: await linkOf(asHost),
    client: await linkOf({ kind: 'client', clientId: client.clientId }),
  };
  return { sessionId, host, client, links };
};

/** A session as its host sees it, such as its status after the room was closed. */
export const showSessionToHost = (
  { app, useCases }: RunningApp,
  { sessionId, host }: Pick<SoldSession, 'sessionId' | 'host'>,
) => useCases.sessions.showSession(app, { kind: 'host', hostId: host.hostId }, sessionId);

/** The host's link to the session behind a client's: `/s/<token>`. */
export const hostLinkOf = async ({ app, useCases }: RunningApp, clientPath: string): Promise<string> => {
  const { sessionId, hostId } = await useCases.room.findByLink(app, clientPath.replace('/s/', ''));
  const { linkUrl } = await useCases.sessions.showSession(app, { kind: 'host', hostId }, sessionId);
  return linkUrl ?? '';
};

/** The host says that it took place. */
export const deliver = async (site: RunningApp, sold: SoldSession): Promise<void> => {
  const { revision } = await showSessionToHost(site, sold);
  const viewer = { kind: 'host', hostId: sold.host.hostId } as const;
  await site.useCases.sessions.markOutcome(site.app, viewer, sold.sessionId, {
    outcome: 'delivered',
    note: '',
    revision,
  });
};

/** The client contests how it was marked. */
export const dispute = async (
  { app, useCases }: RunningApp,
  { sessionId, client }: Pick<SoldSession, 'sessionId' | 'client'>,
  reason = 'I waited, and nobody came.',
): Promise<void> => {
  const viewer = { kind: 'client', clientId: client.clientId } as const;
  const { revision } = await useCases.sessions.showSession(app, viewer, sessionId);
  await useCases.sessions.disputeSession(app, viewer, sessionId, { reason, revision });
};

/** The minute passes in which a step can be undone: its money and its mails leave. */
export const theMinutePasses = async ({ app, clock, useCases }: RunningApp): Promise<void> => {
  await useCases.mail.mailsAtRest(app);
  clock.move(MINUTE);
  await useCases.payments.sendDueRefunds(app);
  await useCases.mail.sendDueMails(app);
  await useCases.mail.mailsAtRest(app);
};
