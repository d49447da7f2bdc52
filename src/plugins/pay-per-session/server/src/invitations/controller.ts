import type { Context } from 'koa';
import { invitationInput } from '../../../shared/contracts/host';
import { programInvitationInput, removalInput } from '../../../shared/contracts/membership';
import { adminUserIdOf } from '../people';
import type { ClientId, HostId, ProgramId, ProgramInvitationId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { inviteAgain } from './invite-again';
import { inviteHost } from './invite-host';
import { inviteToProgram, removeMember, withdrawProgramInvitation } from './invite-to-program';
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
  inviteToProgram: (app, ctx) =>
    inviteToProgram(
      app,
      adminUserIdOf(ctx),
      readRowId(ctx.params) as ProgramId,
      parse(programInvitationInput, ctx.request.body),
    ),
  removeMember: async (app, ctx) => {
    const { clientId } = parse(removalInput, ctx.request.body);
    await removeMember(app, {
      programId: readRowId(ctx.params) as ProgramId,
      clientId: clientId as ClientId,
    });
    return { removed: true };
  },
  withdrawProgramInvitation: async (app, ctx) => {
    await withdrawProgramInvitation(app, readRowId(ctx.params) as ProgramInvitationId);
    return { withdrawn: true };
  },
};
