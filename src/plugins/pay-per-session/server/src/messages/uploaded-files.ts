import { readFile } from 'node:fs/promises';
import type { Context } from 'koa';
import { z } from 'zod';
import { LARGEST_FILE, MOST_FILES } from '../../../shared/contracts/message';
import { invalid } from '../platform/errors';
import type { OfferedFile } from './check-files';

const uploaded = z.object({
  filepath: z.string(),
  originalFilename: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number(),
});
const list = z.union([z.array(uploaded), uploaded.transform((file) => [file])]);
const request = z.object({ files: z.object({ files: list }).partial().nullish() }).catch({});

/** The files of a form that Strapi has read; those that are too large or too many are not even opened. */
export const uploadedFiles = async (ctx: Context): Promise<OfferedFile[]> => {
  const files = request.parse(ctx.request).files?.files ?? [];
  if (files.length > MOST_FILES) throw invalid({ files: { key: 'tooManyFiles' } });
  if (files.some(({ size }) => size > LARGEST_FILE)) throw invalid({ files: { key: 'fileTooLarge' } });
  return Promise.all(
    files.map(async ({ filepath, originalFilename, mimetype }) => ({
      name: originalFilename ?? '',
      declaredType: mimetype ?? '',
      bytes: await readFile(filepath),
    })),
  );
};
