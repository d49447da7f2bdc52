import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { App } from './app';

/** A route of the admin panel's API (under `/pay-per-session`) or of the content API (under `/api/pay-per-session`). */
export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  /** `subject.action` */
  handler: string;
  config?: Record<string, unknown>;
}

/** Parses, calls one use case, returns what goes under `data`. Refusals are mapped outside. */
export type Action = (app: App, ctx: Context) => unknown;

/** A task that runs on one instance at a time, under a lease of its name. */
export interface HousekeepingTask {
  name: string;
  everySeconds: number;
  run(app: App): Promise<void>;
}

/** What a subject hands to Strapi; `server/src/index.ts` composes the list of them. */
export interface Subject {
  name: string;
  actions?: Record<string, Action>;
  adminRoutes?: Route[];
  contentRoutes?: Route[];
  /** Before the database exists. */
  register?(strapi: Core.Strapi): void;
  /** After each schema sync: what Strapi's schemas cannot say (triggers, partial indexes); must be idempotent. */
  afterSync?(strapi: Core.Strapi): Promise<void>;
  bootstrap?(app: App): Promise<void> | void;
  housekeeping?: HousekeepingTask[];
  destroy?(app: App): Promise<void> | void;
}
