import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PLUGIN_ID } from '../platform/plugin-id';

/*
 * The media library as a place for bytes nobody else can read. Its files have public addresses, and everybody with the
 * library's permission sees them: what goes there is sealed before.
 */

const FILE = 'plugin::upload.file';
const FOLDER = 'Message files (encrypted)';

const storedFile = z.object({ id: z.number(), url: z.string() });
const storedFolder = z.object({ id: z.number() });

/** What the upload plugin offers; Strapi does not type it. */
interface UploadService {
  upload(request: { data: object; files: object }): Promise<unknown[]>;
  remove(file: unknown): Promise<unknown>;
}
interface FolderService {
  create(folder: { name: string; parent: null }): Promise<unknown>;
}
interface FileService {
  signFileUrls(file: unknown): Promise<unknown>;
}

const uploads = (strapi: Core.Strapi): UploadService =>
  strapi.plugin('upload').service<UploadService>('upload');
const folderStore = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'message-files-folder' });

/** The id of the folder they lie in; null where nothing was ever kept. */
export const folderOf = async (strapi: Core.Strapi): Promise<number | null> =>
  z
    .number()
    .nullable()
    .catch(null)
    .parse(await folderStore(strapi).get());

/** A folder of their own keeps them out of everybody's way; made anew where an operator has deleted it. */
const ensureFolder = async (strapi: Core.Strapi): Promise<number> => {
  const known = await folderOf(strapi);
  const folders = strapi.db.query('plugin::upload.folder');
  if (known !== null && (await folders.count({ where: { id: known } })) > 0) return known;
  const made = storedFolder.parse(
    await strapi.plugin('upload').service<FolderService>('folder').create({ name: FOLDER, parent: null }),
  );
  await folderStore(strapi).set({ value: made.id });
  return made.id;
};

/** Keeps sealed bytes; the upload plugin takes them from a file. @returns the media library's id */
export const storeBytes = async (strapi: Core.Strapi, name: string, bytes: Uint8Array): Promise<number> => {
  const folder = await ensureFolder(strapi);
  const place = await mkdtemp(path.join(tmpdir(), 'pps-message-file-'));
  const filepath = path.join(place, 'sealed');
  try {
    await writeFile(filepath, bytes);
    const [file] = await uploads(strapi).upload({
      data: { fileInfo: { name, folder } },
      files: { filepath, originalFilename: name, mimetype: 'application/octet-stream', size: bytes.length },
    });
    return storedFile.parse(file).id;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
};

const findFile = (strapi: Core.Strapi, id: number): Promise<unknown> =>
  strapi.db.query(FILE).findOne({ where: { id } });

/** What is kept under an id of the media library; null where it is gone. */
export const readBytes = async (strapi: Core.Strapi, id: number): Promise<Uint8Array | null> => {
  const file = await findFile(strapi, id);
  if (file === null) return null;
  const { url } = storedFile.parse(
    await strapi.plugin('upload').service<FileService>('file').signFileUrls(file),
  );
  try {
    if (url.startsWith('/')) return await readFile(path.join(strapi.dirs.static.public, url));
    const answer = await fetch(url);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
};

/** Removes a file; nothing happens where it is gone already. */
export const discardBytes = async (strapi: Core.Strapi, id: number): Promise<void> => {
  const file = await findFile(strapi, id);
  if (file !== null) await uploads(strapi).remove(file);
};
