import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Context } from 'koa';
import { ASSETS_PATH, assetFile, type Manifest } from './manifest';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

interface Asset {
  type: string;
  plain: Buffer;
  encoded: { name: string; body: Buffer }[];
}

const readAsset = (name: string): Asset => {
  const file = assetFile(name);
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    plain: readFileSync(file),
    encoded: ENCODINGS.filter(({ ending }) => existsSync(file + ending)).map(
      ({ name: encoding, ending }) => ({
        name: encoding,
        body: readFileSync(file + ending),
      }),
    ),
  };
};

/**
 * Serves the built files under their hashed names, compressed at build time, from memory.
 * @returns a function that tells whether it answered
 */
export const createAssetServer = (manifest: Manifest): ((ctx: Context) => boolean) => {
  const assets = new Map(
    Object.values(manifest.files).map((name) => [`${ASSETS_PATH}${name}`, readAsset(name)]),
  );
  return (ctx) => {
    const asset = assets.get(ctx.path);
    if (!asset || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return false;
    const encoding = asset.encoded.find(({ name }) => ctx.acceptsEncodings(name) === name);
    ctx.set({
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      Vary: 'Accept-Encoding',
    });
    if (encoding) ctx.set('Content-Encoding', encoding.name);
    ctx.body = encoding?.body ?? asset.plain;
    return true;
  };
};
