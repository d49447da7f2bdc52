import { z } from 'zod';
import { readJson } from '../platform/database';

/** A picture in the size its place asks for; `alt` is empty where the uploader wrote nothing. */
export interface HostPicture {
  url: string;
  width: number | null;
  height: number | null;
  alt: string;
}

/** Columns of a `files` row. */
export interface StoredPicture {
  url: string | null;
  width: number | null;
  height: number | null;
  formats: unknown;
  alt: string | null;
}

const format = z.object({ url: z.string(), width: z.number().nullable(), height: z.number().nullable() });
const formats = z.record(z.string(), format.nullable().catch(null)).nullable().catch(null);

/**
 * The smallest of a picture's sizes that is at least `pixels` wide, the original where none is.
 * Drawn pictures (SVG) and small ones have no other sizes.
 */
export const pictureOf = (row: StoredPicture, pixels: number): HostPicture | null => {
  if (row.url === null) return null;
  const original = { url: row.url, width: row.width, height: row.height };
  const sizes = Object.values(formats.parse(readJson(row.formats)) ?? {}).filter((size) => size !== null);
  const enough = sizes
    .filter(({ width }) => (width ?? 0) >= pixels)
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return { ...(enough[0] ?? original), alt: row.alt ?? '' };
};
