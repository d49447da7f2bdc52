import type { Subject } from '../platform/subject';
import { workRoute } from './admin-route';
import { forgetPictures } from './client-picture';
import { ensureRolesIfStrapiHasItsOwn } from './ensure-roles';
import { installPictureWall } from './install-picture-wall';
import { registerPermissions } from './permissions';
import { readPanel } from './read-panel';

export const people: Subject = {
  name: 'people',
  actions: { me: readPanel },
  adminRoutes: [workRoute('GET', '/me', 'people.me')],
  afterSync: installPictureWall,
  bootstrap: async (app) => {
    await registerPermissions(app.strapi);
    await ensureRolesIfStrapiHasItsOwn(app);
  },
  housekeeping: [{ name: 'forget-pictures', everySeconds: 3600, run: forgetPictures }],
};
