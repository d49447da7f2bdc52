import type { Core } from '@strapi/strapi';
import { PARTIES } from '../../../shared/session-status';
import { database } from '../platform/database';

/**
 * Every page counts what its reader has not read: these indexes hold only the conversations that have any, however
 * many there are. And the database lets nobody have two open reports of one conversation.
 */
export const installMessageIndexes = async (strapi: Core.Strapi): Promise<void> => {
  const db = database(strapi);
  for (const party of PARTIES)
    await db.raw(
      `CREATE INDEX IF NOT EXISTS pps_conversations_${party}_unread_ix
       ON pps_conversations (${party}_id, ${party}_unread) WHERE ${party}_unread > 0`,
    );
  await db.raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS pps_message_reports_open_uq
     ON pps_message_reports (conversation_id, reporter) WHERE status = 'open'`,
  );
};
