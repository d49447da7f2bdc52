import type { ConversationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber } from './admin-users';
import { offered, PNG } from './files';
import type { SoldSession } from './sessions';
import type { RunningApp } from './start-app';

/** A question of the client's, with a picture, and the host's answer, which the client has not read. */
export const aConversation = async (
  { app, useCases }: RunningApp,
  { client, host, sessionId }: Pick<SoldSession, 'client' | 'host' | 'sessionId'>,
): Promise<{ conversationId: number }> => {
  const words = (text: string) => ({ text, idempotencyKey: `conversation-${nextNumber()}`, seen: undefined });
  const to = { kind: 'session', id: sessionId } as const;
  await useCases.messages.sendMessage(
    app,
    { party: 'client', clientId: client.clientId },
    { to, input: words('Is this the right form?'), files: [offered(PNG, 'image/png', 'form.png')] },
  );
  return useCases.messages.sendMessage(
    app,
    { party: 'host', hostId: host.hostId },
    { to, input: words('It is. More about it: https://example.org/forms') },
  );
};

/** The host reports a conversation of theirs. @returns the report's id */
export const aReport = async (
  { app, strapi, useCases }: RunningApp,
  { host, conversationId }: { host: Pick<SoldSession['host'], 'hostId'>; conversationId: number },
): Promise<number> => {
  const side = { party: 'host', hostId: host.hostId } as const;
  await useCases.messages.reportConversation(app, side, conversationId as ConversationId, 'Insults me.');
  const report = (await strapi.db
    .query('plugin::pay-per-session.message-report')
    .findOne({ where: { conversationId } })) as { id: number };
  return report.id;
};
