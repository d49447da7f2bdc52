import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where the build puts the site's files, seen from the built server. */
const FOLDER = path.join(__dirname, '../site');
export const ASSETS_PATH = '/assets/';

const manifestFile = z.object({
  /** Name as the source has it (`site.css`, `zone.js`) → hashed name. */
  files: z.record(z.string(), z.string()).default({}),
  /** Hashed names of the fonts every page needs at once. */
  preload: z.array(z.string()).default([]),
});
export type Manifest = z.output<typeof manifestFile>;

/** What the build wrote; read once at the start. */
export const readManifest = (): Manifest => {
  const text = readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8');
  return manifestFile.parse(JSON.parse(text));
};

export const assetFile = (name: string): string => path.join(FOLDER, name);
