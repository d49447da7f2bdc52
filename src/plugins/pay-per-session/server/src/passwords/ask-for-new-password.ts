import { randomUUID } from 'node:crypto';
import type { ForgottenPasswordInput } from '../../../shared/contracts/account';
import { nudgeMail, queueMail } from '../mail';
import { clientOfAccount, countReset, findAccount, type Device } from '../people';
import type { App } from '../platform/app';
import { HOUR } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { readSettings } from '../platform/settings';

/** How long the link may be used. */
const VALID_FOR = HOUR;

/**
 * Sends the owner of an account a link by which the password is replaced. Whether there is such an account is not
 * told: nothing happens where there is none, or where it is blocked.
 * @throws Refusal TOO_MANY_TRIES
 */
export const askForNewPassword = async (
  app: App,
  { email }: ForgottenPasswordInput,
  device: Device,
): Promise<void> => {
  await countReset(app, email, device.address);
  const account = await findAccount(app.strapi, email);
  if (typeof account?.password !== 'string') return;
  const { siteName, timeZone } = await readSettings(app.strapi);
  const client = await clientOfAccount(app, account.id, timeZone);
  if (!client) return;
  await inTransaction(app.strapi, (trx) =>
    queueMail(trx, app, {
      dedupeKey: `password-reset:${randomUUID()}`,
      template: 'password-reset',
      recipient: account.email,
      recipientName: client.displayName,
      locale: client.locale ?? device.language,
      facts: {
        siteName,
        name: client.displayName,
        userId: account.id,
        expiresAt: app.clock.now() + VALID_FOR,
      },
    }),
  );
  nudgeMail(app);
};
