import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { newRegistrationToken } from './invite-host';
import { queueInvitation } from './registration';

interface InviteeRow {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
}

/**
 * Sends a new invitation with a new link to a host who has not registered; the earlier link stops working.
 * @throws Refusal NOT_FOUND, HOST_ALREADY_REGISTERED
 */
export const inviteAgain = async (app: App, invitedBy: number, hostId: HostId): Promise<void> => {
  await inTransaction(app.strapi, async (trx) => {
    const invitee = await trx('pps_hosts')
      .join('admin_users', 'admin_users.id', 'pps_hosts.admin_user_id')
      .where('pps_hosts.id', hostId)
      .first<InviteeRow | undefined>(
        'admin_users.id',
        'admin_users.email',
        'admin_users.firstname',
        'admin_users.lastname',
      );
    if (!invitee) throw new Refusal('NOT_FOUND');
    const registrationToken = newRegistrationToken();
    // Only who has never registered still carries a token; whoever registers meanwhile wins.
    const renewed = await trx('admin_users')
      .where({ id: invitee.id, is_active: false })
      .whereNotNull('registration_token')
      .update({ registration_token: registrationToken });
    if (renewed === 0) throw new Refusal('HOST_ALREADY_REGISTERED');
    const name = [invitee.firstname, invitee.lastname].filter(Boolean).join(' ');
    await queueInvitation(trx, app, invitedBy, {
      email: invitee.email,
      name: name || invitee.email,
      registrationToken,
    });
  });
  nudgeMail(app);
};
