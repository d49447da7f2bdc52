import type { NewPasswordInput } from '../../../shared/contracts/account';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import { accountService, findAccountById, type Account } from './account';
import { beginStay, endAllStays } from './account-session';
import { clientOfAccount } from './client-of-request';
import { markAddressProven } from './proven-address';
import { isResetCodeValid, readResetCode, resetCode, type ResetClaim } from './rules/reset-code';
import type { Device, SignedIn } from './sign-up';

/** The address at which an account's owner replaces the password. @throws Error when the account is gone */
export const resetUrl = async (app: App, claim: ResetClaim): Promise<string> => {
  const account = await findAccountById(app.strapi, claim.userId);
  if (typeof account?.password !== 'string') throw new Error('The account has no password to replace.');
  const code = resetCode(app.config.linkSecret, claim, account.password);
  return `${app.config.publicUrl}/new-password/${code}`;
};

/**
 * The account whose password a code may replace now.
 * @throws Refusal RESET_LINK_NOT_VALID
 */
export const accountOfResetCode = async (app: App, code: string): Promise<Account> => {
  const claim = readResetCode(code);
  const account = claim && (await findAccountById(app.strapi, claim.userId));
  const valid =
    typeof account?.password === 'string' &&
    account.blocked !== true &&
    isResetCodeValid(app.config.linkSecret, code, {
      passwordHash: account.password,
      now: app.clock.now(),
    });
  if (!valid) throw new Refusal('RESET_LINK_NOT_VALID');
  return account;
};

/**
 * Replaces a forgotten password, ends every stay of the account and signs in on this device. Whoever has the code
 * reads the account's mail, so the address counts as confirmed.
 * @throws Refusal RESET_LINK_NOT_VALID
 */
export const chooseNewPassword = async (
  app: App,
  code: string,
  { password }: NewPasswordInput,
  device: Device,
): Promise<SignedIn> => {
  const { strapi } = app;
  const { id } = await accountOfResetCode(app, code);
  await accountService(strapi).edit(id, { password, confirmed: true });
  await endAllStays(strapi, id);
  const { timeZone } = await readSettings(strapi);
  const client = await clientOfAccount(app, id, timeZone);
  if (!client) throw new Refusal('RESET_LINK_NOT_VALID');
  await markAddressProven(database(strapi), client.clientId, client.email);
  return { client, token: await beginStay(strapi, id, device.userAgent) };
};
