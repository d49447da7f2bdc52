import { randomBytes } from 'node:crypto';
import type { InvitationInput } from '../../../shared/contracts/host';
import { nudgeMail } from '../mail';
import { ensureHostRow, ensureRoles, HOST_ROLE } from '../people';
import type { App } from '../platform/app';
import { inTransaction, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { queueInvitation } from './registration';

/** 160 bits, as Strapi's own. */
export const newRegistrationToken = (): string => randomBytes(20).toString('hex');

/**
 * Locks the role's row, so that invitations come one after the other: Strapi's table of admin users has no
 * unique index on the e-mail address. (SQLite has one writer at a time anyway.)
 */
const lockHostRole = async (trx: Transaction): Promise<number> => {
  const role = await trx('admin_roles')
    .where({ code: HOST_ROLE.code })
    .forUpdate()
    .first<{ id: number } | undefined>('id');
  if (!role) throw new Error('The role Host does not exist.');
  return role.id;
};

/**
 * Invites a person by e-mail: an admin user who has yet to register, with the role Host, the host's row, and
 * the mail with the registration link, all or nothing. Two invitations at once make one.
 * @throws Refusal HOST_ALREADY_INVITED when an admin user has this address
 */
export const inviteHost = async (app: App, invitedBy: number, input: InvitationInput): Promise<HostId> => {
  await ensureRoles(app);
  const hostId = await inTransaction(app.strapi, async (trx) => {
    const roleId = await lockHostRole(trx);
    const taken = await trx('admin_users')
      .whereRaw('lower(??) = ?', ['email', input.email])
      .first<{ id: number } | undefined>('id');
    if (taken) throw new Refusal('HOST_ALREADY_INVITED');
    const registrationToken = newRegistrationToken();
    const user = (await app.strapi.db.query('admin::user').create({
      data: {
        email: input.email,
        firstname: input.firstName,
        lastname: input.lastName === '' ? null : input.lastName,
        username: null,
        isActive: false,
        blocked: false,
        registrationToken,
        roles: [roleId],
      },
    })) as { id: number };
    const name = [input.firstName, input.lastName].filter(Boolean).join(' ');
    await queueInvitation(trx, app, invitedBy, { email: input.email, name, registrationToken });
    return ensureHostRow(app, trx, { id: user.id, firstname: input.firstName, lastname: input.lastName });
  });
  nudgeMail(app);
  return hostId;
};
