import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FILE_TYPES } from '../../../../shared/contracts/message';
import { fileName } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['holiday.png', 'holiday.png'],
    ['C:\\Users\\mia\\me.png', 'me.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.png'],
    ['a"b;c.png', 'a b;c.png'],
    ['gnp\u202e.exe.png', 'gnp .exe.png'],
    ['...', 'file.png'],
    ['', 'file.png'],
    ['.png', 'file.png'],
    ['mañana.PNG', 'mañana.png'],
  ])('%j becomes %j for a picture', (given, name) => {
    expect(fileName(given, 'image/png')).toBe(name);
  });

  it('never has a path, a control character or another ending in it, and is never long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...FILE_TYPES),
        (given, type) => {
          const name = fileName(given, type);
          expect(name).toMatch(/^[^\p{Cc}/\\<>:"|?*]+\.(jpe?g|png|webp|avif|gif|pdf)$/u);
          expect(name.length).toBeLessThanOrEqual(90);
        },
      ),
    );
  });
});
