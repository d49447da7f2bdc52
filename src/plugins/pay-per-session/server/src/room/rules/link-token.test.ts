import { describe, expect, it } from '@jest/globals';
import { looksLikeToken, newNonce, tokenHash, tokenOf } from './link-token';

const SECRET = 'a secret of more than thirty-two characters';

describe('a session link’s token', () => {
  it('is derived from the nonce under the secret, and from nothing else', () => {
    const nonce = newNonce();
    expect(tokenOf(SECRET, nonce)).toBe(tokenOf(SECRET, nonce));
    expect(tokenOf(`${SECRET}!`, nonce)).not.toBe(tokenOf(SECRET, nonce));
    expect(tokenOf(SECRET, newNonce())).not.toBe(tokenOf(SECRET, nonce));
  });

  it('carries 256 bits and is recognised by its form', () => {
    const token = tokenOf(SECRET, newNonce());
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(looksLikeToken(token)).toBe(true);
    expect(looksLikeToken(`${token}a`)).toBe(false);
    expect(looksLikeToken('../../etc/passwd')).toBe(false);
  });

  it('cannot be read back from what the database keeps', () => {
    const token = tokenOf(SECRET, newNonce());
    expect(tokenHash(token)).not.toContain(token);
    expect(tokenHash(token)).toBe(tokenHash(token));
  });
});
