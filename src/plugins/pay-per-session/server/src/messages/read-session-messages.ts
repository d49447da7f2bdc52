import type { SessionMessages } from '../../../shared/contracts/message';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { pairOfSession } from './find-pair';
import { readConversation } from './read-conversation';
import { ownConversations, type Side } from './side';

/** As many as stand beside a session; the rest is read where it can be answered. */
const FEW = 3;

/**
 * The last of what the two people of a session have written to each other, about whichever session, for one of them.
 * Nothing counts as read by it. A constant number of queries.
 * @throws Refusal NOT_FOUND when it is none of theirs
 */
export const readSessionMessages = async (app: App, side: Side, id: SessionId): Promise<SessionMessages> => {
  const { conversationId } = await pairOfSession(database(app.strapi), side, id);
  if (conversationId === null) return { conversationId, messages: [], unread: 0, more: false };
  const { messages, unread, earlier } = await readConversation(app, side, conversationId, { most: FEW });
  return { conversationId, messages, unread, more: earlier !== null };
};

/** How many messages of the other one a person of a session has not read; 0 where it is none of theirs. One query. */
export const countUnreadOfSession = async (app: App, side: Side, id: SessionId): Promise<number> => {
  const row = await database(app.strapi)('pps_conversations as conversation')
    .join('pps_sessions as session', (join) => {
      join.on('session.host_id', 'conversation.host_id').andOn('session.client_id', 'conversation.client_id');
    })
    .modify(ownConversations(side))
    .where('session.id', id)
    .first<{ unread: number } | undefined>(`conversation.${side.party}_unread as unread`);
  return row?.unread ?? 0;
};
