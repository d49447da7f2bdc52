/** What is read of a file to tell its kind. */
const HEAD = 32;

const AVIF_BRANDS = new Set(['avif', 'avis']);

export type ContentKind =
  'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif' | 'application/pdf';

/** What a file is by its first bytes, whatever it calls itself; null where it is none of the kinds that we know. */
export const contentKind = (bytes: Uint8Array): ContentKind | null => {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp' && AVIF_BRANDS.has(head.slice(8, 12))) return 'image/avif';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return null;
};
