import { followSettings } from '../settings';
import type { Subject } from '../platform/subject';
import { compactCatalogChanges, watchCatalog } from './catalog-version';
import { catalogActions } from './controller';
import { followIntroductionPolicy } from './follow-introduction-policy';
import { installDeleteTriggers, refuseDeleting } from './never-deleted';
import { ensureOneIntroductionIndex } from './one-introduction-index';
import { catalogRoutes } from './routes';

export const catalog: Subject = {
  name: 'catalog',
  actions: catalogActions,
  adminRoutes: catalogRoutes,
  afterSync: async (strapi) => {
    await installDeleteTriggers(strapi);
    await ensureOneIntroductionIndex(strapi);
    await watchCatalog(strapi);
  },
  bootstrap: (app) => {
    refuseDeleting(app);
    followSettings('introduction-policy', followIntroductionPolicy);
  },
  housekeeping: [{ name: 'compact-catalog-changes', everySeconds: 600, run: compactCatalogChanges }],
};
