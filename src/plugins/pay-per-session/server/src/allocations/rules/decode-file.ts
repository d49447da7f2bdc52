import { Refusal } from '../../platform/errors';

/** How a file's bytes were read. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedFile {
  text: string;
  encoding: FileEncoding;
}

/** What workbooks begin with: they are archives, not text. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** How much of a file is looked at to find out whether it is UTF-16 without a mark. */
const LOOKED_AT = 2000;

/** UTF-16 of European text has a zero in nearly every pair: before the letter, or after it. */
const utf16Of = (bytes: Uint8Array): FileEncoding | null => {
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) first += 1;
    if (bytes[pair * 2 + 1] === 0) second += 1;
  }
  if (pairs === 0) return null;
  if (second > pairs / 2 && first < pairs / 10) return 'utf-16le';
  return first > pairs / 2 && second < pairs / 10 ? 'utf-16be' : null;
};

const decode = (encoding: FileEncoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const encodingOf = (bytes: Uint8Array): FileEncoding[] => {
  if (beginsWith(bytes, [0xff, 0xfe])) return ['utf-16le'];
  if (beginsWith(bytes, [0xfe, 0xff])) return ['utf-16be'];
  const unmarked = utf16Of(bytes);
  // What is not UTF-8 was saved by a spreadsheet in the old character set of western Europe.
  return unmarked ? [unmarked] : ['utf-8', 'windows-1252'];
};

/**
 * The text of a list somebody saved from a spreadsheet: UTF-8 or UTF-16, with a byte order mark or without, or
 * Windows-1252 (Latin-1). Which it was is told, so that whoever looks at the dry run knows where odd letters come from.
 * @throws Refusal LIST_EMPTY, LIST_IS_WORKBOOK, LIST_NOT_TEXT
 */
export const decodeFile = (bytes: Uint8Array): DecodedFile => {
  if (bytes.length === 0) throw new Refusal('LIST_EMPTY');
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_WORKBOOK)) throw new Refusal('LIST_IS_WORKBOOK');
  for (const encoding of encodingOf(bytes)) {
    const text = decode(encoding, bytes);
    if (text?.includes('\0') === false) return { text, encoding };
  }
  throw new Refusal('LIST_NOT_TEXT');
};
