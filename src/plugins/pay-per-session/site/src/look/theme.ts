import { createHash } from 'node:crypto';
import { hexOf, oklchOfHex, readableOn, type Oklch } from './oklch';

/** Grounds of the site, as `styles/tokens.css` has them; accents are judged against these. */
export const LIGHT_GROUNDS: readonly Oklch[] = [
  { l: 0.985, c: 0.006, h: 85 },
  { l: 1, c: 0, h: 85 },
  { l: 0.955, c: 0.011, h: 85 },
];
export const DARK_GROUNDS: readonly Oklch[] = [
  { l: 0.195, c: 0.01, h: 70 },
  { l: 0.235, c: 0.011, h: 70 },
  { l: 0.275, c: 0.012, h: 70 },
];
/** Text has 4.5 at least; a little more, because thin type looks paler than it is. */
const LEAST_CONTRAST = 4.8;
const WHITE: Oklch = { l: 1, c: 0, h: 0 };

export interface Theme {
  /** Inline style of every page: the operator's accent, made readable in light and dark. */
  css: string;
  /** Its source for `style-src`. */
  hash: string;
}

const softOf = (accent: Oklch, lightness: number, chroma: number): string =>
  hexOf({ l: lightness, c: Math.min(accent.c, chroma), h: accent.h });

const compute = (accent: string): Theme => {
  const wanted = oklchOfHex(accent);
  const light = readableOn(
    wanted,
    [...LIGHT_GROUNDS, WHITE, { l: 0.94, c: 0.02, h: wanted.h }],
    LEAST_CONTRAST,
  );
  const dark = readableOn(
    { ...wanted, l: Math.max(wanted.l, 0.76), c: Math.min(wanted.c, 0.11) },
    [...DARK_GROUNDS, { l: 0.3, c: 0.03, h: wanted.h }],
    LEAST_CONTRAST,
  );
  const css =
    `:root{--accent:${hexOf(light)};--on-accent:#fff;--accent-soft:${softOf(wanted, 0.945, 0.022)};--accent-strong:${hexOf({ ...light, l: light.l - 0.06 })}}` +
    `@media (prefers-color-scheme:dark){:root{--accent:${hexOf(dark)};--on-accent:#14201b;--accent-soft:${softOf(wanted, 0.29, 0.03)};--accent-strong:${hexOf({ ...dark, l: dark.l + 0.06 })}}}`;
  return { css, hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
};

let last: { accent: string; theme: Theme } | undefined;

/** The theme of an accent colour `#rrggbb`. */
export const themeOf = (accent: string): Theme => {
  if (last?.accent !== accent) last = { accent, theme: compute(accent) };
  return last.theme;
};
