/*
 * OKLCH and back (Björn Ottosson's matrices), for colours an operator chooses.
 * Lightness 0..1, chroma about 0..0.4, hue in degrees.
 */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}
type Triple = readonly [number, number, number];

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toGamma = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
const clamp = (channel: number): number => Math.min(1, Math.max(0, channel));

/** `#rrggbb` as linear light. */
const linearOfHex = (hex: string): Triple => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [
    toLinear(((number >> 16) & 255) / 255),
    toLinear(((number >> 8) & 255) / 255),
    toLinear((number & 255) / 255),
  ];
};

export const oklchOfHex = (hex: string): Oklch => {
  const [red, green, blue] = linearOfHex(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, b),
    h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
};

/** Linear light of a colour, cut to what a screen shows. */
const linearOf = ({ l, c, h }: Oklch): Triple => {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clamp(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clamp(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clamp(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
};

const pair = (channel: number): string =>
  Math.round(toGamma(channel) * 255)
    .toString(16)
    .padStart(2, '0');

export const hexOf = (colour: Oklch): string => `#${linearOf(colour).map(pair).join('')}`;

const luminance = ([red, green, blue]: Triple): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast of two colours by WCAG 2, 1 to 21. */
export const contrast = (one: Oklch, other: Oklch): number => {
  // Judged as the screen shows them: rounded to eight bits.
  const [lighter = 0, darker = 0] = [one, other]
    .map((colour) => luminance(linearOfHex(hexOf(colour))))
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

/**
 * The nearest colour of the same hue that has at least `least` contrast to every ground, found by moving its
 * lightness away from them; chroma is given up only as far as screens make it.
 */
export const readableOn = (colour: Oklch, grounds: readonly Oklch[], least: number): Oklch => {
  const darker = grounds.every(({ l }) => l > 0.5);
  const step = darker ? -0.005 : 0.005;
  let found = colour;
  while (grounds.some((ground) => contrast(found, ground) < least) && found.l > 0 && found.l < 1) {
    found = { ...found, l: Math.min(1, Math.max(0, found.l + step)) };
  }
  return found;
};
