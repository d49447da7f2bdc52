import type { Picture } from '../../../shared/contracts/profile';

const read = (value: object, key: string): unknown => Reflect.get(value, key);
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What the media library hands over, as a picture of the profile; null where it is no file. */
export const pictureOfAsset = (asset: unknown): Picture | null => {
  if (typeof asset !== 'object' || asset === null) return null;
  const id = read(asset, 'id');
  const url = read(asset, 'url');
  if (typeof id !== 'number' || typeof url !== 'string') return null;
  const alt = read(asset, 'alternativeText');
  return {
    id,
    url,
    width: numberOrNull(read(asset, 'width')),
    height: numberOrNull(read(asset, 'height')),
    alt: typeof alt === 'string' ? alt : '',
  };
};
