import { decodeFile } from './decode-file';

const LIST = 'email,credits\nnoël@example.org,2\n';
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

describe('a file', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${LIST}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\uFEFF${LIST}`, true), 'utf-16le'],
    ['UTF-16 without a mark', utf16(LIST, true), 'utf-16le'],
    ['UTF-16 the other way round', utf16(`\uFEFF${LIST}`, false), 'utf-16be'],
    ['UTF-16 the other way round, without a mark', utf16(LIST, false), 'utf-16be'],
    ['Latin-1', Buffer.from(LIST, 'latin1'), 'windows-1252'],
  ])('in %s is read', (_name, bytes, encoding) => {
    expect(decodeFile(bytes)).toEqual({ text: LIST, encoding });
  });

  it.each([
    ['LIST_EMPTY', new Uint8Array()],
    ['LIST_IS_WORKBOOK', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['LIST_IS_WORKBOOK', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['LIST_NOT_TEXT', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 0, 0, 1, 2, 0])],
  ])('that is no text is refused: %s', (code, bytes) => {
    expect(() => decodeFile(bytes)).toThrow(code);
  });
});
