import { existsSync, readFileSync, watchFile } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Written by the plugin's build when server and site assets are complete; says what they are. */
const STAMP = path.resolve('src/plugins/pay-per-session/dist/built');

const stamp = (): string => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '');

/** Read with the configuration, which is before Strapi reads the plugin: a build that ends in between is not missed. */
const loaded = stamp();

/** In `strapi develop`: restarts when the plugin is no longer the one that was loaded. */
export const restartOnPluginBuild = (strapi: Core.Strapi): void => {
  if (!strapi.config.get<boolean>('autoReload', false)) return;
  const restartWhenStale = (): void => {
    if (stamp() === loaded || strapi.reload.isReloading) return;
    strapi.log.info('The plugin was built again');
    strapi.reload.isReloading = true;
    strapi.reload();
  };
  // Not earlier: until the server listens, Strapi's develop command does not hear that it shall restart.
  strapi.server.httpServer.once('listening', () => {
    restartWhenStale();
    watchFile(STAMP, { interval: 250 }, restartWhenStale);
  });
};
