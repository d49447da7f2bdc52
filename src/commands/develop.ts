import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import path from 'node:path';
import { ensureEnvFile } from './ensure-env-file';

/*
 * `npm run develop`: the plugin's watcher and Strapi's, side by side. Strapi does not watch the plugin's sources:
 * it restarts when the watcher has finished a build (src/restart-on-plugin-build.ts), so never on half of one.
 */

const PLUGIN = path.resolve('src/plugins/pay-per-session');

if (ensureEnvFile()) console.log('Wrote .env with fresh secrets');
execFileSync('npm', ['run', '--silent', 'build:plugin'], { stdio: 'inherit' });

// Groups of their own: Strapi's workers outlive a parent that is ended alone.
const apart: SpawnOptions = { detached: true, stdio: ['ignore', 'inherit', 'inherit'] };
const children: ChildProcess[] = [
  spawn(process.execPath, ['build.mjs', '--watch'], { ...apart, cwd: PLUGIN }),
  spawn(path.resolve('node_modules/.bin/strapi'), ['develop'], apart),
];

/** When one ends, so does the other. */
const stop = (code: number): void => {
  for (const { pid, exitCode } of children) {
    if (pid === undefined || exitCode !== null) continue;
    try {
      process.kill(-pid, 'SIGINT');
    } catch {
      // It has ended meanwhile.
    }
  }
  process.exitCode = code;
};
for (const child of children) child.once('exit', (code) => stop(code ?? 0));
process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));
