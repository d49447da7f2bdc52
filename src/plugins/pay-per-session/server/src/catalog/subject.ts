import type { Subject } from '../platform/subject';
import { catalogActions } from './controller';
import { installDeleteTriggers, refuseDeletingServices } from './never-deleted';
import { catalogRoutes } from './routes';

export const catalog: Subject = {
  name: 'catalog',
  actions: catalogActions,
  adminRoutes: catalogRoutes,
  afterSync: installDeleteTriggers,
  bootstrap: refuseDeletingServices,
};
