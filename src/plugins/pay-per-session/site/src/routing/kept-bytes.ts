import { gzipSync } from 'node:zlib';

/** Text that is sent more than once, as the bytes that are sent, plain or packed. It says nothing of any one person. */
export interface KeptBytes {
  readonly plain: Buffer;
  /** Packed when the first browser asks for it. */
  readonly gzip: () => Buffer;
}

/** Makes bytes of a text that is going to be kept. */
export const keepBytes = (text: string): KeptBytes => {
  const plain = Buffer.from(text);
  let packed: Buffer | undefined;
  return { plain, gzip: () => (packed ??= gzipSync(plain)) };
};
