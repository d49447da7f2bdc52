import sharp from 'sharp';
import type { Landscape } from './cast/roles';

const WIDTH = 2000;
const HEIGHT = 750;

/** Numbers from 0 to 1 that look random and are always the same for a seed. */
const numbersOf = (seed: number) => (): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

/** The outline of a range of hills: three waves laid over each other. */
const outline = (next: () => number, base: number, height: number): string => {
  const waves = [0.6, 1.7, 4.1].map((frequency, index) => ({
    frequency: frequency * (0.8 + next() * 0.5),
    phase: next() * Math.PI * 2,
    amplitude: height / (1 + index * 1.6),
  }));
  const points = Array.from({ length: 101 }, (_, step) => {
    const along = (step / 100) * Math.PI * 2;
    const rise = waves.reduce(
      (sum, wave) => sum + wave.amplitude * Math.sin(along * wave.frequency + wave.phase),
      0,
    );
    return `${(step * WIDTH) / 100},${(base - rise).toFixed(1)}`;
  });
  return `M0,${HEIGHT} L${points.join(' L')} L${WIDTH},${HEIGHT} Z`;
};

/** Draws a calm landscape of hills under a low sun. @returns a JPEG */
export const drawCover = async ({ sky, sun, hills }: Landscape, seed: number): Promise<Buffer> => {
  const next = numbersOf(seed);
  const sunAt = WIDTH * (0.2 + next() * 0.6);
  const ranges = hills.map((colour, index) => {
    const depth = index / (hills.length - 1);
    return `<path d="${outline(next, HEIGHT * (0.5 + 0.36 * depth), 60 + 18 * index)}" fill="${colour}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/>
      </linearGradient>
      <radialGradient id="glow"><stop offset="0" stop-color="${sun}" stop-opacity="0.9"/><stop offset="1" stop-color="${sun}" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
    <circle cx="${sunAt}" cy="${HEIGHT * 0.36}" r="330" fill="url(#glow)"/>
    <circle cx="${sunAt}" cy="${HEIGHT * 0.36}" r="74" fill="${sun}"/>
    ${ranges.join('\n')}
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
};
