import type { App } from '../platform/app';
import { database, inTransaction, readBoolean } from '../platform/database';
import type { ClientId } from '../platform/ids';
import { accountOfToken } from './account-session';
import { clientPictureUrl } from './client-picture';
import { createClientRow } from './client-row';

/** Whom the site greets, and on whose behalf pages read and change. */
export interface SignedInClient {
  clientId: ClientId;
  userId: number;
  displayName: string;
  email: string;
  /** IANA zone in which times are shown to this person. */
  timeZone: string;
  /** A language they chose; null follows the browser. */
  locale: string | null;
  /** The address of their picture; null where they have none. */
  pictureUrl: string | null;
}

interface AccountRow {
  user_id: number;
  username: string | null;
  email: string;
  blocked: boolean | number | null;
  client_id: number | null;
  display_name: string | null;
  time_zone: string | null;
  locale: string | null;
  picture_key: string | null;
}

/** An account's row with its client's beside it; null when there is no such account. */
const readAccount = async (app: App, userId: number): Promise<AccountRow | null> => {
  const row = await database(app.strapi)('up_users as u')
    .leftJoin('pps_clients as c', 'c.user_id', 'u.id')
    .where('u.id', userId)
    .first<AccountRow | undefined>(
      'u.id as user_id',
      'u.username',
      'u.email',
      'u.blocked',
      'c.id as client_id',
      'c.display_name',
      'c.time_zone',
      'c.locale',
      'c.picture_key',
    );
  return row ?? null;
};

const clientOf = (row: AccountRow): SignedInClient | null =>
  row.client_id === null
    ? null
    : {
        clientId: row.client_id as ClientId,
        userId: row.user_id,
        displayName: row.display_name ?? row.email,
        email: row.email,
        timeZone: row.time_zone ?? 'UTC',
        locale: row.locale,
        pictureUrl: clientPictureUrl(row.picture_key),
      };

/** The client an account is; the row is made for an account that is older than the site, or was made by the API. */
export const clientOfAccount = async (
  app: App,
  userId: number,
  siteTimeZone = 'UTC',
): Promise<SignedInClient | null> => {
  const row = await readAccount(app, userId);
  if (!row || readBoolean(row.blocked)) return null;
  if (row.client_id !== null) return clientOf(row);
  await inTransaction(app.strapi, (trx) =>
    createClientRow(app, trx, {
      userId,
      email: row.email,
      displayName:
        row.username?.includes('@') === false ? row.username : (row.email.split('@')[0] ?? row.email),
      timeZone: siteTimeZone,
      locale: null,
    }),
  );
  const made = await readAccount(app, userId);
  return made && clientOf(made);
};

/** Who holds `token`, the value of the sign-in cookie; null for a visitor, a blocked account, a revoked stay. */
export const clientOfToken = async (
  app: App,
  token: string | undefined,
  siteTimeZone: string,
): Promise<SignedInClient | null> => {
  if (!token) return null;
  const account = await accountOfToken(app.strapi, token);
  return account && clientOfAccount(app, account.userId, siteTimeZone);
};
