import type { Context } from 'koa';
import { z } from 'zod';
import { invitationInput } from '../../../shared/contracts/host';
import { adminUserIdOf } from '../people';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { inviteAgain } from './invite-again';
import { inviteHost } from './invite-host';
import { listHosts } from './list-hosts';

const rowId = z.coerce.number().int().positive();

const hostIdNamedIn = (ctx: Context): HostId => {
  const id = rowId.safeParse((ctx.params as Record<string, unknown>).id);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data as HostId;
};

/** For operators only; the routes say so. */
export const invitationActions: Record<string, Action> = {
  listHosts,
  invite: async (app, ctx) => ({
    hostId: await inviteHost(app, adminUserIdOf(ctx), parse(invitationInput, ctx.request.body)),
  }),
  inviteAgain: async (app, ctx) => {
    await inviteAgain(app, adminUserIdOf(ctx), hostIdNamedIn(ctx));
    return { queued: true };
  },
};
