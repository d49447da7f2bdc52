import type { IncomingMessage } from 'node:http';
import { LARGEST_FILE, MOST_FILES } from '../../../shared/contracts/message';
import { Refusal } from '../../../server/src/platform/errors';
import type { SentFile } from '../routing/page';
import { readBytes, SMALL_FORM } from './form-body';

/** What a form may hold at most: its files, one more that is refused with a sentence, its text and the parts' heads. */
const LARGEST = (MOST_FILES + 1) * LARGEST_FILE + SMALL_FORM;

export const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\s*;/iu.test(headers['content-type'] ?? '');

interface Multipart {
  form: Record<string, string>;
  files: SentFile[];
}

const partsOf = async (contentType: string, body: Buffer): Promise<FormData> => {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refusal('UNREADABLE_REQUEST');
  }
};

/**
 * The fields and files of a form (`multipart/form-data`). Without `files` it may be no larger than a form of text is,
 * so that strangers fill nobody's memory. A file field nobody chose anything for sends an empty one: that is none.
 * @throws Refusal UNREADABLE_REQUEST
 */
export const readMultipart = async (
  request: IncomingMessage,
  { files }: { files: boolean },
): Promise<Multipart> => {
  const body = await readBytes(request, files ? LARGEST : SMALL_FORM);
  const parts = await partsOf(request.headers['content-type'] ?? '', body);
  const form: Record<string, string> = {};
  const sent: { field: string; file: File }[] = [];
  parts.forEach((value, field) => {
    if (typeof value === 'string') form[field] = value;
    else if (files && !(value.size === 0 && value.name === '')) sent.push({ field, file: value });
  });
  const read = sent.map(async ({ field, file }) => ({
    field,
    name: file.name,
    declaredType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { form, files: await Promise.all(read) };
};
