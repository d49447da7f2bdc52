import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant } from '../platform/database';
import type { ConversationId } from '../platform/ids';
import { lockConversation, type Side } from './side';

/**
 * Asks the operator to look at a conversation as it is now. Who has asked already, and waits, asks no second time:
 * nothing is written for it. @throws Refusal NOT_FOUND
 */
export const reportConversation = async (
  app: App,
  side: Side,
  id: ConversationId,
  reason: string,
): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    const conversation = await lockConversation(trx, side, id);
    const open = { conversation_id: id, reporter: side.party, status: 'open' };
    const before: unknown = await trx('pps_message_reports').where(open).first<unknown>('id');
    if (before !== undefined) return;
    const now = app.clock.now();
    await insertRow(trx, 'pps_message_reports', now, {
      ...open,
      reason,
      reported_at: writeInstant(now),
      until_message_id: conversation.last_message_id,
    });
  });
