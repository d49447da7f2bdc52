import type { Subject } from '../platform/subject';
import { workRoute } from './admin-route';
import { ensureRolesIfStrapiHasItsOwn } from './ensure-roles';
import { registerPermissions } from './permissions';
import { readPanel } from './read-panel';

export const people: Subject = {
  name: 'people',
  actions: { me: readPanel },
  adminRoutes: [workRoute('GET', '/me', 'people.me')],
  bootstrap: async (app) => {
    await registerPermissions(app.strapi);
    await ensureRolesIfStrapiHasItsOwn(app);
  },
};
