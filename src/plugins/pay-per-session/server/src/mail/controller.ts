import type { Context } from 'koa';
import { z } from 'zod';
import { MAIL_STATUSES } from '../../../shared/contracts/mail';
import type { App } from '../platform/app';
import type { MailId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { listMails, retryMail } from './list-mails';

const filter = z.object({
  status: z.enum(MAIL_STATUSES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const actions: Record<string, Action> = {
  list: (app: App, ctx: Context) => listMails(app, parse(filter, ctx.query)),
  retry: async (app: App, ctx: Context) => {
    await retryMail(app, readRowId(ctx.params) as MailId);
    return { queued: true };
  },
};
