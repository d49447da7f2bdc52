import type { ConversationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { Side } from '../../src/plugins/pay-per-session/server/src/messages';
import { aClient, aHost, aService, startApp, type RunningApp } from '../harness';

const RIVALS = 20;

describe('messages at the same moment', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const two = async () => {
    const host = await aHost(site);
    await aService(site, host);
    const client = await aClient(site);
    return {
      asHost: { party: 'host', hostId: host.hostId } as Side,
      asClient: { party: 'client', clientId: client.clientId } as Side,
      to: { kind: 'host', hostId: host.hostId } as const,
      pair: { host_id: host.hostId, client_id: client.clientId },
    };
  };
  const words = (idempotencyKey: string, text = 'Hello') => ({ text, idempotencyKey, seen: undefined });
  const table = (name: string) => site.strapi.db.connection(name);

  it(`are one message when ${RIVALS} requests carry one key, and one conversation although it is the first`, async () => {
    const { asClient, to, pair } = await two();
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, () =>
        site.useCases.messages.sendMessage(site.app, asClient, { to, input: words('one-impatient-finger') }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const conversations = await table('pps_conversations').where(pair);
    expect(conversations).toMatchObject([{ host_unread: 1, client_unread: 0 }]);
    expect(await table('pps_messages').where({ conversation_id: conversations[0].id })).toHaveLength(1);
    expect(await table('pps_outgoing_mails').where({ template: 'message-notice' })).toHaveLength(1);
  });

  it('begin one conversation when many first messages come at once, and count each', async () => {
    const { asClient, asHost, to, pair } = await two();
    await Promise.all(
      Array.from({ length: RIVALS }, (_, number) =>
        site.useCases.messages.sendMessage(site.app, asClient, { to, input: words(`first-one-${number}`) }),
      ),
    );
    const conversations = await table('pps_conversations').where(pair);
    expect(conversations).toMatchObject([{ host_unread: RIVALS }]);
    expect(await site.useCases.messages.countUnread(site.app, asHost)).toBe(RIVALS);
  });

  it('go both ways while both read, with no deadlock and no count that is wrong', async () => {
    const pairs = await Promise.all(Array.from({ length: 3 }, two));
    const talk = pairs.map(async ({ asHost, asClient, to }) => {
      const { conversationId } = await site.useCases.messages.sendMessage(site.app, asClient, {
        to,
        input: words('the-first-word'),
      });
      const id = conversationId as ConversationId;
      const steps = Array.from({ length: 30 }, (_, step) => async () => {
        const side = step % 2 === 0 ? asHost : asClient;
        const { messageId } = await site.useCases.messages.sendMessage(site.app, side, {
          to: { kind: 'conversation', id },
          input: { ...words(`word-number-${step}`), seen: 2_000_000_000 },
        });
        await site.useCases.messages.markRead(site.app, side, id, messageId);
      });
      await Promise.all(steps.map((step) => step()));
    });
    await Promise.all(talk);
  });

  it('between many hosts and many clients wait for nobody in a circle', async () => {
    const [hosts, clients] = [
      await Promise.all(Array.from({ length: 3 }, two)),
      await Promise.all(Array.from({ length: 3 }, two)),
    ];
    const began = await Promise.all(
      hosts.flatMap(({ to, asHost }) =>
        clients.map(async ({ asClient }) => {
          const { conversationId } = await site.useCases.messages.sendMessage(site.app, asClient, {
            to,
            input: words('the-first-word'),
          });
          return { id: conversationId as ConversationId, asHost, asClient };
        }),
      ),
    );
    await Promise.all(
      Array.from({ length: 5 }, (_, round) =>
        began.flatMap(({ id, asHost, asClient }) =>
          [asHost, asClient].map((side) =>
            site.useCases.messages.sendMessage(site.app, side, {
              to: { kind: 'conversation', id },
              input: { ...words(`round-number-${round}`), seen: 2_000_000_000 },
            }),
          ),
        ),
      ).flat(),
    );
    const mails = await table('pps_outgoing_mails').where({ template: 'message-notice', status: 'waiting' });
    const told = mails.map(({ recipient }: { recipient: string }) => recipient);
    expect(new Set(told).size).toBe(told.length);
  });
});
