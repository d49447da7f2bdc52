import { sessionExport, sessionFilters } from '../../../shared/contracts/session';
import { sessionClientFilters } from '../../../shared/contracts/session-client';
import { viewerOf, workRoute } from '../people';
import type { Action, Route } from '../platform/subject';
import { parse } from '../platform/validation';
import { exportSessions } from './export-sessions';
import { listSessionClients } from './list-session-clients';
import { listSessions } from './list-sessions';

/** Lists of sessions in the admin panel: a host's own, and for an operator everybody's. */
export const listActions: Record<string, Action> = {
  list: async (app, ctx) => listSessions(app, await viewerOf(app, ctx), parse(sessionFilters, ctx.query)),
  listClients: async (app, ctx) =>
    listSessionClients(app, await viewerOf(app, ctx), parse(sessionClientFilters, ctx.query)),
  exportList: async (app, ctx) => {
    const viewer = await viewerOf(app, ctx);
    ctx.attachment('sessions.csv');
    ctx.type = 'text/csv; charset=utf-8';
    return exportSessions(app, viewer, parse(sessionExport, ctx.query));
  },
};

export const listRoutes: Route[] = [
  workRoute('GET', '/sessions', 'sessions.list'),
  workRoute('GET', '/session-clients', 'sessions.listClients'),
  workRoute('GET', '/session-export', 'sessions.exportList'),
];
