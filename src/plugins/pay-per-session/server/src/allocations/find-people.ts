import { database, readBoolean, type Db } from '../platform/database';
import type { App } from '../platform/app';
import type { ClientId } from '../platform/ids';

/** Somebody whose account has an address of a list. */
export interface KnownPerson {
  /** Null for an account that has not been on the site yet. */
  clientId: ClientId | null;
  blocked: boolean;
  /** Whether they have shown that they read the address's mail; where not, credits wait as for a stranger. */
  proven: boolean;
}

/** So many addresses are looked up in one query. */
const TOGETHER = 500;

interface FoundRow {
  email_key: string;
  client_id: ClientId | null;
  proven_email: string | null;
  confirmed: boolean | number | null;
  blocked: boolean | number | null;
}

const readAccounts = (db: Db, keys: readonly string[]): Promise<FoundRow[]> =>
  db('up_users as account')
    .leftJoin('pps_clients as client', 'client.user_id', 'account.id')
    .whereRaw(`lower(account.email) in (${keys.map(() => '?').join(', ')})`, [...keys])
    .orderBy('account.id')
    .select<FoundRow[]>(
      db.raw('lower(account.email) as email_key'),
      'client.id as client_id',
      'client.proven_email',
      'account.confirmed',
      'account.blocked',
    );

const personOf = ({ client_id, email_key, proven_email, confirmed, blocked }: FoundRow): KnownPerson => ({
  clientId: client_id,
  blocked: readBoolean(blocked),
  proven: proven_email === email_key && readBoolean(confirmed),
});

/**
 * Whose accounts have one of these addresses (in lower case) now. Accounts of different providers may share an address:
 * the one that has proven it stands for it.
 */
export const findPeople = async (
  app: App,
  emailKeys: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> => {
  const people = new Map<string, KnownPerson>();
  for (let from = 0; from < emailKeys.length; from += TOGETHER)
    for (const row of await readAccounts(database(app.strapi), emailKeys.slice(from, from + TOGETHER))) {
      const person = personOf(row);
      if (people.get(row.email_key)?.proven !== true) people.set(row.email_key, person);
    }
  return people;
};
