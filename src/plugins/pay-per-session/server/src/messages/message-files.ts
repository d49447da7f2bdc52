import { randomUUID } from 'node:crypto';
import type { MessageFileView } from '../../../shared/contracts/message';
import type { App } from '../platform/app';
import type { Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { MessageFileId, MessageId } from '../platform/ids';
import type { CheckedFile } from './check-files';
import { discardBytes, readBytes, storeBytes } from './media-library';
import { seal, unseal } from './rules/seal';

/** A row of `pps_message_files`. */
export interface StoredMessageFile {
  id: MessageFileId;
  message_id: MessageId;
  file_id: number;
  name: string;
  content_type: MessageFileView['contentType'];
  size: number;
}

/** A file that lies sealed in the media library and waits for its message. */
export interface KeptFile extends Pick<CheckedFile, 'name' | 'type'> {
  fileId: number;
  size: number;
}

/** What a message's file is, so that no other opens in its place. */
const contextOf = (name: string, type: string, size: number): string => `${type}\n${size}\n${name}`;

/** Removes what was kept for a message that was not written. */
export const discardFiles = async (app: App, files: readonly Pick<KeptFile, 'fileId'>[]): Promise<void> => {
  for (const { fileId } of files) {
    await discardBytes(app.strapi, fileId).catch((error: unknown) => {
      app.strapi.log.warn(`The file ${fileId} could not be removed from the media library: ${String(error)}`);
    });
  }
};

/** Seals files and puts them into the media library: all of them, or none. Outside any transaction. */
export const keepFiles = async (app: App, files: readonly CheckedFile[]): Promise<KeptFile[]> => {
  const kept: KeptFile[] = [];
  try {
    for (const { name, type, bytes } of files) {
      const size = bytes.length;
      const sealed = seal(app.config.linkSecret, contextOf(name, type, size), bytes);
      const fileId = await storeBytes(app.strapi, `${randomUUID()}.bin`, sealed);
      kept.push({ name, type, size, fileId });
    }
  } catch (error) {
    await discardFiles(app, kept);
    throw error;
  }
  return kept;
};

/** A file as the other one receives it. */
export interface OpenedFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** Opens a message's file. @throws Refusal FILE_GONE */
export const openFile = async (app: App, row: StoredMessageFile): Promise<OpenedFile> => {
  const sealed = await readBytes(app.strapi, row.file_id);
  const context = contextOf(row.name, row.content_type, row.size);
  const bytes = sealed && unseal(app.config.linkSecret, context, sealed);
  if (bytes === null) throw new Refusal('FILE_GONE');
  return { name: row.name, contentType: row.content_type, bytes };
};

/** The files of some messages, in the order in which they were chosen. */
export const readFilesOf = async (
  db: Db,
  messageIds: readonly MessageId[],
): Promise<Map<MessageId, MessageFileView[]>> => {
  const files = new Map<MessageId, MessageFileView[]>();
  if (messageIds.length === 0) return files;
  const rows = await db('pps_message_files')
    .whereIn('message_id', [...messageIds])
    .orderBy(['message_id', 'place'])
    .select<StoredMessageFile[]>('*');
  for (const row of rows) {
    const { id, name, size } = row;
    files.set(row.message_id, [
      ...(files.get(row.message_id) ?? []),
      { id, name, size, contentType: row.content_type },
    ]);
  }
  return files;
};
