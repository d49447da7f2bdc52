import type { Party } from '../../../shared/session-status';
import { readBoolean, type Db } from '../platform/database';
import type { ClientId, HostId } from '../platform/ids';

/** A host or a client by their row. */
interface PersonRef {
  party: Party;
  id: HostId | ClientId;
}

interface AccountRow {
  locale: string | null;
  blocked: unknown;
  /** Accounts of clients have no such switch. */
  active?: unknown;
}

const readAccount = (db: Db, { party, id }: PersonRef): Promise<AccountRow | undefined> =>
  party === 'client'
    ? db('pps_clients as client')
        .join('up_users as account', 'account.id', 'client.user_id')
        .where('client.id', id)
        .first<AccountRow | undefined>('client.locale', 'account.blocked')
    : db('pps_hosts as host')
        .join('admin_users as account', 'account.id', 'host.admin_user_id')
        .where('host.id', id)
        .first<AccountRow | undefined>(
          'account.prefered_language as locale',
          'account.blocked as blocked',
          'account.is_active as active',
        );

/**
 * Whether a person may still sign in, and the language of their account. Whoever may not acts and looks on through no
 * address that was once mailed to them, either.
 */
export const readSignIn = async (
  db: Db,
  person: PersonRef,
): Promise<{ allowed: boolean; language: string }> => {
  const account = await readAccount(db, person);
  const allowed =
    account !== undefined && !readBoolean(account.blocked) && readBoolean(account.active ?? true);
  return { allowed, language: account?.locale ?? 'en' };
};
