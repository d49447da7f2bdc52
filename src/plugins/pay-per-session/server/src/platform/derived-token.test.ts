import { describe, expect, it } from '@jest/globals';
import { looksLikeToken, newNonce, tokenHash, tokenOf } from './derived-token';

const SECRET = 'a secret of more than thirty-two characters';

describe('a token in an address', () => {
  it('is derived from the nonce under the secret, for one purpose, and from nothing else', () => {
    const nonce = newNonce();
    const token = tokenOf(SECRET, 'session-link', nonce);
    expect(tokenOf(SECRET, 'session-link', nonce)).toBe(token);
    expect(tokenOf(`${SECRET}!`, 'session-link', nonce)).not.toBe(token);
    expect(tokenOf(SECRET, 'session-link', newNonce())).not.toBe(token);
    expect(tokenOf(SECRET, 'calendar-feed', nonce)).not.toBe(token);
  });

  it('carries 256 bits and is recognised by its form', () => {
    const token = tokenOf(SECRET, 'calendar-feed', newNonce());
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(looksLikeToken(token)).toBe(true);
    expect(looksLikeToken(`${token}a`)).toBe(false);
    expect(looksLikeToken('../../etc/passwd')).toBe(false);
  });

  it('cannot be read back from what the database keeps', () => {
    const token = tokenOf(SECRET, 'session-link', newNonce());
    expect(tokenHash(token)).not.toContain(token);
    expect(tokenHash(token)).toBe(tokenHash(token));
  });
});
