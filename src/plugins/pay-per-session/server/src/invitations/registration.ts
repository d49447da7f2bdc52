import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { readSettings } from '../platform/settings';
import { queueMail } from '../mail';

interface Invitee {
  email: string;
  name: string;
  registrationToken: string;
}

/** The address at which an invited admin user chooses a password: Strapi's own page. */
const registrationUrl = (app: App, token: string): string => {
  const panel = new URL(app.strapi.config.get<string>('admin.absoluteUrl'), app.config.publicUrl);
  return `${panel.href.replace(/\/+$/u, '')}/auth/register?registrationToken=${token}`;
};

interface AdminName {
  firstname: string | null;
  lastname: string | null;
  email: string;
}

/** What an admin user is called in the panel: name, else e-mail address. */
const nameOf = async (app: App, adminUserId: number): Promise<string> => {
  const user = (await app.strapi.db
    .query('admin::user')
    .findOne({ where: { id: adminUserId } })) as AdminName | null;
  const names = [user?.firstname, user?.lastname].filter((part) => typeof part === 'string' && part !== '');
  return names.length > 0 ? names.join(' ') : (user?.email ?? '');
};

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
      invitedBy: await nameOf(app, invitedBy),
      registrationUrl: registrationUrl(app, registrationToken),
    },
  });
};
