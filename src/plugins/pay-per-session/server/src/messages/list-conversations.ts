import type { ConversationItem, ConversationPage } from '../../../shared/contracts/message';
import type { App } from '../platform/app';
import { database, readInstant, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import { hasBlocked, unreadOf, type StoredConversation, type StoredMessage } from './conversation-row';
import { joinPeople, peopleOf, type PeopleRow } from './read-correspondent';
import { ownConversations, otherParty, type Side } from './side';

const PER_PAGE = 20;
const EXCERPT = 140;

interface Row extends StoredConversation, PeopleRow {
  last_sender: StoredMessage['sender'];
  last_text: string | null;
  last_sent_at: StoredInstant;
  last_files: number | string;
}

const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  // Half of a letter beyond the sixteen-bit ones is none.
  return line.length <= EXCERPT
    ? line
    : `${line
        .slice(0, EXCERPT)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
};

const itemOf =
  ({ party }: Side) =>
  (row: Row): ConversationItem => ({
    id: row.id,
    other: peopleOf(row)[otherParty(party)],
    unread: unreadOf(row, party),
    last: {
      sender: row.last_sender,
      excerpt: excerptOf(row.last_text ?? ''),
      files: Number(row.last_files),
      sentAt: isoInstant(readInstant(row.last_sent_at)),
    },
    blocked: hasBlocked(row, 'host') || hasBlocked(row, 'client'),
  });

/** A person's conversations, the one written in last first; `before` is the cursor of the page before. One query. */
export const listConversations = async (app: App, side: Side, before?: number): Promise<ConversationPage> => {
  const db = database(app.strapi);
  const rows = await db('pps_conversations as conversation')
    .join('pps_messages as message', 'message.id', 'conversation.last_message_id')
    .modify(ownConversations(side))
    .modify((query) => {
      if (before !== undefined) void query.where('conversation.last_message_id', '<', before);
    })
    .modify(joinPeople)
    .orderBy('conversation.last_message_id', 'desc')
    .limit(PER_PAGE + 1)
    .select<Row[]>(
      'conversation.*',
      'message.sender as last_sender',
      'message.text as last_text',
      'message.sent_at as last_sent_at',
      db.raw(
        '(select count(*) from pps_message_files file where file.message_id = message.id) as last_files',
      ),
    );
  const shown = rows.slice(0, PER_PAGE);
  return {
    items: shown.map(itemOf(side)),
    next: rows.length > PER_PAGE ? (shown.at(-1)?.last_message_id ?? null) : null,
  };
};
