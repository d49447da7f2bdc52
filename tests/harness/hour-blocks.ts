import type { ServiceId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import type { ServiceWanted } from './catalog';
import { aCreditClient, aCreditService, buyWithCredits, type CreditWorld } from './credit-world';
import type { RunningApp } from './start-app';

/** Hours that follow each other, bought at once by somebody who had just as many credits. */
interface HoursAtOnce {
  client: Awaited<ReturnType<typeof aCreditClient>>;
  /** The client and the host, as they look at the sessions. */
  viewer: Extract<SessionViewer, { kind: 'client' }>;
  host: Extract<SessionViewer, { kind: 'host' }>;
  serviceId: ServiceId;
  ids: SessionId[];
}

/** What is wanted of the service, and when the first hour begins (ms, UTC). */
type Wanted = ServiceWanted & { startsAt: number };

/** Buys so many hours of the world's host. */
export const hoursAtOnce = async (
  site: RunningApp,
  world: CreditWorld,
  { hours, startsAt, ...service }: Wanted & { hours: number },
): Promise<HoursAtOnce> => {
  const client = await aCreditClient(site, world, hours);
  const { serviceId } = await aCreditService(site, world, service);
  const { sessionIds } = await buyWithCredits(site, client, { serviceId, startsAt, hours });
  return {
    client,
    viewer: { kind: 'client', clientId: client.clientId },
    host: { kind: 'host', hostId: world.host.hostId },
    serviceId,
    ids: sessionIds,
  };
};

/** Three such hours, each by its name. */
export const threeHours = async (
  site: RunningApp,
  world: CreditWorld,
  wanted: Wanted,
): Promise<HoursAtOnce & Record<'first' | 'second' | 'third', SessionId>> => {
  const bought = await hoursAtOnce(site, world, { ...wanted, hours: 3 });
  const [first, second, third] = bought.ids;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('Three hours were bought.');
  return { ...bought, first, second, third };
};
