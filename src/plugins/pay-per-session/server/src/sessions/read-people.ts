import type { Db } from '../platform/database';
import type { StoredSession } from './session-row';

export interface Person {
  displayName: string;
  /** Null when the account is gone: nobody can be written to any more. */
  email: string | null;
  timeZone: string;
  locale: string;
}

/** The two people of a session as they are now. */
export const readPeople = async (
  db: Db,
  session: Pick<StoredSession, 'host_id' | 'client_id'>,
): Promise<{ host: Person & { slug: string }; client: Person }> => {
  const host = await db('pps_hosts as host')
    .leftJoin('admin_users as person', 'person.id', 'host.admin_user_id')
    .where('host.id', session.host_id)
    .first<
      | {
          displayName: string;
          email: string | null;
          timeZone: string | null;
          locale: string | null;
          slug: string;
        }
      | undefined
    >(
      'host.display_name as displayName',
      'host.time_zone as timeZone',
      'host.slug as slug',
      'person.email as email',
      'person.prefered_language as locale',
    );
  const client = await db('pps_clients as client')
    .leftJoin('up_users as account', 'account.id', 'client.user_id')
    .where('client.id', session.client_id)
    .first<
      { displayName: string; email: string | null; timeZone: string; locale: string | null } | undefined
    >(
      'client.display_name as displayName',
      'client.time_zone as timeZone',
      'client.locale as locale',
      'account.email as email',
    );
  if (!host || !client) throw new Error('A session without its two people.');
  return {
    host: { ...host, timeZone: host.timeZone ?? 'UTC', locale: host.locale ?? 'en' },
    client: { ...client, locale: client.locale ?? 'en' },
  };
};
