import sharp from 'sharp';
import { LARGEST_PICTURE, LONGEST_SIDE, PICTURE_SIDE, PICTURE_TYPES } from '../../../shared/client-picture';
import type { FieldProblems } from '../../../shared/refusals';
import { contentKind } from '../../../shared/content-kind';
import { invalid } from '../platform/errors';

const LONGEST_WORK_SECONDS = 10;

const refuse = (key: FieldProblems[string]['key']) => invalid({ picture: { key } });

let before: Promise<unknown> = Promise.resolve();

/** One after the other: unpacked, a picture of a few megabytes fills a hundred. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const done = before.then(work);
  before = done.catch(() => undefined);
  return done;
};

const open = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: LONGEST_SIDE ** 2, sequentialRead: true });

const requireSides = async (bytes: Uint8Array): Promise<void> => {
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refuse('pictureUnreadable');
    });
  if (Math.max(width, height) > LONGEST_SIDE) throw refuse('pictureTooWide');
};

/**
 * The square we keep of a picture somebody sent, as WebP. It is drawn anew, so that nothing else of the file is kept:
 * neither the place where it was taken nor what may hide behind it.
 * @throws Refusal INVALID_INPUT for the field `picture`
 */
export const drawPicture = async (bytes: Uint8Array): Promise<Buffer> => {
  if (bytes.length > LARGEST_PICTURE) throw refuse('pictureTooLarge');
  const kind = contentKind(bytes);
  // What is none of these never reaches the library, which would open much else.
  if (!PICTURE_TYPES.some((type) => type === kind)) throw refuse('pictureNotTaken');
  return inTurn(async () => {
    await requireSides(bytes);
    return open(bytes)
      .autoOrient()
      .resize(PICTURE_SIDE, PICTURE_SIDE, { fit: 'cover' })
      .webp({ quality: 80 })
      .timeout({ seconds: LONGEST_WORK_SECONDS })
      .toBuffer()
      .catch(() => {
        throw refuse('pictureUnreadable');
      });
  });
};
