import { FILE_TYPES, type FileType } from '../../../../shared/contracts/message';

/** What is read of a file to tell its kind. */
const HEAD = 32;

const isType = (type: string): type is FileType => FILE_TYPES.some((known) => known === type);

const AVIF_BRANDS = new Set(['avif', 'avis']);

const kindByContent = (bytes: Uint8Array): FileType | null => {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp' && AVIF_BRANDS.has(head.slice(8, 12))) return 'image/avif';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return null;
};

/**
 * What a file is, by its first bytes; null where we do not take it. What it was declared to be has to be one of the
 * kinds we take as well, but need not be the same: a picture saved under a wrong ending is still a picture.
 */
export const fileKind = (declared: string, bytes: Uint8Array): FileType | null =>
  isType(declared.split(';')[0]?.trim().toLowerCase() ?? '') ? kindByContent(bytes) : null;
