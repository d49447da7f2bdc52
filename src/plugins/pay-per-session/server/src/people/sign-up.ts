import { z } from 'zod';
import type { SignUpInput } from '../../../shared/contracts/account';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import { ACCOUNT, accountService, isAddressTaken } from './account';
import { beginStay } from './account-session';
import { readAccountSettings } from './account-settings';
import { clientOfAccount, type SignedInClient } from './client-of-request';
import { claimEmail } from './client-row';
import { countTry } from './try-limits';

/** Where a person sits who signs in or up. */
export interface Device {
  address: string;
  userAgent: string;
  /** The language they read. */
  language: string;
}

/** A client who is signed in now, with the token for the cookie. */
export interface SignedIn {
  client: SignedInClient;
  token: string;
}

const created = z.object({ id: z.number() });

const createAccount = async (app: App, input: SignUpInput, language: string): Promise<number> => {
  const { strapi } = app;
  const { defaultRole, confirmsEmail } = await readAccountSettings(strapi);
  const role = created
    .nullable()
    .parse(await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: defaultRole } }));
  if (!role) throw new Error(`The role "${defaultRole}" for new accounts does not exist.`);
  const { timeZone } = await readSettings(strapi);
  // Before the transaction: hashing takes longer than everything inside.
  const { password } = await accountService(strapi).ensureHashedPasswords({ password: input.password });
  return inTransaction(strapi, async (trx) => {
    if (await isAddressTaken(strapi, input.email)) throw new Refusal('EMAIL_TAKEN');
    const user = created.parse(
      await strapi.db.query(ACCOUNT).create({
        data: {
          username: input.email,
          email: input.email,
          password,
          provider: 'local',
          confirmed: !confirmsEmail,
          blocked: false,
          role: role.id,
        },
      }),
    );
    const claimed = await claimEmail(app, trx, {
      userId: user.id,
      email: input.email,
      displayName: input.displayName,
      timeZone: input.timeZone ?? timeZone,
      locale: language,
      confirmedByMail: confirmsEmail,
    });
    if (!claimed) throw new Refusal('EMAIL_TAKEN');
    return user.id;
  });
};

/**
 * Opens an account and signs in to it. Two that want one address at the same moment get one account.
 * @throws Refusal REGISTRATION_CLOSED, EMAIL_TAKEN, TOO_MANY_TRIES; ACCOUNT_UNCONFIRMED when the account is open
 * and waits for its confirmation mail
 */
export const signUp = async (app: App, input: SignUpInput, device: Device): Promise<SignedIn> => {
  const { strapi } = app;
  await countTry(app, input.email, device.address);
  const { registrationOpen, confirmsEmail } = await readAccountSettings(strapi);
  if (!registrationOpen) throw new Refusal('REGISTRATION_CLOSED');
  const userId = await createAccount(app, input, device.language);
  if (confirmsEmail) {
    const user = z
      .looseObject({ id: z.number() })
      .parse(await strapi.db.query(ACCOUNT).findOne({ where: { id: userId } }));
    await accountService(strapi).sendConfirmationEmail(user);
    throw new Refusal('ACCOUNT_UNCONFIRMED');
  }
  const client = await clientOfAccount(app, userId);
  if (!client) throw new Error('An account was opened and cannot be found.');
  return { client, token: await beginStay(strapi, userId, device.userAgent) };
};
