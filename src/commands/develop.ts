import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { ensureEnvFile } from './ensure-env-file';

/*
 * `npm run develop`: the plugin's watcher and Strapi's, side by side. Strapi does not watch the plugin's sources:
 * it restarts when the watcher has finished a build (src/restart-on-plugin-build.ts), so never on half of one.
 */

const PLUGIN = path.resolve('src/plugins/pay-per-session');

if (ensureEnvFile()) console.log('Wrote .env with fresh secrets');
execFileSync('npm', ['run', '--silent', 'build:plugin'], { stdio: 'inherit' });

const children: ChildProcess[] = [
  spawn(process.execPath, ['build.mjs', '--watch'], { cwd: PLUGIN, stdio: 'inherit' }),
  spawn(path.resolve('node_modules/.bin/strapi'), ['develop'], { stdio: 'inherit' }),
];

/** When one ends, so does the other. */
const stop = (code: number): void => {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
};
for (const child of children) child.once('exit', (code) => stop(code ?? 0));
process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));
