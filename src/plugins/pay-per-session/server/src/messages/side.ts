import type { Knex } from 'knex';
import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ConversationId, HostId } from '../platform/ids';
import type { StoredConversation } from './conversation-row';

/** Who reads and writes: one of a conversation's two people. Nobody else has a side, operators neither. */
export type Side = { party: 'host'; hostId: HostId } | { party: 'client'; clientId: ClientId };

export const otherParty = (party: Party): Party => (party === 'host' ? 'client' : 'host');

/** The row's id of the person. */
export const personIdOf = (side: Side): number => (side.party === 'host' ? side.hostId : side.clientId);

/** Narrows a query on `conversation.*` to the person's own. */
export const ownConversations =
  (side: Side) =>
  (query: Knex.QueryBuilder): void => {
    void query.where(`conversation.${side.party}_id`, personIdOf(side));
  };

/** The person's conversation. @throws Refusal NOT_FOUND when there is none, or it is somebody else's */
export const loadConversation = async (
  db: Db,
  side: Side,
  id: ConversationId,
): Promise<StoredConversation> => {
  const row = await db('pps_conversations as conversation')
    .where('conversation.id', id)
    .modify(ownConversations(side))
    .first<StoredConversation | undefined>('conversation.*');
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** As `loadConversation`, locked until the transaction ends. What is decided on a conversation is decided on this. */
export const lockConversation = async (
  trx: Knex.Transaction,
  side: Side,
  id: ConversationId,
): Promise<StoredConversation> => {
  const row = await trx('pps_conversations as conversation')
    .where('conversation.id', id)
    .modify(ownConversations(side))
    .forUpdate()
    .first<StoredConversation | undefined>('conversation.*');
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** How many messages a person has not read yet. One query, on the few conversations that have any. */
export const countUnread = async (app: App, side: Side): Promise<number> => {
  const row = await database(app.strapi)('pps_conversations as conversation')
    .modify(ownConversations(side))
    .where(`conversation.${side.party}_unread`, '>', 0)
    .sum({ unread: `conversation.${side.party}_unread` })
    .first<{ unread: number | string | null } | undefined>();
  return Number(row?.unread ?? 0);
};
