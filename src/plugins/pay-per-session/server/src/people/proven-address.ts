import { readBoolean, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';

/** A client's e-mail address, lower-cased, and whether they have shown that they read its mail. */
export interface ClientAddress {
  email: string;
  proven: boolean;
}

interface AddressRow {
  email: string;
  confirmed: boolean | number | null;
  proven_email: string | null;
}

/**
 * The address of a client's account. That an account is confirmed proves nothing by itself: where the site asks for no
 * confirmation, every account is. An account that got another address has to prove that one anew.
 * @throws Refusal NOT_FOUND
 */
export const readClientAddress = async (db: Db, clientId: ClientId): Promise<ClientAddress> => {
  const row = await db('pps_clients as c')
    .join('up_users as u', 'u.id', 'c.user_id')
    .where('c.id', clientId)
    .first<AddressRow | undefined>('u.email', 'u.confirmed', 'c.proven_email');
  if (!row) throw new Refusal('NOT_FOUND');
  const email = row.email.toLowerCase();
  return { email, proven: row.proven_email === email && readBoolean(row.confirmed) };
};

/** Notes that the client has used a link that went to this address. */
export const markAddressProven = async (db: Db, clientId: ClientId, email: string): Promise<void> => {
  await db('pps_clients').where({ id: clientId }).update({ proven_email: email.toLowerCase() });
};
