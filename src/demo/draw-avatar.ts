import { openPeeps } from '@dicebear/collection';
import { createAvatar } from '@dicebear/core';
import sharp from 'sharp';
import type { Face } from './cast/roles';

const SIDE = 800;

/** Draws a face from parts of *Open Peeps* by Pablo Stanley, which are in the public domain (CC0). @returns a PNG */
export const drawAvatar = async (face: Face): Promise<Buffer> => {
  const chosen = Object.fromEntries(Object.entries(face).map(([part, choice]) => [part, [choice as string]]));
  const drawing = createAvatar(openPeeps, {
    seed: face.head,
    size: SIDE,
    maskProbability: 0,
    accessoriesProbability: face.accessories === undefined ? 0 : 100,
    facialHairProbability: face.facialHair === undefined ? 0 : 100,
    ...chosen,
  });
  return sharp(Buffer.from(drawing.toString()))
    .resize(SIDE, SIDE)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
};
