import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/* The admin panel takes a minute to build, so it is built only when something it is made of has changed. */

const STAMP = 'dist/build/made-of';
const MADE_OF = [
  'package-lock.json',
  'src/admin',
  'src/plugins/pay-per-session/dist/admin',
  'config/admin.ts',
  'config/server.ts',
];

const filesUnder = (name: string): string[] => {
  if (!existsSync(name)) return [];
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name)
    .sort()
    .flatMap((entry) => filesUnder(path.join(name, entry)));
};

const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of MADE_OF.flatMap(filesUnder)) {
    if (!file.endsWith('.map')) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** Whether the built admin panel is the one its sources make. The plugin must have been built. */
export const panelIsFresh = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();

/** Builds the admin panel and compiles the app. @param environment as Strapi's configuration wants it */
export const buildPanel = (environment: NodeJS.ProcessEnv): void => {
  const made = fingerprint();
  execFileSync(path.resolve('node_modules/.bin/strapi'), ['build', '--silent'], {
    env: { ...environment, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(STAMP, made);
};
