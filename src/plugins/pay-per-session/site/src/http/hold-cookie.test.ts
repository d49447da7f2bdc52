import { describe, expect, it } from '@jest/globals';
import { readHoldCookie } from './hold-cookie';

describe('the cookie of a time that is kept', () => {
  const token = 'abcdefghijklmnopqrstuvwxyz-_0123';

  it('is found among others', () => {
    expect(readHoldCookie(`pps_zone=Europe%2FMadrid; pps_hold=${token}; x=y`)).toBe(token);
    expect(readHoldCookie(`pps_hold=${token}`)).toBe(token);
  });

  it('is nothing that could not be a secret of ours', () => {
    for (const cookies of [
      undefined,
      '',
      'pps_hold=',
      'pps_hold=short',
      `xpps_hold=${token}`,
      `pps_hold=${token}"<`,
    ])
      expect(readHoldCookie(cookies)).toBeNull();
  });
});
