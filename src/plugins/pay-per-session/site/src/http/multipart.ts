import type { IncomingMessage } from 'node:http';
import { LARGEST_FILE, MOST_FILES } from '../../../shared/contracts/message';
import { Refusal } from '../../../server/src/platform/errors';
import type { SentFile } from '../routing/page';
import { readBytes, SMALL_FORM } from './form-body';

/** What a form may hold at most: its files, one more that is refused with a sentence, its text and the parts' heads. */
const LARGEST = (MOST_FILES + 1) * LARGEST_FILE + SMALL_FORM;

export const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\s*;/iu.test(headers['content-type'] ?? '');

/** The parts that came whole, closed as if nothing came after them. */
const wholeParts = (contentType: string, beginning: Buffer): Buffer => {
  const boundary = /boundary="?([^";]+)"?/iu.exec(contentType)?.[1] ?? '';
  const mark = `\r\n--${boundary}`;
  const end = Math.max(0, beginning.lastIndexOf(mark));
  return Buffer.concat([beginning.subarray(0, end), Buffer.from(`${mark}--\r\n`)]);
};

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
 * The fields and files of a form (`multipart/form-data`). Without `files` only its beginning is kept, as much as a form
 * of text has, so that strangers fill nobody's memory: what was typed stands before the files. A file field nobody chose anything for sends an empty one: that is none.
 * @throws Refusal UNREADABLE_REQUEST
 */
export const readMultipart = async (
  request: IncomingMessage,
  { files }: { files: boolean },
): Promise<Multipart> => {
  const contentType = request.headers['content-type'] ?? '';
  const body = await readBytes(request, LARGEST, files ? LARGEST : SMALL_FORM);
  const parts = await partsOf(contentType, files ? body : wholeParts(contentType, body));
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
