import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { Refusal } from '../../../server/src/platform/errors';

/** More than any form of the site needs. */
export const SMALL_FORM = 64 * 1024;

const readParts = async (request: IncomingMessage, largest: number, kept: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    if (size < kept) parts.push(bytes.subarray(0, kept - size));
    size += bytes.length;
    if (size > largest) throw new Refusal('UNREADABLE_REQUEST');
  }
  return Buffer.concat(parts);
};

/**
 * What was sent, as it is. A stream breaks when somebody goes away while sending: they sent nothing we can read, and
 * nothing of ours failed.
 * @param kept how many bytes of its beginning are kept; all of them where nothing is said
 * @throws Refusal UNREADABLE_REQUEST where it is larger than `largest` bytes, or broke off
 */
export const readBytes = async (
  request: IncomingMessage,
  largest: number,
  kept = largest,
): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > largest) throw new Refusal('UNREADABLE_REQUEST');
  try {
    return await readParts(request, largest, kept);
  } catch {
    throw new Refusal('UNREADABLE_REQUEST');
  }
};

const readText = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request, SMALL_FORM)).toString('utf8');

/**
 * Anything sent as JSON, at most 64 kB.
 * @throws Refusal UNREADABLE_REQUEST
 */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const text = await readText(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('UNREADABLE_REQUEST');
  }
};

const jsonForm = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const readJsonForm = (text: string): Record<string, string> => {
  try {
    return jsonForm.parse(JSON.parse(text));
  } catch {
    throw new Refusal('UNREADABLE_REQUEST');
  }
};

/**
 * The fields of a sent form (`application/x-www-form-urlencoded`, or a flat JSON object), at most 64 kB.
 * Of a field that was sent several times the last one counts.
 * @throws Refusal UNREADABLE_REQUEST
 */
export const readForm = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return readJsonForm(await readText(request));
  const text = await readText(request);
  if (type !== 'application/x-www-form-urlencoded' && text !== '') throw new Refusal('UNREADABLE_REQUEST');
  return Object.fromEntries(new URLSearchParams(text));
};
