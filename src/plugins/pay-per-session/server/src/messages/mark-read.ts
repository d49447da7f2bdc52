import type { App } from '../platform/app';
import { inTransaction, type Transaction } from '../platform/database';
import type { ConversationId } from '../platform/ids';
import { readIdOf, type StoredConversation } from './conversation-row';
import { countUnread, lockConversation, otherParty, type Side } from './side';
import { settleNotice } from './unread-notice';

/**
 * Moves a side's read mark of a locked conversation on to `until`, never back. @returns whether it moved
 */
export const moveReadMark = async (
  trx: Transaction,
  side: Side,
  conversation: StoredConversation,
  until: number,
): Promise<boolean> => {
  const mark = Math.min(until, conversation.last_message_id);
  if (mark <= readIdOf(conversation, side.party)) return false;
  const later = await trx('pps_messages')
    .where({ conversation_id: conversation.id, sender: otherParty(side.party) })
    .where('id', '>', mark)
    .count({ unread: '*' })
    .first<{ unread: number | string } | undefined>();
  await trx('pps_conversations')
    .where({ id: conversation.id })
    .update({ [`${side.party}_read_id`]: mark, [`${side.party}_unread`]: Number(later?.unread ?? 0) });
  return true;
};

/**
 * Somebody has read a conversation up to a message; a mail that waits to tell them is taken back where nothing else
 * is unread.
 * @returns how many messages of all conversations are unread now
 * @throws Refusal NOT_FOUND
 */
export const markRead = async (app: App, side: Side, id: ConversationId, until: number): Promise<number> => {
  await inTransaction(app.strapi, async (trx) => {
    const conversation = await lockConversation(trx, side, id);
    if (await moveReadMark(trx, side, conversation, until)) await settleNotice(trx, app, side);
  });
  return countUnread(app, side);
};
