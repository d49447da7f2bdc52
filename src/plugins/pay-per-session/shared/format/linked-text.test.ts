import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkedText } from './linked-text';

const links = (text: string) => linkedText(text).flatMap(({ href }) => (href === null ? [] : [href]));

describe('a text with addresses', () => {
  it('lets them be followed, without what only ends the sentence', () => {
    expect(links('See https://example.org/a?b=1&c=(2), or (http://example.org/x).')).toEqual([
      'https://example.org/a?b=1&c=(2',
      'http://example.org/x',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', 'https://', 'ftp://example.org'])(
    'makes no link of %j',
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );

  it('says nothing else than it said', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl())), (parts) => {
        const text = parts.join(' ');
        expect(
          linkedText(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        for (const href of links(text)) expect(href).toMatch(/^https?:\/\//iu);
      }),
    );
  });
});
