import { operatorRoute, workRoute } from '../people';
import type { Subject } from '../platform/subject';
import { calendarActions, calendarRoutes } from './calendar-routes';
import { actions } from './controller';
import { installSearchIndex } from './install-search-index';
import { installSessionLists, listOlderSessions } from './install-session-lists';
import { listActions, listRoutes } from './list-routes';
import { remindHosts } from './remind-hosts';
import { sweepSessions } from './sweep-sessions';

export const sessions: Subject = {
  name: 'sessions',
  actions: { ...actions, ...calendarActions, ...listActions },
  adminRoutes: [
    ...calendarRoutes,
    ...listRoutes,
    workRoute('GET', '/sessions/:id', 'sessions.show'),
    workRoute('POST', '/sessions/:id/date', 'sessions.schedule'),
    workRoute('POST', '/sessions/:id/outcome', 'sessions.mark'),
    workRoute('POST', '/sessions/:id/continuation', 'sessions.decide'),
    workRoute('POST', '/sessions/outcomes', 'sessions.markSeveral'),
    workRoute('POST', '/sessions/:id/cancel', 'sessions.cancel'),
    workRoute('POST', '/sessions/:id/accept', 'sessions.accept'),
    workRoute('POST', '/sessions/:id/decline', 'sessions.decline'),
    workRoute('POST', '/sessions/:id/proposals', 'sessions.propose'),
    operatorRoute('POST', '/sessions/:id/settlement', 'sessions.settle'),
    workRoute('POST', '/sessions/:id/undo', 'sessions.undo'),
    workRoute('POST', '/sessions/:id/link', 'sessions.replaceLink'),
    operatorRoute('GET', '/orders', 'sessions.listOrders'),
    operatorRoute('POST', '/orders/:reference/payment', 'sessions.confirmPayment'),
    operatorRoute('POST', '/orders/:reference/refund', 'sessions.confirmRefund'),
  ],
  afterSync: async (strapi) => {
    await installSessionLists(strapi);
    await installSearchIndex(strapi);
  },
  bootstrap: listOlderSessions,
  housekeeping: [
    { name: 'sweep-sessions', everySeconds: 60, run: sweepSessions },
    { name: 'remind-hosts', everySeconds: 300, run: remindHosts },
  ],
};
