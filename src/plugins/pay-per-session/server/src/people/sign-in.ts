import type { SignInInput, SignUpInput } from '../../../shared/contracts/account';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import { accountService, findAccount, type Account } from './account';
import { beginStay } from './account-session';
import { readAccountSettings } from './account-settings';
import { clientOfAccount } from './client-of-request';
import { signUp, type Device, type SignedIn } from './sign-up';
import { countTry, forgetTries } from './try-limits';

/** A password nobody has: comparing with it takes as long as with a real one, so a missing account does not show. */
const NOBODYS_HASH = '$2a$10$7rmWObARfuVm97pOkDb3XOfLMzZuA7K8vtrD/AODyTuHWmPk5y5pe';

const passwordFits = async (app: App, account: Account | null, given: string): Promise<boolean> => {
  const fits = await accountService(app.strapi).validatePassword(given, account?.password ?? NOBODYS_HASH);
  return fits && typeof account?.password === 'string';
};

/**
 * Signs in to an account.
 * @throws Refusal WRONG_CREDENTIALS, ACCOUNT_BLOCKED, ACCOUNT_UNCONFIRMED, TOO_MANY_TRIES
 */
export const signIn = async (app: App, input: SignInInput, device: Device): Promise<SignedIn> => {
  const { strapi } = app;
  await countTry(app, input.email, device.address);
  const account = await findAccount(strapi, input.email);
  if (!(await passwordFits(app, account, input.password)) || !account) throw new Refusal('WRONG_CREDENTIALS');
  if (account.blocked === true) throw new Refusal('ACCOUNT_BLOCKED');
  const { confirmsEmail } = await readAccountSettings(strapi);
  if (confirmsEmail && account.confirmed !== true) throw new Refusal('ACCOUNT_UNCONFIRMED');
  const { timeZone } = await readSettings(strapi);
  const client = await clientOfAccount(app, account.id, input.timeZone ?? timeZone);
  if (!client) throw new Refusal('WRONG_CREDENTIALS');
  await forgetTries(app, input.email, device.address);
  return { client, token: await beginStay(strapi, account.id, device.userAgent) };
};

/**
 * Opens an account, or signs in where the person has one already and gave its password: a form that was sent twice,
 * or somebody who forgot that they were here before.
 * @throws Refusal as `signUp`
 */
export const signUpOrIn = async (app: App, input: SignUpInput, device: Device): Promise<SignedIn> => {
  try {
    return await signUp(app, input, device);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'EMAIL_TAKEN') throw error;
    try {
      return await signIn(app, input, device);
    } catch (second) {
      throw second instanceof Refusal && second.code === 'WRONG_CREDENTIALS' ? error : second;
    }
  }
};
