import type { Core } from '@strapi/strapi';

interface UseCases {
  people: { ensureRoles(app: unknown): Promise<void> };
}

export default {
  /** Strapi's own roles exist now, so Host and Operator may be added to them. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const plugin = strapi.plugin('pay-per-session');
    await plugin.service<UseCases>('useCases').people.ensureRoles(plugin.service('app'));
  },
};
