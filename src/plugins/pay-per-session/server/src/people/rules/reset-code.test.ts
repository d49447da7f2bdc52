import { describe, expect, it } from '@jest/globals';
import { isResetCodeValid, readResetCode, resetCode } from './reset-code';

const SECRET = 'a secret of more than thirty-two characters';
const claim = { userId: 42, expiresAt: 1_800_000_000_000 };
const code = resetCode(SECRET, claim, 'old hash');
const before = { passwordHash: 'old hash', now: claim.expiresAt - 1 };

describe('a code for a new password', () => {
  it('says whom it is for, and is valid until it expires', () => {
    expect(readResetCode(code)).toEqual(claim);
    expect(isResetCodeValid(SECRET, code, before)).toBe(true);
    expect(isResetCodeValid(SECRET, code, { ...before, now: claim.expiresAt })).toBe(false);
  });

  it('is void once the password is another', () => {
    expect(isResetCodeValid(SECRET, code, { ...before, passwordHash: 'new hash' })).toBe(false);
  });

  it('cannot be made without the secret, nor for somebody else, nor be prolonged', () => {
    expect(isResetCodeValid('another secret', code, before)).toBe(false);
    const [, expiry = '', signature = ''] = code.split('.');
    expect(isResetCodeValid(SECRET, `17.${expiry}.${signature}`, before)).toBe(false);
    const later = (claim.expiresAt + 1000).toString(36);
    expect(isResetCodeValid(SECRET, `16.${later}.${signature}`, before)).toBe(false);
  });

  it.each(['', 'nonsense', `${code}x`, code.slice(1), '1.2.3'])('is not %j', (text) => {
    expect(isResetCodeValid(SECRET, text, before)).toBe(false);
  });
});
