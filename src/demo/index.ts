import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { beginAnew, demoEnvironment, isFilled, prepareFolder, rememberFilled } from './demo-folder';
import { ensureEnvFile } from '../commands/ensure-env-file';
import { readEnvironment } from '../environment';
import { fillSite } from './fill-site';
import { buildPanel, panelIsFresh } from './panel-build';
import { addressesOf } from './print-addresses';
import { stageOf } from './stage';

/* `npm run demo`: from a fresh checkout to a running site with people on it; the next time, in seconds. */

const build = (): void => {
  console.log('Building the plugin and the app');
  execFileSync('npm', ['run', '--silent', 'build:app'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (panelIsFresh()) return;
  console.log('Building the admin panel (about a minute, and only when it has changed)');
  buildPanel(process.env);
};

/** @throws Error with a sentence where something listens on the port already */
const ensurePortIsFree = async (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => {
      reject(new Error(`Port ${port} is taken. Choose another, for example: PORT=${port + 1} npm run demo`));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });

const main = async (): Promise<void> => {
  if (ensureEnvFile()) console.log('Wrote .env with fresh secrets');
  // Strapi reads .env when it is imported, which was too early for a file written just now.
  Object.assign(process.env, demoEnvironment());
  process.loadEnvFile('.env');
  const { HOST, PORT } = readEnvironment();
  await ensurePortIsFree(HOST, PORT);
  if (process.argv.includes('--reset') || !isFilled()) beginAnew();
  prepareFolder();
  build();

  const strapi = createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') });
  // Strapi warns that http carries no secure cookies; the demo is for this machine.
  strapi.log.level = 'error';
  const { host, port, url } = strapi.config.get<{ host: string; port: number; url: string }>('server');
  await strapi.load();
  if (!isFilled()) {
    console.log('Filling the site with hosts, services, clients and sessions');
    await fillSite(stageOf(strapi));
    rememberFilled();
  }
  const stop = (): void => {
    void strapi.destroy().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await new Promise<void>((resolve) => {
    strapi.server.listen(port, host, resolve);
  });
  console.log(`\n${addressesOf(url)}\n`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
