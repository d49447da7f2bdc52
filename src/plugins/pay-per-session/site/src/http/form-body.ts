import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { Refusal } from '../../../server/src/platform/errors';

/** More than any form of the site needs. */
const LARGEST = 64 * 1024;

const readParts = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > LARGEST) throw new Refusal('UNREADABLE_REQUEST');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** A stream breaks when somebody goes away while sending: they sent nothing we can read, and nothing of ours failed. */
const readText = async (request: IncomingMessage): Promise<string> => {
  try {
    return await readParts(request);
  } catch {
    throw new Refusal('UNREADABLE_REQUEST');
  }
};

/**
 * Anything sent as JSON, at most 64 kB.
 * @throws Refusal UNREADABLE_REQUEST
 */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) throw new Refusal('UNREADABLE_REQUEST');
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
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) throw new Refusal('UNREADABLE_REQUEST');
  if (type === 'application/json') return readJsonForm(await readText(request));
  const text = await readText(request);
  if (type !== 'application/x-www-form-urlencoded' && text !== '') throw new Refusal('UNREADABLE_REQUEST');
  return Object.fromEntries(new URLSearchParams(text));
};
