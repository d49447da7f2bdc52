import { isHostVisible, onlyVisible } from '../catalog';
import type { SessionStatus } from '../../../shared/session-status';
import type { Db } from '../platform/database';
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

/** A checkout under way is no session yet, and one that ended so never was. */
const NOT_SOLD: readonly SessionStatus[] = ['held', 'expired'];

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
  if (await isHostVisible(db, id)) return true;
  const paused: unknown = await db('pps_hosts as host')
    .where('host.id', id)
    .modify((query) => onlyVisible(query, { evenPaused: true }))
    .first<unknown>('host.id');
  return paused !== undefined;
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

/** The host of a public address, where messages to them may begin or go on. @throws Refusal NOT_FOUND */
export const findHostBySlug = async (db: Db, slug: string): Promise<HostId> => {
  const row = await db('pps_hosts').where({ slug }).first<{ id: HostId } | undefined>('id');
  if (!row) throw new Refusal('NOT_FOUND');
  return row.id;
};
