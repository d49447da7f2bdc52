import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seal, unseal } from './seal';

const SECRET = 'a secret of more than thirty-two characters';

describe('a sealed file', () => {
  it('opens as it was, under the same secret and as the same file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, context) => {
        expect(unseal(SECRET, context, seal(SECRET, context, bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('opens neither under another secret, nor in the place of another, nor changed, nor cut', () => {
    const sealed = seal(SECRET, 'me.png', Buffer.from('a face'));
    expect(unseal(`${SECRET}!`, 'me.png', sealed)).toBeNull();
    expect(unseal(SECRET, 'you.png', sealed)).toBeNull();
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unseal(SECRET, 'me.png', changed)).toBeNull();
      expect(unseal(SECRET, 'me.png', sealed.subarray(0, place))).toBeNull();
    }
  });

  it('says nothing of what is in it', () => {
    expect(seal(SECRET, '', Buffer.from('a face')).includes('a face')).toBe(false);
    expect(seal(SECRET, '', Buffer.from('x')).equals(seal(SECRET, '', Buffer.from('x')))).toBe(false);
  });
});
