import type { App } from '../platform/app';
import { insertRowOnce, type Transaction } from '../platform/database';

export interface NewClient {
  userId: number;
  email: string;
  displayName: string;
  timeZone: string;
  locale: string | null;
  /** The address counts as proven once the account is confirmed, because it is confirmed by mail. */
  confirmedByMail?: boolean;
}

const insertOnce = async (
  app: App,
  trx: Transaction,
  client: NewClient,
  emailKey: string,
  unique: string,
): Promise<boolean> => {
  const id = await insertRowOnce(
    trx,
    'pps_clients',
    app.clock.now(),
    {
      user_id: client.userId,
      email_key: emailKey,
      display_name: client.displayName.slice(0, 80),
      time_zone: client.timeZone,
      locale: client.locale,
      proven_email: client.confirmedByMail === true ? client.email.toLowerCase() : null,
    },
    [unique],
  );
  return id !== null;
};

/**
 * Writes the client of a new account; its unique e-mail address decides between two that sign up at once.
 * @returns false when the address belongs to another account
 */
export const claimEmail = (app: App, trx: Transaction, client: NewClient): Promise<boolean> =>
  insertOnce(app, trx, client, client.email.toLowerCase(), 'email_key');

/**
 * Writes the client of an account that exists already; nothing happens when it has one.
 * Accounts of different providers may share an address: the second one's key carries its number.
 */
export const createClientRow = async (app: App, trx: Transaction, client: NewClient): Promise<void> => {
  const emailKey = client.email.toLowerCase();
  const other = await trx('pps_clients')
    .where({ email_key: emailKey })
    .whereNot({ user_id: client.userId })
    .first<{ id: number } | undefined>('id');
  await insertOnce(app, trx, client, other ? `${emailKey}#${client.userId}` : emailKey, 'user_id');
};
