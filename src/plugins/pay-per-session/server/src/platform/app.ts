import type { Core } from '@strapi/strapi';
import { createClock, type MovableClock } from './clock';
import { pluginConfig, type PluginConfig } from './config';
import { PLUGIN_ID } from './plugin-id';

/** What every use case stands on: passed as the first argument, never imported. */
export interface App {
  readonly strapi: Core.Strapi;
  readonly clock: MovableClock;
  readonly config: PluginConfig;
}

/** Composed once per Strapi instance, as the plugin's service `app`. */
export const createApp = ({ strapi }: { strapi: Core.Strapi }): App => ({
  strapi,
  clock: createClock(),
  config: pluginConfig.parse(strapi.config.get(`plugin::${PLUGIN_ID}`)),
});

/** The app of this Strapi instance. */
export const appOf = (strapi: Core.Strapi): App => strapi.plugin(PLUGIN_ID).service<App>('app');
