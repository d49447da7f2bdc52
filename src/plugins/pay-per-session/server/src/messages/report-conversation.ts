import { nudgeMail, tellOperators } from '../mail';
import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant } from '../platform/database';
import type { ConversationId } from '../platform/ids';
import { readPair } from './read-correspondent';
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
): Promise<void> => {
  await inTransaction(app.strapi, async (trx) => {
    const conversation = await lockConversation(trx, side, id);
    const open = { conversation_id: id, reporter: side.party, status: 'open' };
    const before: unknown = await trx('pps_message_reports').where(open).first<unknown>('id');
    if (before !== undefined) return;
    const now = app.clock.now();
    const reportId = await insertRow(trx, 'pps_message_reports', now, {
      ...open,
      reason,
      reported_at: writeInstant(now),
      until_message_id: conversation.last_message_id,
    });
    const { host, client } = await readPair(trx, {
      hostId: conversation.host_id,
      clientId: conversation.client_id,
    });
    await tellOperators(trx, app, {
      template: 'report-to-read',
      dedupe: `report-${reportId}`,
      facts: {
        host: host.name,
        client: client.name,
        by: side.party,
        session: null,
        // What they write to each other, and about each other, lies in no mailbox.
        reason: null,
        page: `reports/${reportId}`,
      },
    });
  });
  nudgeMail(app);
};
