import type { MessageInput, SentMessage } from '../../../shared/contracts/message';
import type { App } from '../platform/app';
import { database, inTransaction } from '../platform/database';
import { invalid } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { checkFiles, type CheckedFile, type OfferedFile } from './check-files';
import { findPair, pairOfSession, type Pair, type Recipient } from './find-pair';
import { discardFiles, keepFiles } from './message-files';
import { requireConversationAllowance, requireMessageAllowance } from './require-allowance';
import { loadConversation, type Side } from './side';
import { findSent, requireUnblocked, writeMessage } from './write-message';

/** The pair, with the session the message names; it has to be one of the two. @throws Refusal NOT_FOUND */
const pairMeant = async (app: App, side: Side, to: Recipient, { sessionId }: MessageInput): Promise<Pair> => {
  const db = database(app.strapi);
  const pair = await findPair(db, side, to);
  if (sessionId === undefined) return pair;
  const about = await pairOfSession(db, side, sessionId as SessionId);
  const ofTheTwo = about.hostId === pair.hostId && about.clientId === pair.clientId;
  return ofTheTwo ? { ...pair, sessionId: about.sessionId } : pair;
};

/**
 * What would be refused is refused before files are stored for it; the transaction looks again.
 * @returns the message where the same key has brought it already
 */
const lookFirst = async (
  app: App,
  side: Side,
  { conversationId }: Pair,
  input: MessageInput,
  checked: readonly CheckedFile[],
): Promise<SentMessage | null> => {
  const db = database(app.strapi);
  if (conversationId !== null) {
    const messageId = await findSent(db, side, conversationId, {
      ...input,
      files: checked.map(({ name, bytes }) => ({ name, size: bytes.length })),
    });
    if (messageId !== null) return { conversationId, messageId };
    await requireUnblocked(db, side, await loadConversation(db, side, conversationId));
  }
  await requireMessageAllowance(app, db, side);
  if (conversationId === null) await requireConversationAllowance(app, db, side, { written: 0 });
  return null;
};

/**
 * Sends a message, once per idempotency key of a sender in a conversation; the first one begins the conversation.
 * Files are stored before the transaction, and removed again where nothing comes of it.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, BLOCKED_BY_YOU, BLOCKED_BY_OTHER, TOO_MANY_MESSAGES,
 * TOO_MANY_CONVERSATIONS, MESSAGE_SENT_BEFORE
 */
export const sendMessage = async (
  app: App,
  side: Side,
  { to, input, files = [] }: { to: Recipient; input: MessageInput; files?: readonly OfferedFile[] },
): Promise<SentMessage> => {
  if (input.text === '' && files.length === 0) throw invalid({ text: { key: 'nothingToSend' } });
  const checked = checkFiles(files);
  const pair = await pairMeant(app, side, to, input);
  const sent = await lookFirst(app, side, pair, input, checked);
  if (sent) return sent;
  const kept = await keepFiles(app, checked);
  try {
    const written = await inTransaction(app.strapi, (trx) =>
      writeMessage(trx, app, side, pair, { input, files: kept }),
    );
    if (written.repeated) await discardFiles(app, kept);
    return { conversationId: written.conversationId, messageId: written.messageId };
  } catch (error) {
    await discardFiles(app, kept);
    throw error;
  }
};
