import type { ConversationView, SessionConversation } from '../../../shared/contracts/message';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import type { ConversationId, SessionId } from '../platform/ids';
import { hasBlocked, readIdOf, unreadOf } from './conversation-row';
import { pairOfSession } from './find-pair';
import { readPair } from './read-correspondent';
import { readMessages, type Part } from './read-messages';
import { loadConversation, otherParty, type Side } from './side';

/**
 * A part of one of the person's conversations; reading it marks nothing as read. A constant number of queries.
 * @throws Refusal NOT_FOUND
 */
export const readConversation = async (
  app: App,
  side: Side,
  id: ConversationId,
  query: Part = {},
): Promise<ConversationView> => {
  const db = database(app.strapi);
  const row = await loadConversation(db, side, id);
  const { party } = side;
  const other = otherParty(party);
  const [people, { messages, beyond }, report] = await Promise.all([
    readPair(db, { hostId: row.host_id, clientId: row.client_id }),
    readMessages(db, id, query),
    db('pps_message_reports')
      .where({ conversation_id: id, reporter: party, status: 'open' })
      .first<{ id: number } | undefined>('id'),
  ]);
  const backwards = query.after === undefined;
  return {
    id,
    party,
    other: people[other],
    messages,
    earlier: backwards && beyond ? (messages[0]?.id ?? null) : null,
    more: !backwards && beyond,
    readUntil: readIdOf(row, party),
    unread: unreadOf(row, party),
    blockedByMe: hasBlocked(row, party),
    blockedByOther: hasBlocked(row, other),
    reported: report !== undefined,
  };
};

/** With whom a session's messages are written, for its host. @throws Refusal NOT_FOUND */
export const readSessionConversation = async (
  app: App,
  side: Side,
  id: SessionId,
): Promise<SessionConversation> => {
  const db = database(app.strapi);
  const pair = await pairOfSession(db, side, id);
  const [people, session] = await Promise.all([
    readPair(db, pair),
    db('pps_sessions').where({ id }).first<{ service_name: string }>('service_name'),
  ]);
  return {
    conversationId: pair.conversationId,
    client: people.client,
    session: { id, serviceName: session.service_name },
  };
};
