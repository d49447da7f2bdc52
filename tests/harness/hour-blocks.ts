import type { ServiceId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import type { ServiceWanted } from './catalog';
import { aCreditClient, aCreditService, buyWithCredits, type CreditWorld } from './credit-world';
import type { RunningApp } from './start-app';

/** Three hours that follow each other, bought at once by somebody who had just as many credits. */
interface ThreeHours {
  client: Awaited<ReturnType<typeof aCreditClient>>;
  /** The client and the host, as they look at the sessions. */
  viewer: Extract<SessionViewer, { kind: 'client' }>;
  host: Extract<SessionViewer, { kind: 'host' }>;
  serviceId: ServiceId;
  first: SessionId;
  second: SessionId;
  third: SessionId;
  ids: [SessionId, SessionId, SessionId];
}

/** Buys three hours of the world's host from a start (ms, UTC) on; `service` is what is wanted of the service. */
export const threeHours = async (
  site: RunningApp,
  world: CreditWorld,
  { startsAt, ...service }: ServiceWanted & { startsAt: number },
): Promise<ThreeHours> => {
  const client = await aCreditClient(site, world, 3);
  const { serviceId } = await aCreditService(site, world, service);
  const { sessionIds } = await buyWithCredits(site, client, { serviceId, startsAt, hours: 3 });
  const [first, second, third] = sessionIds;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('Three hours were bought.');
  return {
    client,
    viewer: { kind: 'client', clientId: client.clientId },
    host: { kind: 'host', hostId: world.host.hostId },
    serviceId,
    first,
    second,
    third,
    ids: [first, second, third],
  };
};
