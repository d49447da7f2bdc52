import type {
  ClientId,
  HostId,
  ServiceId,
  SessionId,
} from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../../src/plugins/pay-per-session/server/src/sessions';
import type { IfTaken } from '../../../src/plugins/pay-per-session/shared/contracts/purchase';
import type { SessionDetail } from '../../../src/plugins/pay-per-session/shared/contracts/session';
import type { Continuation } from '../../../src/plugins/pay-per-session/shared/session-status';
import { REFUSALS } from '../../../src/plugins/pay-per-session/shared/refusals';
import type { Client, Host, RunningApp } from '../../harness';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Hosts and services of all lives; each life has weeks and clients of its own, so that none stands in another's way. */
export interface Cast {
  site: RunningApp;
  host: Host;
  otherHost: Host;
  operatorId: number;
  services: Record<'booked' | 'requested' | 'arranged' | 'free', number>;
  /** Introductory sessions, each of another host. */
  introductions: [Offer, ...Offer[]];
}

interface Offer {
  serviceId: ServiceId;
  hostId: HostId;
}

export type Actor = 'host' | 'client' | 'operator' | 'other_host' | 'other_client';

interface PlacedOrder {
  reference: string;
  clientId: ClientId;
  service: keyof Cast['services'];
  ifTaken: IfTaken;
}

/** A session of a life, and whose it is. */
export interface Known {
  id: SessionId;
  clientId: ClientId;
  hostId: HostId;
  introduction: boolean;
}

/** A host's decision after an introduction; a later one has a higher order. */
interface Decision {
  decision: Continuation;
  order: number;
}

/** What a life has brought about so far. */
export interface World extends Cast {
  clients: [Client, Client];
  /** When it began; its starts lie in the days after. */
  base: number;
  orders: PlacedOrder[];
  sessions: Known[];
  /** Steps that were seen to succeed, by session. */
  steps: Map<SessionId, string[]>;
  /** When the last one was, and whose. */
  last: Map<SessionId, { at: number; actor: Actor; action: string; from: string }>;
  /** What was decided on a session, as the rules have it; and before the last step of that session. */
  decided: Map<SessionId, Decision>;
  decidedBefore: Map<SessionId, Decision | null>;
  keys: number;
  /** What succeeded in any life: `scheduled cancel cancelled`. */
  seen: Set<string>;
}

export const newWorld = (
  cast: Cast,
  { clients, base, seen }: Pick<World, 'clients' | 'base' | 'seen'>,
): World => ({
  ...cast,
  clients,
  base,
  orders: [],
  sessions: [],
  steps: new Map(),
  last: new Map(),
  decided: new Map(),
  decidedBefore: new Map(),
  keys: 0,
  seen,
});

export const viewerOf = (world: World, actor: Actor, { clientId: owner, hostId }: Known): SessionViewer => {
  const [first, second] = world.clients;
  switch (actor) {
    case 'host':
      return { kind: 'host', hostId };
    case 'other_host': {
      const { host, otherHost } = world;
      return { kind: 'host', hostId: hostId === otherHost.hostId ? host.hostId : otherHost.hostId };
    }
    case 'operator':
      return { kind: 'operator', adminUserId: world.operatorId };
    case 'client':
      return { kind: 'client', clientId: owner };
    case 'other_client':
      return { kind: 'client', clientId: first.clientId === owner ? second.clientId : first.clientId };
  }
};

/** A session as an operator sees it. */
export const look = (world: World, id: SessionId): Promise<SessionDetail> =>
  world.site.useCases.sessions.showSession(
    world.site.app,
    { kind: 'operator', adminUserId: world.operatorId },
    id,
  );

/** One of few starts, so that people want the same: two hours apart or half of one, from the third day on. */
export const startAt = (world: World, slot: number): number =>
  world.base + (2 + Math.floor(slot / 4)) * DAY + ([0, 30, 60, 120][slot % 4] ?? 0) * MINUTE;

/** The code of a refusal; anything else is a defect of the product and ends the life. */
const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code in REFUSALS && code !== 'UNFORESEEN') return code;
  throw error;
};

/** What came of a try: nothing where it succeeded, else the code of its refusal. */
export const attempt = async (work: () => Promise<unknown>): Promise<string | null> => {
  try {
    await work();
    return null;
  } catch (error) {
    return codeOf(error);
  }
};
