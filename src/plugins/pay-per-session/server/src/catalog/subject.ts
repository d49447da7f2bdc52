import type { Subject } from '../platform/subject';
import { compactCatalogChanges, watchCatalog } from './catalog-version';
import { catalogActions } from './controller';
import { installDeleteTriggers, refuseDeleting } from './never-deleted';
import { catalogRoutes } from './routes';

export const catalog: Subject = {
  name: 'catalog',
  actions: catalogActions,
  adminRoutes: catalogRoutes,
  afterSync: async (strapi) => {
    await installDeleteTriggers(strapi);
    await watchCatalog(strapi);
  },
  bootstrap: refuseDeleting,
  housekeeping: [{ name: 'compact-catalog-changes', everySeconds: 600, run: compactCatalogChanges }],
};
