import { describe, expect, it } from '@jest/globals';
import { isJoinCodeValid, joinCode, readJoinCode } from './join-code';

const SECRET = 'a secret of more than thirty-two characters';
const claim = { clientId: 42, programId: 7, expiresAt: 1_800_000_000_000 };
const code = joinCode(SECRET, claim, 'ada@uni.example');
const inTime = { email: 'ada@uni.example', now: claim.expiresAt - 1 };

describe('a code that proves an address', () => {
  it('says who joins what, and is valid until it expires', () => {
    expect(readJoinCode(code)).toEqual(claim);
    expect(isJoinCodeValid(SECRET, code, inTime)).toBe(true);
    expect(isJoinCodeValid(SECRET, code, { ...inTime, now: claim.expiresAt })).toBe(false);
  });

  it('is void once the account has another address', () => {
    expect(isJoinCodeValid(SECRET, code, { ...inTime, email: 'ada@elsewhere.example' })).toBe(false);
  });

  it('cannot be made without the secret, nor for another client or program, nor be prolonged', () => {
    expect(isJoinCodeValid('another secret', code, inTime)).toBe(false);
    const [client = '', program = '', expiry = '', signature = ''] = code.split('.');
    const later = (claim.expiresAt + 1000).toString(36);
    for (const forged of [
      ['17', program, expiry],
      [client, '8', expiry],
      [client, program, later],
    ])
      expect(isJoinCodeValid(SECRET, [...forged, signature].join('.'), inTime)).toBe(false);
  });

  it.each(['', 'nonsense', `${code}x`, code.slice(1), '1.2.3.4'])('is not %j', (text) => {
    expect(isJoinCodeValid(SECRET, text, inTime)).toBe(false);
  });
});
