import { operatorRoute } from '../people';
import type { Route } from '../platform/subject';

/** Only operators give credits out, take them back, and see what became of them. */
export const allocationRoutes: Route[] = [
  operatorRoute('GET', '/credit-places', 'allocations.places'),
  operatorRoute('GET', '/credit-runs', 'allocations.listRuns'),
  operatorRoute('POST', '/credit-runs', 'allocations.prepare'),
  operatorRoute('POST', '/credit-lists', 'allocations.prepareList'),
  operatorRoute('GET', '/credit-template', 'allocations.template'),
  operatorRoute('GET', '/credit-runs/:id', 'allocations.showRun'),
  operatorRoute('GET', '/credit-runs/:id/rows', 'allocations.listRows'),
  operatorRoute('PUT', '/credit-runs/:id/choice', 'allocations.choose'),
  operatorRoute('POST', '/credit-runs/:id/application', 'allocations.apply'),
  operatorRoute('POST', '/credit-runs/:id/discard', 'allocations.discard'),
  operatorRoute('GET', '/credit-allocations', 'allocations.list'),
  operatorRoute('GET', '/credit-allocations/:id', 'allocations.show'),
  operatorRoute('POST', '/credit-allocations/:id/adjustment', 'allocations.adjust'),
  operatorRoute('POST', '/credit-allocations/:id/revocation', 'allocations.revoke'),
  operatorRoute('GET', '/waiting-credits', 'allocations.listWaiting'),
  operatorRoute('POST', '/waiting-credits/:id/revocation', 'allocations.revokeWaiting'),
  operatorRoute('POST', '/waiting-credits/:id/mail', 'allocations.tellOfWaiting'),
  operatorRoute('GET', '/credit-figures', 'allocations.listFigures'),
  operatorRoute('GET', '/credit-figures/:id', 'allocations.showFigures'),
  operatorRoute('GET', '/credit-statement', 'allocations.statement'),
];
