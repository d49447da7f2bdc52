import { operatorRoute } from '../people';
import type { Subject } from '../platform/subject';
import { invitationActions } from './controller';

/** How people become hosts. Stands on mail, because an invitation is one. */
export const invitations: Subject = {
  name: 'invitations',
  actions: invitationActions,
  adminRoutes: [
    operatorRoute('GET', '/hosts', 'invitations.listHosts'),
    operatorRoute('POST', '/hosts/invitations', 'invitations.invite'),
    operatorRoute('POST', '/hosts/:id/invitation', 'invitations.inviteAgain'),
  ],
};
