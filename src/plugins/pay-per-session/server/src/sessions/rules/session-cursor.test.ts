import fc from 'fast-check';
import { readCursor, writeCursor } from './session-cursor';

describe('a place in a list', () => {
  it('is read back as it was written', () => {
    const place = fc.record({
      listedAt: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
      id: fc.integer({ min: 1, max: 2_147_483_647 }),
    });
    fc.assert(fc.property(place, (one) => expect(readCursor(writeCursor(one))).toEqual(one)));
  });

  it.each([undefined, '', 'x', '1', '-1-1', '1-', '1-1-1', '1e3-1', '999999999999999-1', '1-9999999999'])(
    'is none where the address says %p',
    (text) => {
      expect(readCursor(text)).toBeNull();
    },
  );
});
