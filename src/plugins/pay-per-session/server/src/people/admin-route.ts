import type { Route } from '../platform/subject';
import { OPERATE, WORK_AS_HOST } from './permissions';

const route = (actions: string[], method: Route['method'], path: string, handler: string): Route => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'plugin::pay-per-session.has-any-permission', config: { actions } },
    ],
  },
});

/** A route of the admin panel for operators only. */
export const operatorRoute = (method: Route['method'], path: string, handler: string): Route =>
  route([OPERATE], method, path, handler);

/** A route for hosts, on their own rows, and for operators, on all: the action scopes by `viewerOf`. */
export const workRoute = (method: Route['method'], path: string, handler: string): Route =>
  route([WORK_AS_HOST, OPERATE], method, path, handler);
