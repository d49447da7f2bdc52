import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** An account of the users-permissions plugin, with what only signing in may see. */
const account = z.object({
  id: z.number(),
  email: z.string(),
  username: z.string().nullish(),
  password: z.string().nullish(),
  confirmed: z.boolean().nullish(),
  blocked: z.boolean().nullish(),
});
export type Account = z.output<typeof account>;

export const ACCOUNT = 'plugin::users-permissions.user';

/** The account an e-mail address signs in to. */
export const findAccount = async (strapi: Core.Strapi, email: string): Promise<Account | null> => {
  const found: unknown = await strapi.db.query(ACCOUNT).findOne({ where: { email, provider: 'local' } });
  return found === null ? null : account.parse(found);
};

/** An account that signs in with a password of ours. */
export const findAccountById = async (strapi: Core.Strapi, id: number): Promise<Account | null> => {
  const found: unknown = await strapi.db.query(ACCOUNT).findOne({ where: { id, provider: 'local' } });
  return found === null ? null : account.parse(found);
};

/** Whether an address is taken as an account's e-mail or as its user name. */
export const isAddressTaken = async (strapi: Core.Strapi, email: string): Promise<boolean> =>
  (await strapi.db.query(ACCOUNT).count({ where: { $or: [{ email }, { username: email }] } })) > 0;

interface AccountService {
  validatePassword(given: string, hash: string): Promise<boolean>;
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  edit(id: number, values: { password: string; confirmed: boolean }): Promise<unknown>;
  sendConfirmationEmail(user: object): Promise<void>;
}

/** That plugin's own service: it knows how passwords are kept. */
export const accountService = (strapi: Core.Strapi): AccountService =>
  strapi.plugin('users-permissions').service<AccountService>('user');
