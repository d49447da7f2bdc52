import type { Core } from '@strapi/strapi';
import { restartOnPluginBuild } from './restart-on-plugin-build';

interface UseCases {
  people: { ensureRoles(app: unknown): Promise<void> };
}

export default {
  /** Strapi's own roles exist now, so Host and Operator may be added to them. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    restartOnPluginBuild(strapi);
    const plugin = strapi.plugin('pay-per-session');
    await plugin.service<UseCases>('useCases').people.ensureRoles(plugin.service('app'));
  },
};
