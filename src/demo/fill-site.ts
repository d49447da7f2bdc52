import type { ClientId } from '../plugins/pay-per-session/server/src/platform/ids';
import { OPERATOR, PASSWORD, SUPER_ADMIN } from './accounts';
import { addHost, type AddedHost } from './add-host';
import { addPanelUser } from './add-panel-user';
import { clients } from './cast/clients';
import { hosts } from './cast/hosts';
import type { DemoClient, DemoHost } from './cast/roles';
import { sessions } from './cast/sessions';
import { playSession } from './play-session';
import type { Stage } from './stage';

const DAY = 24 * 60 * 60_000;

interface MailProvider {
  send: (...parameters: unknown[]) => Promise<unknown>;
}

/** Runs `work` while mails are written down as sent and go nowhere: two months of them would hide the last ones. */
const withoutMail = async ({ strapi }: Stage, work: () => Promise<void>): Promise<void> => {
  const { provider } = strapi.plugin('email') as unknown as { provider: MailProvider };
  const { send } = provider;
  provider.send = () => Promise.resolve();
  try {
    await work();
  } finally {
    provider.send = send;
  }
};

interface AccountService {
  add(account: object): Promise<{ id: number }>;
}

const addClient = async (
  { strapi }: Stage,
  { email, displayName, timeZone }: DemoClient,
): Promise<ClientId> => {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number } | null;
  const user = await strapi
    .plugin('users-permissions')
    .service<AccountService>('user')
    .add({
      username: email,
      email,
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role?.id,
    });
  const client = (await strapi.db
    .query('plugin::pay-per-session.client')
    .create({ data: { userId: user.id, emailKey: email, displayName, timeZone, locale: 'en' } })) as {
    id: ClientId;
  };
  return client.id;
};

/** Fills an empty site with people and two months of their sessions; everything goes through the product's use cases. */
export const fillSite = async (stage: Stage): Promise<void> => {
  const { app, useCases, now } = stage;
  app.clock.set(now - 60 * DAY);
  await addPanelUser(stage, {
    email: SUPER_ADMIN,
    firstname: 'Alex',
    lastname: 'Admin',
    roleCode: 'strapi-super-admin',
  });
  await addPanelUser(stage, {
    email: OPERATOR,
    firstname: 'Olga',
    lastname: 'Operator',
    roleCode: useCases.people.OPERATOR_ROLE.code,
  });
  const added = new Map<DemoHost, AddedHost>();
  for (const [index, host] of hosts.entries()) added.set(host, await addHost(stage, host, index * 7919 + 11));
  const buyers = new Map<DemoClient, ClientId>();
  for (const client of clients) buyers.set(client, await addClient(stage, client));

  const play = async (from: number, to?: number): Promise<void> => {
    for (const [index, session] of sessions.entries()) {
      if (index < from || (to !== undefined && index >= to)) continue;
      const host = added.get(session.host);
      const client = buyers.get(session.client);
      if (host && client) await playSession(stage, session, client, host, `session-${index}`);
    }
  };
  const last = sessions.length - 1;
  await withoutMail(stage, () => play(0, last));
  await play(last);
  app.clock.reset();
};
