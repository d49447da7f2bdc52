import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ConversationId, MessageFileId, MessageReportId } from '../platform/ids';
import { openFile, type OpenedFile, type StoredMessageFile } from './message-files';
import { messagesOfReport } from './reports';
import { ownConversations, type Side } from './side';

/** A file of one of the person's conversations. @throws Refusal NOT_FOUND, FILE_GONE */
export const openMessageFile = async (
  app: App,
  side: Side,
  conversationId: ConversationId,
  id: MessageFileId,
): Promise<OpenedFile> => {
  const row = await database(app.strapi)('pps_message_files as file')
    .join('pps_conversations as conversation', 'conversation.id', 'file.conversation_id')
    .where({ 'file.id': id, 'conversation.id': conversationId })
    .modify(ownConversations(side))
    .first<StoredMessageFile | undefined>('file.*');
  if (!row) throw new Refusal('NOT_FOUND');
  return openFile(app, row);
};

/** A file of what an operator may read for a report. @throws Refusal NOT_FOUND, FILE_GONE */
export const openReportedFile = async (
  app: App,
  reportId: MessageReportId,
  id: MessageFileId,
): Promise<OpenedFile> => {
  const db = database(app.strapi);
  const row = await db('pps_message_files')
    .where({ id })
    .whereIn('message_id', await messagesOfReport(db, reportId))
    .first<StoredMessageFile | undefined>('*');
  if (!row) throw new Refusal('NOT_FOUND');
  return openFile(app, row);
};
