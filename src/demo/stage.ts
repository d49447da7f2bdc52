import type { Core } from '@strapi/strapi';
import type { App } from '../plugins/pay-per-session/server/src/platform/app';
import type { UseCases } from '../plugins/pay-per-session/server/src/use-cases';

/** What the demo plays on: a running Strapi and the use cases of its plugin. */
export interface Stage {
  strapi: Core.Strapi;
  app: App;
  useCases: UseCases;
  /** The instant (ms, UTC) around which the sessions are arranged. */
  now: number;
}

export const stageOf = (strapi: Core.Strapi): Stage => {
  const plugin = strapi.plugin('pay-per-session');
  const app = plugin.service<App>('app');
  return { strapi, app, useCases: plugin.service<UseCases>('useCases'), now: app.clock.now() };
};
