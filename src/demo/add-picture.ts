import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stage } from './stage';

interface UploadService {
  upload(
    upload: { data: { fileInfo: object }; files: object },
    by: { user: { id: number } },
  ): Promise<{ id: number }[]>;
}

interface DrawnPicture {
  name: string;
  type: 'image/png' | 'image/jpeg';
  alternativeText: string;
  content: Buffer;
}

/** Puts a picture into the media library as the admin user would. @returns the file's id */
export const addPicture = async (
  { strapi }: Stage,
  adminUserId: number,
  { name, type, alternativeText, content }: DrawnPicture,
): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pay-per-session-'));
  try {
    const filepath = path.join(folder, name);
    await writeFile(filepath, content);
    const [file] = await strapi
      .plugin('upload')
      .service<UploadService>('upload')
      .upload(
        {
          data: { fileInfo: { name, alternativeText, caption: '' } },
          files: { filepath, originalFilename: name, mimetype: type, size: content.length },
        },
        { user: { id: adminUserId } },
      );
    if (!file) throw new Error(`The media library did not take ${name}.`);
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
