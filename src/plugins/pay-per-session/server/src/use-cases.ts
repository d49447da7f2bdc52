import * as people from './people';
import * as room from './room';

/**
 * What the product can do, for code outside the plugin: the app's own commands, cron tasks, other plugins.
 * `strapi.plugin('pay-per-session').service('useCases')`; each takes the service `app` first.
 */
export const useCases = { people, room };
export type UseCases = typeof useCases;
