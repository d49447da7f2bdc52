import { randomUUID } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { messageInput, messagesQuery } from '../../../../shared/contracts/message';
import { readConversation, sendMessage } from '../../../../server/src/messages';
import type { SignedIn } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { parse } from '../../../../server/src/platform/validation';
import { attempt } from '../../forms/attempt';
import {
  redirect,
  type Answer,
  type JsonAnswer,
  type Page,
  type PageAnswer,
  type PageRequest,
} from '../../routing/page';
import { signedIn } from '../signed-in';
import { conversationIdOf, pathOf, readAbout, sideOf } from './conversation-request';
import { MessageItems } from './message-list';
import { offeredFiles } from './offered-files';
import { signInAndSend } from './sign-in-and-send';
import { Thread } from './thread';

/** The newest part of a conversation, or the part the address names; a refused form stands in it again. */
export const threadPage = async (
  request: PageRequest,
  refusal?: Refusal,
  stay?: SignedIn,
): Promise<PageAnswer> => {
  const { timeZone } = signedIn(request);
  const query = messagesQuery.parse({ before: request.query.get('before') ?? undefined });
  const [conversation, about] = await Promise.all([
    readConversation(request.app, sideOf(request), conversationIdOf(request), query),
    readAbout(request),
  ]);
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: request.words.messages.with(conversation.other.name),
    islands: request.query.has('before') ? [] : ['conversation'],
    ...(stay ? { signIn: { token: stay.token } } : {}),
    body: () => (
      <Thread request={request} conversation={conversation} zone={timeZone} about={about} refusal={refusal} />
    ),
  };
};

/** What came after the last message a page shows, as the markup that goes below it. */
const news = async (request: PageRequest): Promise<JsonAnswer> => {
  const { timeZone } = signedIn(request);
  const query = messagesQuery.parse({ after: request.query.get('after') ?? 0 });
  const conversation = await readConversation(request.app, sideOf(request), conversationIdOf(request), query);
  const { id, other, messages, unread, more, blockedByMe, blockedByOther } = conversation;
  const html = renderToString(
    <MessageItems
      place={{ request, conversationId: id, otherName: other.name, zone: timeZone }}
      messages={messages}
      dayBefore={request.query.get('day') ?? ''}
      readUntil={null}
    />,
  );
  const last = messages.at(-1)?.id ?? query.after;
  return {
    kind: 'json',
    body: { data: { html, last, unread, more, blocked: blockedByMe || blockedByOther } },
  };
};

const send = async (request: PageRequest, stay?: SignedIn): Promise<Answer> => {
  const id = conversationIdOf(request);
  const work = () =>
    sendMessage(request.app, sideOf(request), {
      to: { kind: 'conversation', id },
      input: parse(messageInput, request.form),
      files: offeredFiles(request),
    });
  if (request.wantsJson) {
    const { messageId } = await work();
    // The key of the message that is written next.
    return { kind: 'json', body: { data: { messageId, nextKey: randomUUID() } } };
  }
  const sent = await attempt(work);
  if (sent.refusal) return threadPage(request, sent.refusal, stay);
  return redirect(`${pathOf(id)}#latest`, stay && { token: stay.token });
};

/** One of the client's conversations, and the next message of it. A script brings what is new while it is open. */
export const conversationPage: Page = {
  path: '/account/messages/:conversation',
  privacy: 'private',
  takesFiles: true,
  get: (request) => (request.wantsJson ? news(request) : threadPage(request)),
  post: (request) => (request.client ? send(request) : signInAndSend(request, send)),
};
