import { describe, expect, it } from '@jest/globals';
import { fileKind } from './file-kind';

const bytes = (head: string): Uint8Array => Buffer.from(head.padEnd(40, '\0'), 'latin1');

const HEADS: [string, string][] = [
  ['image/jpeg', '\xff\xd8\xff\xe0'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['image/avif', '\0\0\0\x1cftypavif'],
  ['application/pdf', '%PDF-1.7'],
];

describe('the kind of a file', () => {
  it.each(HEADS)('is told by its first bytes: %s', (type, head) => {
    expect(fileKind(type, bytes(head))).toBe(type);
  });

  it('is what is in it, where a picture is declared to be another', () => {
    expect(fileKind('image/jpeg', bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png');
    expect(fileKind('IMAGE/PNG; charset=x', bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png');
  });

  it.each(['', 'text/html', 'image/svg+xml', 'application/octet-stream'])(
    'is none we take when declared %j',
    (type) => {
      expect(fileKind(type, bytes('\x89PNG\r\n\x1a\n'))).toBeNull();
    },
  );

  it.each(['<svg onload=x>', '<!doctype html>', 'RIFF\x10\0\0\0WAVE', '\0\0\0\x1cftypheic', ' %PDF-1.7', ''])(
    'is none we take when it begins with %j',
    (head) => {
      expect(fileKind('image/png', bytes(head))).toBeNull();
    },
  );
});
