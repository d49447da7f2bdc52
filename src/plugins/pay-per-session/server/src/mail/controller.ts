import type { Context } from 'koa';
import { z } from 'zod';
import type { App } from '../platform/app';
import type { MailId } from '../platform/ids';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { listMails, retryMail } from './list-mails';

const filter = z.object({
  status: z.enum(['waiting', 'sent', 'failed']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
const params = z.object({ id: z.coerce.number().int().positive() });

export const actions: Record<string, Action> = {
  list: (app: App, ctx: Context) => listMails(app, parse(filter, ctx.query)),
  retry: async (app: App, ctx: Context) => {
    await retryMail(app, parse(params, ctx.params).id as MailId);
    return { queued: true };
  },
};
