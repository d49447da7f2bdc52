import { z } from 'zod';
import { clientOfAccount } from '../people';
import type { App } from '../platform/app';
import { database, readBoolean, type Db } from '../platform/database';
import type { ClientId } from '../platform/ids';

/** Somebody with an account, as a list of addresses finds them. */
export interface KnownPerson {
  clientId: ClientId;
  blocked: boolean;
}

/** So many addresses are looked up in one query. */
const TOGETHER = 500;

interface FoundRow {
  id: ClientId;
  email_key: string;
  blocked: boolean | number | null;
}

const findClients = async (
  db: Db,
  keys: readonly string[],
  known: Map<string, KnownPerson>,
): Promise<void> => {
  const rows = await db('pps_clients as client')
    .leftJoin('up_users as account', 'account.id', 'client.user_id')
    .whereIn('client.email_key', keys)
    .select<FoundRow[]>('client.id', 'client.email_key', 'account.blocked');
  for (const { id, email_key, blocked } of rows)
    known.set(email_key, { clientId: id, blocked: readBoolean(blocked) });
};

const accounts = z.array(z.object({ id: z.number(), email_key: z.string() }));

/** Accounts that are older than the site, or were made by the API, become clients when they are first seen. */
const findAccounts = async (
  app: App,
  keys: readonly string[],
  known: Map<string, KnownPerson>,
): Promise<void> => {
  const db = database(app.strapi);
  const places = keys.map(() => '?').join(', ');
  const rows = accounts.parse(
    await db('up_users')
      .whereRaw(`lower(email) in (${places})`, [...keys])
      .select('id', db.raw('lower(email) as email_key')),
  );
  for (const { id, email_key } of rows) {
    const client = known.has(email_key) ? null : await clientOfAccount(app, id);
    if (client) known.set(email_key, { clientId: client.clientId, blocked: false });
  }
};

/** Who has an account with one of these addresses (in lower case). */
export const findPeople = async (
  app: App,
  emailKeys: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> => {
  const known = new Map<string, KnownPerson>();
  for (let from = 0; from < emailKeys.length; from += TOGETHER)
    await findClients(database(app.strapi), emailKeys.slice(from, from + TOGETHER), known);
  const unknown = emailKeys.filter((key) => !known.has(key));
  for (let from = 0; from < unknown.length; from += TOGETHER)
    await findAccounts(app, unknown.slice(from, from + TOGETHER), known);
  return known;
};
