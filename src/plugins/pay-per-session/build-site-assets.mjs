// The public site's assets: stylesheets, one script per island, the fonts; hashed names, compressed, listed in site/manifest.json.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';

const PRELOADED = [/^source-sans-3-latin-wght-normal-/, /^newsreader-latin-wght-normal-/];

const entryPoints = async (here) => {
  const islands = (await readdir(path.join(here, 'site/src/islands'))).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$/.test(name),
  );
  const styles = (await readdir(path.join(here, 'site/src/styles'))).filter((name) =>
    name.endsWith('.entry.css'),
  );
  // A list, not an object: an island and a stylesheet may bear the same name.
  return [
    ...islands.map((name) => ({ in: `site/src/islands/${name}`, out: name.replace(/\.ts$/, '') })),
    ...styles.map((name) => ({ in: `site/src/styles/${name}`, out: name.replace(/\.entry\.css$/, '') })),
    { in: 'site/src/styles/mark.svg', out: 'mark' },
  ];
};

const options = async (here, dist) => ({
  absWorkingDir: here,
  entryPoints: await entryPoints(here),
  outdir: `${dist}/site`,
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  platform: 'browser',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/assets',
  loader: { '.woff2': 'file', '.svg': 'copy' },
  legalComments: 'none',
  logLevel: 'warning',
});

const brotli = promisify(brotliCompress);
const compress = async (file) => {
  const plain = await readFile(file);
  await writeFile(`${file}.br`, await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
};

/** `site-ABCD1234.css` → `site.css` */
const plainName = (name) => name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '');

const writeManifest = async (folder, { outputs }) => {
  const names = Object.keys(outputs).map((file) => path.basename(file));
  const files = Object.fromEntries(names.map((name) => [plainName(name), name]));
  await Promise.all(
    names.filter((name) => /\.(css|js|svg)$/.test(name)).map((name) => compress(path.join(folder, name))),
  );
  const preload = PRELOADED.map((pattern) => names.find((name) => pattern.test(name))).filter(Boolean);
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify({ files, preload }, null, 2)}\n`);
};

export const siteAssets = async (here, { dist = 'dist', watch = false, onBuilt = async () => {} } = {}) => {
  const folder = path.join(here, dist, 'site');
  await mkdir(folder, { recursive: true });
  if (!watch) {
    const { metafile } = await esbuild.build(await options(here, dist));
    await writeManifest(folder, metafile);
    return;
  }
  const afterBuild = {
    name: 'manifest',
    setup: (build) =>
      build.onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0 || !metafile) return;
        await writeManifest(folder, metafile);
        await onBuilt();
      }),
  };
  const context = await esbuild.context({ ...(await options(here, dist)), plugins: [afterBuild] });
  await context.watch();
};
