import { operatorRoute } from '../people';
import type { Subject } from '../platform/subject';
import { invitationActions } from './controller';

/** How people become hosts, come into programs by mail, and are taken out of them. Stands on mail, because an invitation is one. */
export const invitations: Subject = {
  name: 'invitations',
  actions: invitationActions,
  adminRoutes: [
    operatorRoute('GET', '/hosts', 'invitations.listHosts'),
    operatorRoute('POST', '/hosts/invitations', 'invitations.invite'),
    operatorRoute('POST', '/hosts/:id/invitation', 'invitations.inviteAgain'),
    operatorRoute('POST', '/programs/:id/invitations', 'invitations.inviteToProgram'),
    operatorRoute('POST', '/programs/:id/members/removal', 'invitations.removeMember'),
    operatorRoute('POST', '/program-invitations/:id/withdraw', 'invitations.withdrawProgramInvitation'),
  ],
};
