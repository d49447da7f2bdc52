import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, hexOf, oklchOfHex, readableOn } from './oklch';
import { DARK_GROUNDS, LIGHT_GROUNDS, themeOf } from './theme';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

const accentsOf = (css: string): string[] =>
  Array.from(css.matchAll(/--accent:(#[0-9a-f]{6})/gu), ([, hex = '']) => hex);
const textOn = (css: string): string[] =>
  Array.from(css.matchAll(/--on-accent:(#[0-9a-f]{3,6})/gu), ([, hex = '']) => hex);
const whole = (hex: string): string =>
  hex.length === 4 ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join('')}` : hex;

describe('the accent an operator chooses', () => {
  it('stays what it is where it can be read', () => {
    expect(accentsOf(themeOf('#1f5c4d').css)[0]).toBe('#1f5c4d');
  });

  it('becomes readable on every ground, in light and dark, whatever was chosen', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const { css } = themeOf(chosen);
        const [light = '', dark = ''] = accentsOf(css).map((hex) => hex);
        for (const ground of LIGHT_GROUNDS)
          expect(contrast(oklchOfHex(light), ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of DARK_GROUNDS)
          expect(contrast(oklchOfHex(dark), ground)).toBeGreaterThanOrEqual(4.5);
        const [onLight = '', onDark = ''] = textOn(css).map(whole);
        expect(contrast(oklchOfHex(light), oklchOfHex(onLight))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(oklchOfHex(dark), oklchOfHex(onDark))).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 300 },
    );
  });

  it('is allowed in the page by the hash of its style', () => {
    expect(themeOf('#884422').hash).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/u);
  });
});

describe('OKLCH', () => {
  it('and back gives the same colour', () => {
    fc.assert(fc.property(colour, (hex) => hexOf(oklchOfHex(hex)) === hex));
  });

  it('moves lightness only as far as the contrast needs', () => {
    const moved = readableOn(oklchOfHex('#7fb3a4'), LIGHT_GROUNDS, 4.5);
    expect(Math.min(...LIGHT_GROUNDS.map((ground) => contrast(moved, ground)))).toBeLessThan(5);
  });
});
