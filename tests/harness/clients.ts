import type { ClientId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber, PASSWORD } from './admin-users';
import type { RunningApp } from './start-app';
import type { Visitor } from './visitor';

export interface Client {
  clientId: ClientId;
  userId: number;
  email: string;
  password: string;
  displayName: string;
}

export interface ClientWanted {
  email?: string;
  displayName?: string;
  timeZone?: string;
  locale?: string;
  /** Whether they have shown that they read the address's mail; not so where nothing is said. */
  proven?: boolean;
}

interface AccountService {
  add(account: object): Promise<{ id: number }>;
}

/** A confirmed account with its client profile. */
export const aClient = async ({ strapi }: RunningApp, wanted: ClientWanted = {}): Promise<Client> => {
  const number = nextNumber();
  const {
    email = `client-${number}@example.org`,
    displayName = `Client Number ${number}`,
    timeZone = 'America/New_York',
    locale = 'en',
    proven = false,
  } = wanted;
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number } | null;
  const user = await strapi.plugin('users-permissions').service<AccountService>('user').add({
    username: email,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role?.id,
  });
  const emailKey = email.toLowerCase();
  const provenEmail = proven ? emailKey : null;
  const client = (await strapi.db
    .query('plugin::pay-per-session.client')
    .create({ data: { userId: user.id, emailKey, displayName, timeZone, locale, provenEmail } })) as {
    id: number;
  };
  return { clientId: client.id as ClientId, userId: user.id, email, password: PASSWORD, displayName };
};

/** Signs in through users-permissions; the visitor then carries its cookies. */
export const signInAsClient = async (site: RunningApp, { email, password }: Client): Promise<Visitor> => {
  const visitor = site.visitor();
  const answer = await visitor.post('/api/auth/local', { identifier: email, password });
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
  return visitor;
};

/** Clients whose addresses are proven, quickly: no password fits their accounts. */
export const manyProvenClients = async ({ strapi }: RunningApp, count: number): Promise<ClientId[]> => {
  const emails = Array.from({ length: count }, () => `proven-${nextNumber()}@example.org`);
  const accounts = await strapi.db
    .connection('up_users')
    .insert(
      emails.map((email) => ({
        document_id: `account-of-${email}`,
        username: email,
        email,
        provider: 'local',
        confirmed: true,
        blocked: false,
      })),
    )
    .returning<{ id: number; email: string }[]>(['id', 'email']);
  const inserted = await strapi.db
    .connection('pps_clients')
    .insert(
      accounts.map(({ id, email }) => ({
        document_id: `client-of-${email}`,
        user_id: id,
        email_key: email,
        proven_email: email,
        display_name: email,
        time_zone: 'America/New_York',
        locale: 'en',
      })),
    )
    .returning<{ id: number }[]>('id');
  return inserted.map(({ id }) => id as ClientId);
};

/** Clients without accounts, quickly: they can buy, and nobody writes to them. */
export const manyClients = async ({ strapi }: RunningApp, count: number): Promise<ClientId[]> => {
  const rows = Array.from({ length: count }, () => {
    const number = nextNumber();
    return {
      document_id: `client-without-account-${number}`,
      // No account has such an id.
      user_id: 1_000_000_000 + number,
      email_key: `without-account-${number}@example.org`,
      display_name: `Client Number ${number}`,
      time_zone: 'America/New_York',
      locale: 'en',
    };
  });
  const inserted = await strapi.db.connection('pps_clients').insert(rows).returning<{ id: number }[]>('id');
  return inserted.map(({ id }) => id as ClientId);
};
