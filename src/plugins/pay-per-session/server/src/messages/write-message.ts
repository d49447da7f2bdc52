import type { MessageInput } from '../../../shared/contracts/message';
import { PARTIES } from '../../../shared/session-status';
import type { App } from '../platform/app';
import {
  insertRow,
  insertRowOnce,
  insertRows,
  writeInstant,
  type Db,
  type Transaction,
} from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ConversationId, MessageId } from '../platform/ids';
import { hasBlocked, type StoredConversation, type StoredMessage } from './conversation-row';
import type { Pair } from './find-pair';
import { moveReadMark } from './mark-read';
import type { KeptFile } from './message-files';
import { readPair } from './read-correspondent';
import { requireConversationAllowance, requireMessageAllowance } from './require-allowance';
import { lockConversation, otherParty, personIdOf, type Side } from './side';
import { announceUnread, settleNotice } from './unread-notice';

/** What makes a message the same when it is sent again. */
interface SentContent extends Pick<MessageInput, 'idempotencyKey' | 'text'> {
  files: readonly { name: string; size: number }[];
}

/**
 * The message that a key has brought already.
 * @throws Refusal MESSAGE_SENT_BEFORE where it said something else, or had other files
 */
export const findSent = async (
  db: Db,
  side: Side,
  conversationId: ConversationId,
  { idempotencyKey, text, files }: SentContent,
): Promise<MessageId | null> => {
  const sent = await db('pps_messages')
    .where({ conversation_id: conversationId, sender: side.party, idempotency_key: idempotencyKey })
    .first<Pick<StoredMessage, 'id' | 'text'> | undefined>('id', 'text');
  if (!sent) return null;
  const had = await db('pps_message_files')
    .where({ message_id: sent.id })
    .orderBy('place')
    .select<{ name: string; size: number }[]>('name', 'size');
  const sameFiles =
    had.length === files.length &&
    files.every(({ name, size }, place) => had[place]?.name === name && had[place].size === size);
  if ((sent.text ?? '') !== text || !sameFiles) throw new Refusal('MESSAGE_SENT_BEFORE');
  return sent.id;
};

/** @throws Refusal BLOCKED_BY_YOU, BLOCKED_BY_OTHER with the other's name */
export const requireUnblocked = async (
  db: Db,
  side: Side,
  conversation: StoredConversation,
): Promise<void> => {
  const other = otherParty(side.party);
  const byMe = hasBlocked(conversation, side.party);
  if (!byMe && !hasBlocked(conversation, other)) return;
  const { name } = (await readPair(db, { hostId: conversation.host_id, clientId: conversation.client_id }))[
    other
  ];
  throw new Refusal(byMe ? 'BLOCKED_BY_YOU' : 'BLOCKED_BY_OTHER', { name });
};

const sideOf = ({ host_id, client_id }: StoredConversation, party: Side['party']): Side =>
  party === 'host' ? { party, hostId: host_id } : { party, clientId: client_id };

/** The pair's conversation, locked; the unique index lets two who begin at once begin the same one. */
const openConversation = async (
  trx: Transaction,
  app: App,
  side: Side,
  { hostId, clientId }: Pair,
): Promise<{ conversation: StoredConversation; begun: boolean }> => {
  const now = app.clock.now();
  const pair = { host_id: hostId, client_id: clientId };
  const made = await insertRowOnce(
    trx,
    'pps_conversations',
    now,
    { ...pair, started_by: side.party, started_at: writeInstant(now), ...NOTHING_YET },
    ['host_id', 'client_id'],
  );
  const row = await trx('pps_conversations').where(pair).first<{ id: ConversationId } | undefined>('id');
  if (!row) throw new Error('A conversation that was just begun is gone.');
  return { conversation: await lockConversation(trx, side, row.id), begun: made !== null };
};

const NOTHING_YET = {
  last_message_id: 0,
  host_read_id: 0,
  client_read_id: 0,
  host_unread: 0,
  client_unread: 0,
};

const insertFiles = (
  trx: Transaction,
  now: number,
  ids: { message_id: number; conversation_id: number },
  files: readonly KeptFile[],
): Promise<void> =>
  insertRows(
    trx,
    'pps_message_files',
    now,
    files.map(({ fileId, name, type, size }, place) => ({
      ...ids,
      place,
      file_id: fileId,
      name,
      content_type: type,
      size,
    })),
  );

/** What was written, or had been by the same key before. */
export interface Written {
  conversationId: ConversationId;
  messageId: MessageId;
  repeated: boolean;
}

/**
 * Writes a message in a transaction: the conversation where it is the first, the message with its files, the other
 * one's unread count, and the mail that is owed. The conversation's row is locked, so ids of its messages grow in the
 * order in which they can be read.
 * @throws Refusal BLOCKED_BY_YOU, BLOCKED_BY_OTHER, TOO_MANY_MESSAGES, TOO_MANY_CONVERSATIONS, MESSAGE_SENT_BEFORE
 */
export const writeMessage = async (
  trx: Transaction,
  app: App,
  side: Side,
  pair: Pair,
  { input, files }: { input: MessageInput; files: readonly KeptFile[] },
): Promise<Written> => {
  const now = app.clock.now();
  const { conversation, begun } = await openConversation(trx, app, side, pair);
  const conversationId = conversation.id;
  const sent = await findSent(trx, side, conversationId, { ...input, files });
  if (sent !== null) return { conversationId, messageId: sent, repeated: true };
  await requireUnblocked(trx, side, conversation);
  await requireMessageAllowance(app, trx, side);
  if (begun) await requireConversationAllowance(app, trx, side, { written: 1 });
  const id = await insertRow(trx, 'pps_messages', now, {
    conversation_id: conversationId,
    sender: side.party,
    sender_id: personIdOf(side),
    text: input.text,
    sent_at: writeInstant(now),
    session_id: pair.sessionId,
    idempotency_key: input.idempotencyKey,
  });
  await insertFiles(trx, now, { message_id: id, conversation_id: conversationId }, files);
  const other = otherParty(side.party);
  const read = input.seen !== undefined && (await moveReadMark(trx, side, conversation, input.seen));
  await trx('pps_conversations')
    .where({ id: conversationId })
    .update({ last_message_id: id })
    .increment(`${other}_unread`, 1);
  // The host's notice is locked before the client's, by everybody: so nobody waits in a circle.
  for (const party of PARTIES) {
    if (party === other) await announceUnread(trx, app, sideOf(conversation, other));
    else if (read) await settleNotice(trx, app, side);
  }
  return { conversationId, messageId: id as MessageId, repeated: false };
};
