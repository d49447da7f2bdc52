import { readFile } from 'node:fs/promises';
import type { Context } from 'koa';
import { z } from 'zod';
import { LARGEST_LIST } from '../../../shared/contracts/credit-list';
import { invalid, Refusal } from '../platform/errors';
import type { SentList } from './prepare-allocation';

const uploaded = z.object({
  filepath: z.string(),
  originalFilename: z.string().nullish(),
  size: z.number(),
});
const request = z.object({ files: z.object({ list: uploaded }) });

/**
 * The list of a form that Strapi has read; one that is too large is not even opened.
 * @throws Refusal INVALID_INPUT where there is none, LIST_TOO_LARGE
 */
export const sentList = async (ctx: Context): Promise<SentList> => {
  const parsed = request.safeParse({ files: ctx.request.files });
  if (!parsed.success) throw invalid({ list: { key: 'required' } });
  const { filepath, originalFilename, size } = parsed.data.files.list;
  if (size > LARGEST_LIST) throw new Refusal('LIST_TOO_LARGE', { megabytes: LARGEST_LIST / 1024 / 1024 });
  return { name: originalFilename ?? 'list.csv', bytes: await readFile(filepath) };
};
