import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { panelUrl } from '../platform/panel-url';
import { readSettings } from '../platform/settings';
import { queueMail } from '../mail';
import { nameOfInviter } from './name-of-inviter';

interface Invitee {
  email: string;
  name: string;
  registrationToken: string;
}

/** The address at which an invited admin user chooses a password: Strapi's own page. */
const registrationUrl = (app: App, token: string): string =>
  panelUrl(app, `auth/register?registrationToken=${token}`);

/** Puts the invitation into the outbox, in the transaction that makes or repeats it. */
export const queueInvitation = async (
  trx: Transaction,
  app: App,
  invitedBy: number,
  { email, name, registrationToken }: Invitee,
): Promise<void> => {
  const { siteName } = await readSettings(app.strapi);
  await queueMail(trx, app, {
    dedupeKey: `host-invitation:${registrationToken}`,
    template: 'host-invitation',
    recipient: email,
    recipientName: name,
    locale: 'en',
    facts: {
      siteName,
      name,
      invitedBy: await nameOfInviter(app, invitedBy),
      registrationUrl: registrationUrl(app, registrationToken),
    },
  });
};
