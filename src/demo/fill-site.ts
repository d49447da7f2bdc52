import type { ClientId } from '../plugins/pay-per-session/server/src/platform/ids';
import { OPERATOR, PASSWORD, SUPER_ADMIN } from './accounts';
import { addHost, type AddedHost } from './add-host';
import { addInstitutions } from './add-institutions';
import { addPanelUser } from './add-panel-user';
import { clients } from './cast/clients';
import { conversations } from './cast/conversations';
import { hosts } from './cast/hosts';
import { introducing, introductions } from './cast/introductions';
import type { DemoClient, DemoHost } from './cast/roles';
import { sessions } from './cast/sessions';
import { wishes } from './cast/wishes';
import { drawAvatar } from './draw-avatar';
import { openCalendar } from './open-calendar';
import { playConversation } from './play-conversation';
import { playIntroduction } from './play-introduction';
import { playSession } from './play-session';
import { playWish } from './play-wish';
import type { Stage } from './stage';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface MailProvider {
  send: (...parameters: unknown[]) => Promise<unknown>;
}

/** Runs `work` while mails are written down as sent and go nowhere: two months of them would hide the last ones. */
const withoutMail = async <T>({ strapi }: Stage, work: () => Promise<T>): Promise<T> => {
  const { provider } = strapi.plugin('email') as unknown as { provider: MailProvider };
  const { send } = provider;
  provider.send = () => Promise.resolve();
  try {
    return await work();
  } finally {
    provider.send = send;
  }
};

const found = <Key, Value>(all: ReadonlyMap<Key, Value>, key: Key): Value => {
  const value = all.get(key);
  if (value === undefined) throw new Error('Somebody is on no list of the cast.');
  return value;
};

const addClient = async (
  { strapi, app, useCases }: Stage,
  { face, ...client }: DemoClient,
  number: number,
): Promise<ClientId> => {
  const { client: added } = await useCases.people.signUp(
    app,
    { ...client, password: PASSWORD },
    { address: `192.0.2.${number + 1}`, userAgent: 'demo', language: 'en' },
  );
  const { displayName, timeZone } = client;
  if (face) {
    const profile = { displayName, timeZone, locale: 'en' };
    await useCases.people.editClientProfile(app, added.clientId, profile, await drawAvatar(face));
  }
  // Credits go to proven addresses, and no mail of the demo is ever opened.
  await useCases.people.markAddressProven(strapi.db.connection, added.clientId, client.email);
  return added.clientId;
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
  const operatorId = await addPanelUser(stage, {
    email: OPERATOR,
    firstname: 'Olga',
    lastname: 'Operator',
    roleCode: useCases.people.OPERATOR_ROLE.code,
  });
  const added = new Map<DemoHost, AddedHost>();
  for (const [index, host] of hosts.entries()) added.set(host, await addHost(stage, host, index * 7919 + 11));
  const introduces = new Map<DemoHost, number>();
  for (const host of introducing) {
    const { hostId, adminUserId } = found(added, host);
    const viewer = { kind: 'host', hostId, adminUserId } as const;
    const { id } = await useCases.catalog.offerIntroduction(app, viewer, hostId, { language: 'en' });
    introduces.set(host, id);
  }
  const buyers = new Map<DemoClient, ClientId>();
  for (const [index, client] of clients.entries()) buyers.set(client, await addClient(stage, client, index));

  const play = async (from: number, to?: number): Promise<void> => {
    for (const [index, session] of sessions.entries()) {
      if (index < from || (to !== undefined && index >= to)) continue;
      const host = added.get(session.host);
      const client = buyers.get(session.client);
      if (host && client) await playSession(stage, session, client, host, `session-${index}`);
    }
  };
  const last = sessions.length - 1;
  const introduce = async (): Promise<void> => {
    for (const [index, introduction] of introductions.entries()) {
      const { host, client } = introduction;
      const by = { ...found(added, host), introduction: found(introduces, host) };
      await playIntroduction(stage, introduction, found(buyers, client), by, `introduction-${index}`);
    }
  };
  const giveWaiting = await withoutMail(stage, async () => {
    app.clock.set(now - 40 * DAY);
    const giveWaiting = await addInstitutions(stage, { hosts: added, clients: buyers, operatorId });
    await useCases.mail.sendDueMails(app);
    await play(0, last);
    await introduce();
    for (const [index, conversation] of conversations.entries()) {
      const hostId = added.get(conversation.host)?.hostId;
      const clientId = buyers.get(conversation.client);
      if (hostId !== undefined && clientId !== undefined)
        await playConversation(stage, conversation, { clientId, hostId, key: `conversation-${index}` });
    }
    return giveWaiting;
  });
  await play(last);
  app.clock.set(now - 30 * MINUTE);
  for (const [host, addedHost] of added) await openCalendar(stage, host, addedHost);
  await giveWaiting();
  for (const [index, wish] of wishes.entries()) {
    const host = added.get(wish.host);
    const client = buyers.get(wish.client);
    if (host && client) await playWish(stage, wish, client, host, `wish-${index}`);
  }
  app.clock.reset();
  await useCases.allocations.tellOfEndingCredits(app);
  // What is due of unread messages leaves now, so that the next start finds nothing to do.
  await useCases.mail.sendDueMails(app);
};
