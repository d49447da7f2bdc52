import { z } from 'zod';
import type { Picture } from '../../../shared/contracts/profile';

const file = z.object({
  id: z.number(),
  url: z.string(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  alternativeText: z.string().nullish(),
});

/** A file of the media library as the contracts show it; null where there is none. */
export const pictureOf = (value: unknown): Picture | null => {
  const result = file.safeParse(value);
  if (!result.success) return null;
  const { id, url, width, height, alternativeText } = result.data;
  return { id, url, width: width ?? null, height: height ?? null, alt: alternativeText ?? '' };
};
