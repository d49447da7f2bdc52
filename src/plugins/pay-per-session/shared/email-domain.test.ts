import { describe, expect, it } from '@jest/globals';
import { liesInDomain, readDomain } from './email-domain';

describe('a domain of e-mail addresses', () => {
  it.each([
    ['uni.example', 'uni.example'],
    [' @Students.Uni.Example. ', 'students.uni.example'],
    ['hochschule-münchen.example', 'xn--hochschule-mnchen-e3b.example'],
  ])('is read from %j', (typed, domain) => expect(readDomain(typed)).toBe(domain));

  it.each([
    '',
    '@',
    'uni',
    'uni..example',
    'a@uni.example',
    'https://uni.example',
    'uni.example/x',
    '10.0.0.1',
    '-a.example',
    '*.uni.example',
    'uni.example:25',
    'uni .example',
    `${'a'.repeat(64)}.example`,
  ])('is not %j', (typed) => expect(readDomain(typed)).toBeNull());

  it('takes addresses in it, and none below or beside it', () => {
    const domains = ['uni.example'];
    expect(liesInDomain('Ada@UNI.example', domains)).toBe(true);
    expect(liesInDomain('ada@students.uni.example', domains)).toBe(false);
    expect(liesInDomain('ada@notuni.example', domains)).toBe(false);
    expect(liesInDomain('ada@uni.example.org', domains)).toBe(false);
    expect(liesInDomain('"ada@uni.example"@evil.org', domains)).toBe(false);
    expect(liesInDomain('uni.example', domains)).toBe(false);
    expect(liesInDomain('', domains)).toBe(false);
  });
});
