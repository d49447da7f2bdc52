import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sayRefusal } from '../../../shared/words';
import { appOf } from './app';
import { Refusal } from './errors';
import type { Action } from './subject';

type Handler = (ctx: Context) => Promise<void>;

/** The body every API of the product answers a refusal with, in Strapi's error envelope. */
export const refusalBody = (refusal: Refusal, language = 'en') => ({
  data: null,
  error: {
    status: refusal.status,
    name: 'Refusal',
    message: sayRefusal(language, refusal.code, refusal.facts),
    details: { code: refusal.code, facts: refusal.facts, fields: refusal.fields, ...refusal.toRead },
  },
});

const handler =
  (strapi: Core.Strapi, action: Action): Handler =>
  async (ctx) => {
    try {
      const answer = await action(appOf(strapi), ctx);
      // A file goes out as it is read.
      ctx.body = answer instanceof Readable ? answer : { data: answer };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      ctx.status = error.status;
      ctx.body = refusalBody(error);
    }
  };

/** A Strapi controller from plain actions: parse, call a use case, return what goes under `data`. */
export const controller =
  (actions: Record<string, Action>) =>
  ({ strapi }: { strapi: Core.Strapi }): Record<string, Handler> =>
    Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, handler(strapi, action)]));
