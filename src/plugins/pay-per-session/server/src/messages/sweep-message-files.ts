import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, writeInstant } from '../platform/database';
import { discardFiles } from './message-files';
import { folderOf } from './media-library';

const AT_ONCE = 100;

/** Removes files whose message was never written, because the server stopped in between. */
export const sweepMessageFiles = async (app: App): Promise<void> => {
  const folder = await folderOf(app.strapi);
  if (folder === null) return;
  const rows = await database(app.strapi)('files as file')
    .join('files_folder_lnk as place', 'place.file_id', 'file.id')
    .leftJoin('pps_message_files as used', 'used.file_id', 'file.id')
    .where('place.folder_id', folder)
    .whereNull('used.id')
    .where('file.name', 'like', '%.bin')
    .where('file.created_at', '<', writeInstant(app.clock.now() - DAY))
    .limit(AT_ONCE)
    .select<{ fileId: number }[]>('file.id as fileId');
  await discardFiles(app, rows);
};
