import sharp from 'sharp';
import type { ClientId, ConversationId, HostId } from '../plugins/pay-per-session/server/src/platform/ids';
import type { DemoConversation } from './cast/conversations';
import type { Stage } from './stage';

const HOUR = 3_600_000;

/** A sheet of paper with lines on it, as somebody photographs it. */
const drawPage = (): Promise<Buffer> => {
  const lines = Array.from(
    { length: 14 },
    (_, row) =>
      `<rect x="90" y="${160 + row * 52}" width="${row % 4 === 3 ? 300 : 620}" height="14" rx="7" fill="#8d867a"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><rect width="800" height="1000" fill="#f4efe4"/>
       <rect x="90" y="80" width="260" height="24" rx="8" fill="#4b463e"/>${lines.join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
};

/** Plays what two people wrote to each other, moving the clock to each line. */
export const playConversation = async (
  { app, useCases, now }: Stage,
  { lines, unreadBy, report }: DemoConversation,
  { clientId, hostId, key }: { clientId: ClientId; hostId: HostId; key: string },
): Promise<void> => {
  const { messages } = useCases;
  const sides = { client: { party: 'client', clientId }, host: { party: 'host', hostId } } as const;
  let last = { conversationId: 0, messageId: 0 };
  for (const [index, line] of lines.entries()) {
    app.clock.set(now - line.hoursAgo * HOUR);
    const to =
      last.conversationId === 0
        ? ({ kind: 'host', hostId } as const)
        : ({ kind: 'conversation', id: last.conversationId as ConversationId } as const);
    last = await messages.sendMessage(app, sides[line.from], {
      to,
      input: { text: line.text, idempotencyKey: `demo-${key}-${index}`, seen: last.messageId || undefined },
      files:
        line.picture === undefined
          ? []
          : [{ name: line.picture, declaredType: 'image/png', bytes: await drawPage() }],
    });
  }
  for (const party of ['client', 'host'] as const)
    if (party !== unreadBy)
      await messages.markRead(app, sides[party], last.conversationId as ConversationId, last.messageId);
  if (report)
    await messages.reportConversation(
      app,
      sides[report.by],
      last.conversationId as ConversationId,
      report.reason,
    );
};
