import type { MessageView } from '../../../shared/contracts/message';
import { readInstant, type Db } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { ConversationId, MessageId, SessionId } from '../platform/ids';
import type { StoredMessage } from './conversation-row';
import { readFilesOf } from './message-files';

/** As many as a long screen shows. */
const MESSAGES_PER_PAGE = 30;

interface MessageRow extends StoredMessage {
  service_name: string | null;
}

/** Which part of a conversation: `from` and `until` are ids, the latter is left out of what is read. */
export interface Part {
  before?: number | undefined;
  after?: number | undefined;
  most?: number;
}

const sessionOf = (row: MessageRow): MessageView['session'] =>
  row.session_id === null || row.service_name === null
    ? null
    : { id: row.session_id satisfies SessionId, serviceName: row.service_name };

/**
 * A part of a conversation, oldest first: what comes after a message, from the first on; else the newest, or the
 * newest before a message. Three queries, whatever its length.
 * @returns the messages, and whether there are others beyond
 */
export const readMessages = async (
  db: Db,
  conversationId: ConversationId,
  { before, after, most = MESSAGES_PER_PAGE }: Part,
): Promise<{ messages: MessageView[]; beyond: boolean }> => {
  const rows = await db('pps_messages as message')
    .leftJoin('pps_sessions as session', 'session.id', 'message.session_id')
    .where('message.conversation_id', conversationId)
    .modify((query) => {
      if (after !== undefined) void query.where('message.id', '>', after).orderBy('message.id');
      else if (before !== undefined)
        void query.where('message.id', '<', before).orderBy('message.id', 'desc');
      else void query.orderBy('message.id', 'desc');
    })
    .limit(most + 1)
    .select<MessageRow[]>('message.*', 'session.service_name as service_name');
  const beyond = rows.length > most;
  const shown = rows.slice(0, most);
  if (after === undefined) shown.reverse();
  const files = await readFilesOf(
    db,
    shown.map(({ id }) => id),
  );
  const messages = shown.map((row) => ({
    id: row.id satisfies MessageId,
    sender: row.sender,
    text: row.text ?? '',
    sentAt: isoInstant(readInstant(row.sent_at)),
    session: sessionOf(row),
    files: files.get(row.id) ?? [],
  }));
  return { messages, beyond };
};
