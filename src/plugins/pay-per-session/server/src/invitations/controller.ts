import type { Context } from 'koa';
import { invitationInput } from '../../../shared/contracts/host';
import { adminUserIdOf } from '../people';
import type { HostId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { inviteAgain } from './invite-again';
import { inviteHost } from './invite-host';
import { listHosts } from './list-hosts';

const hostIdNamedIn = (ctx: Context): HostId => readRowId(ctx.params) as HostId;

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
