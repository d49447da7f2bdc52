import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ConversationId } from '../platform/ids';
import { personIdOf, type Side } from './side';

/**
 * Takes no more messages in a conversation, or takes them again. Each side has a block of its own, and lifts only that.
 * What was written stays readable for both. @throws Refusal NOT_FOUND
 */
export const blockConversation = async (
  app: App,
  side: Side,
  id: ConversationId,
  blocked: boolean,
): Promise<void> => {
  const column = `${side.party}_blocked_at`;
  const changed = await database(app.strapi)('pps_conversations')
    .where({ id, [`${side.party}_id`]: personIdOf(side) })
    .update({ [column]: blocked ? writeInstant(app.clock.now()) : null });
  if (changed === 0) throw new Refusal('NOT_FOUND');
};
