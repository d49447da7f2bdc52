import { describe, expect, it } from '@jest/globals';
import { nextPath } from './next-path';

describe('where to go after signing in', () => {
  it('is a path of this site, with its query', () => {
    expect(nextPath('/hosts/anna/one-hour?x=1#y')).toBe('/hosts/anna/one-hour?x=1#y');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/a\\b',
    '/a\nb',
    '/\tevil',
    ' /a',
    'javascript:alert(1)',
    'account',
    '',
    `/${'a'.repeat(600)}`,
  ])('is the account instead of %j', (wanted) => {
    expect(nextPath(wanted)).toBe('/account');
  });

  it('is never the sign-in page itself', () => {
    expect(nextPath('/sign-in?next=/sign-in')).toBe('/account');
    expect(nextPath('/sign-out')).toBe('/account');
    expect(nextPath(null, '/')).toBe('/');
  });
});
