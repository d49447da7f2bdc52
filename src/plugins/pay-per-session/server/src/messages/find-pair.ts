import { onlyVisible } from '../catalog';
import { NOT_SOLD } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ConversationId, HostId, SessionId } from '../platform/ids';
import { loadConversation, personIdOf, type Side } from './side';

/** To whom a message goes: an answer, a client's first word to a host, or about a session of the two. */
export type Recipient =
  | { kind: 'conversation'; id: ConversationId }
  | { kind: 'host'; hostId: HostId }
  | { kind: 'session'; id: SessionId };

/** Who writes to whom, and about what. */
export interface Pair {
  hostId: HostId;
  clientId: ClientId;
  /** Null where the two have not written to each other yet. */
  conversationId: ConversationId | null;
  sessionId: SessionId | null;
}

const conversationOf = async (
  db: Db,
  pair: Pick<Pair, 'hostId' | 'clientId'>,
): Promise<ConversationId | null> => {
  const row = await db('pps_conversations')
    .where({ host_id: pair.hostId, client_id: pair.clientId })
    .first<{ id: ConversationId } | undefined>('id');
  return row?.id ?? null;
};

/** The two people of a session of the writer's. @throws Refusal NOT_FOUND */
export const pairOfSession = async (db: Db, side: Side, id: SessionId): Promise<Pair> => {
  const row = await db('pps_sessions')
    .where({ id, [`${side.party}_id`]: personIdOf(side) })
    .whereNotIn('status', NOT_SOLD)
    .first<{ host_id: HostId; client_id: ClientId } | undefined>('host_id', 'client_id');
  if (!row) throw new Refusal('NOT_FOUND');
  const pair = { hostId: row.host_id, clientId: row.client_id };
  return { ...pair, conversationId: await conversationOf(db, pair), sessionId: id };
};

/** Somebody who cannot be seen is not written to for the first time; a pause only ends selling. */
const isReachable = async (db: Db, id: HostId): Promise<boolean> => {
  const row: unknown = await db('pps_hosts as host')
    .where('host.id', id)
    .modify((query) => onlyVisible(query, { evenPaused: true }))
    .first<unknown>('host.id');
  return row !== undefined;
};

const pairWithHost = async (db: Db, side: Side, hostId: HostId): Promise<Pair> => {
  if (side.party !== 'client') throw new Refusal('NOT_FOUND');
  const pair = { hostId, clientId: side.clientId };
  const conversationId = await conversationOf(db, pair);
  if (conversationId === null && !(await isReachable(db, hostId))) throw new Refusal('NOT_FOUND');
  return { ...pair, conversationId, sessionId: null };
};

/**
 * Who the two are. A client may write to every host of the site; a host to the clients of their sessions, and to
 * whoever has written to them.
 * @throws Refusal NOT_FOUND where the writer has no business there
 */
export const findPair = async (db: Db, side: Side, to: Recipient): Promise<Pair> => {
  switch (to.kind) {
    case 'conversation': {
      const row = await loadConversation(db, side, to.id);
      return { hostId: row.host_id, clientId: row.client_id, conversationId: row.id, sessionId: null };
    }
    case 'host':
      return pairWithHost(db, side, to.hostId);
    case 'session':
      return pairOfSession(db, side, to.id);
  }
};

/** A host as somebody sees them who is about to write to them. */
export interface ReachableHost {
  hostId: HostId;
  name: string;
  /** Null where the two have not written to each other yet, and for a visitor. */
  conversationId: ConversationId | null;
  to: Recipient;
}

/**
 * The host of a public address, for who wants to write to them: a visitor, or a client, about a session of theirs
 * where one is named. @throws Refusal NOT_FOUND
 */
export const findReachableHost = async (
  app: App,
  side: Side | null,
  slug: string,
  sessionId: SessionId | null,
): Promise<ReachableHost> => {
  const db = database(app.strapi);
  const host = await db('pps_hosts')
    .where({ slug })
    .first<{ id: HostId; name: string | null } | undefined>('id', 'display_name as name');
  if (!host) throw new Refusal('NOT_FOUND');
  const to: Recipient =
    side !== null && sessionId !== null
      ? { kind: 'session', id: sessionId }
      : { kind: 'host', hostId: host.id };
  const pair = side && (await findPair(db, side, to));
  if (pair ? pair.hostId !== host.id : !(await isReachable(db, host.id))) throw new Refusal('NOT_FOUND');
  return { hostId: host.id, name: host.name ?? '', conversationId: pair?.conversationId ?? null, to };
};
