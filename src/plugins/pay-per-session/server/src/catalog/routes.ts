import { workRoute } from '../people';
import type { Route } from '../platform/subject';

/** No route deletes a service: it is disabled. */
export const catalogRoutes: Route[] = [
  workRoute('GET', '/profile', 'catalog.readProfile'),
  workRoute('PUT', '/profile', 'catalog.saveProfile'),
  workRoute('GET', '/services', 'catalog.listServices'),
  workRoute('POST', '/services', 'catalog.createService'),
  workRoute('POST', '/services/introduction', 'catalog.offerIntroduction'),
  workRoute('GET', '/services/:id', 'catalog.showService'),
  workRoute('PUT', '/services/:id', 'catalog.editService'),
  workRoute('POST', '/services/:id/duplicate', 'catalog.duplicateService'),
  workRoute('POST', '/services/:id/disable', 'catalog.disableService'),
  workRoute('POST', '/services/:id/enable', 'catalog.enableService'),
];
