// Builds the plugin: server (CommonJS), admin panel (ES modules), and the public site's styles, scripts and fonts.
// `node build.mjs` builds once; `node build.mjs --watch` goes on and writes `dist/built` when all three are done.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { siteAssets } from './build-site-assets.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const manifest = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8'));
const fromElsewhere = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.peerDependencies),
  'koa',
];
const external = fromElsewhere.flatMap((name) => [name, `${name}/*`]);
const watching = process.argv.includes('--watch');
/** What is built once is built beside what is there, and takes its place whole: a server may be reading that. */
const dist = watching ? 'dist' : `dist-${process.pid}`;
const common = { absWorkingDir: here, bundle: true, sourcemap: true, logLevel: 'warning', external };

const server = {
  ...common,
  entryPoints: {
    index: 'server/src/index.ts',
    'reading-worker': 'server/src/calendar/busy/reading-worker.ts',
  },
  outdir: `${dist}/server`,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

const admin = {
  ...common,
  entryPoints: { index: 'admin/src/index.ts' },
  outdir: `${dist}/admin`,
  outExtension: { '.js': '.mjs' },
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  jsx: 'automatic',
};

/** Says what a server has to be restarted for: its own code and the names of the site's assets. */
const stamp = async () => {
  const parts = ['server/index.js', 'server/reading-worker.js', 'site/manifest.json'].map((file) =>
    path.join(here, dist, file),
  );
  const hash = createHash('sha256');
  for (const part of parts) hash.update(await readFile(part));
  await writeFile(path.join(here, dist, 'built'), hash.digest('hex'));
};

/** One saved file may set off all builds; the stamp waits until the last of them is done. */
let waiting;
const stampSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void stamp().catch(() => stampSoon()), 200);
};

const takePlace = async () => {
  const [place, before] = [path.join(here, 'dist'), path.join(here, `${dist}-before`)];
  await rename(place, before).catch(() => undefined);
  await rename(path.join(here, dist), place);
  await rm(before, { recursive: true, force: true });
};

const build = async () => {
  try {
    await Promise.all([esbuild.build(server), esbuild.build(admin), siteAssets(here, { dist })]);
    await stamp();
    await takePlace();
  } finally {
    await rm(path.join(here, dist), { recursive: true, force: true });
  }
};

const watch = async () => {
  const restamp = {
    name: 'restamp',
    setup: (build) => build.onEnd(({ errors }) => (errors.length === 0 ? stampSoon() : undefined)),
  };
  const contexts = await Promise.all([
    esbuild.context({ ...server, plugins: [restamp] }),
    esbuild.context({ ...admin, plugins: [restamp] }),
  ]);
  await Promise.all(contexts.map((context) => context.watch()));
  await siteAssets(here, { watch: true, onBuilt: stampSoon });
};

await mkdir(path.join(here, dist), { recursive: true });
await (watching ? watch() : build());
