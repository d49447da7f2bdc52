import type { Db } from '../platform/database';
import { personIdOf, type Side } from './side';

export interface Addressee {
  displayName: string;
  /** Null when the account is gone. */
  email: string | null;
  locale: string;
}

interface AddresseeRow {
  display_name: string | null;
  email: string | null;
  locale: string | null;
}

/** To whom a mail about messages is written. */
export const readAddressee = async (db: Db, side: Side): Promise<Addressee> => {
  const query =
    side.party === 'host'
      ? db('pps_hosts as person')
          .leftJoin('admin_users as account', 'account.id', 'person.admin_user_id')
          .select('account.prefered_language as locale')
      : db('pps_clients as person')
          .leftJoin('up_users as account', 'account.id', 'person.user_id')
          .select('person.locale as locale');
  const row = await query
    .where('person.id', personIdOf(side))
    .first<AddresseeRow | undefined>('person.display_name as display_name', 'account.email as email');
  return {
    displayName: row?.display_name ?? '',
    email: row?.email ?? null,
    locale: row?.locale ?? 'en',
  };
};
