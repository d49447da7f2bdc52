import { describe, expect, it } from '@jest/globals';
import { readChoiceCookie } from './choice-cookie';

describe('the secret by which a browser chooses starts', () => {
  it('is read as it was written', () => {
    expect(readChoiceCookie('pps_zone=Europe%2FRome; pps_choice=abcdefghij-_0123456789')).toBe(
      'abcdefghij-_0123456789',
    );
  });

  it.each([undefined, '', 'pps_choice=short', 'pps_choice=abcdefghij 0123456789abc', 'other_pps_choice=x'])(
    'is none of ours: %s',
    (cookies) => {
      expect(readChoiceCookie(cookies)).toBeNull();
    },
  );
});
