import type { JSX } from 'preact';
import { messageInput } from '../../../../shared/contracts/message';
import { findReachableHost, sendMessage, type ReachableHost } from '../../../../server/src/messages';
import type { SignedIn } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { ConversationId, SessionId } from '../../../../server/src/platform/ids';
import { parse } from '../../../../server/src/platform/validation';
import { AccountQuestion } from '../../forms/account-question';
import { attempt } from '../../forms/attempt';
import { redirect, type Answer, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { signInBuyer } from '../service/buy';
import { pathOf, readAbout, sideOf } from './conversation-request';
import { MessageForm } from './message-form';
import { offeredFiles } from './offered-files';

interface NewMessageProps {
  request: PageRequest;
  host: ReachableHost;
  about: { id: number; serviceName: string } | null;
  refusal?: Refusal | undefined;
}

const NewMessage = ({ request, host, about, refusal }: NewMessageProps): JSX.Element => {
  const { words, client, params } = request;
  return (
    <section class="width narrow stack conversation">
      <p>
        <a class="back" href={`/hosts/${params.slug ?? ''}`}>
          {words.buy.back(host.name)}
        </a>
      </p>
      <h1>{words.messages.newTitle(host.name)}</h1>
      <p class="lead">{words.messages.newLead(host.name)}</p>
      <div class="panel">
        {about !== null && <p class="small">{words.messages.about(about.serviceName)}</p>}
        <MessageForm
          request={request}
          action={request.path}
          label={words.messages.text}
          button={words.messages.sendTo(host.name)}
          refusal={refusal}
          withFiles={client !== null}
          hidden={about === null ? {} : { sessionId: String(about.id) }}
        >
          {client === null && <AccountQuestion request={request} refusal={refusal} />}
        </MessageForm>
      </div>
      <p class="small soft">{words.messages.private}</p>
    </section>
  );
};

const newMessage = ({ stay, ...props }: NewMessageProps & { stay?: SignedIn | undefined }): PageAnswer => ({
  kind: 'page',
  status: props.refusal?.status ?? 200,
  title: props.request.words.messages.newTitle(props.host.name),
  islands: ['zone'],
  ...(stay ? { signIn: { token: stay.token } } : {}),
  body: () => <NewMessage {...props} />,
});

/** Who is written to, and about what; a session counts only where it is the client's. */
const readHost = async (request: PageRequest) => {
  const about = await readAbout(request);
  const side = request.client && sideOf(request);
  const sessionId = about === null ? null : (about.id as SessionId);
  const host = await findReachableHost(request.app, side, request.params.slug ?? '', sessionId);
  return { host, about };
};

const conversationPath = (id: ConversationId, about: NewMessageProps['about']): string =>
  about === null ? pathOf(id) : `${pathOf(id)}?session=${about.id}`;

const show = async (request: PageRequest): Promise<Answer> => {
  const { host, about } = await readHost(request);
  return host.conversationId === null
    ? newMessage({ request, host, about })
    : redirect(conversationPath(host.conversationId, about));
};

const send = async (request: PageRequest): Promise<Answer> => {
  const before = await readHost(request);
  const writer = await attempt(() => signInBuyer(request));
  if (writer.refusal) return newMessage({ request, ...before, refusal: writer.refusal });
  const { client, signedIn: stay } = writer.value;
  const known: PageRequest = { ...request, client };
  const sent = await attempt(async () => {
    const { host } = await readHost(known);
    return sendMessage(request.app, sideOf(known), {
      to: host.to,
      input: parse(messageInput, request.form),
      files: offeredFiles(request),
    });
  });
  if (sent.refusal) return newMessage({ request: known, ...before, refusal: sent.refusal, stay });
  return redirect(
    `${pathOf(sent.value.conversationId as ConversationId)}#latest`,
    stay && { token: stay.token },
  );
};

/**
 * The first message to a host. Who writes and what they write are sent together, as with a purchase: a visitor signs
 * in or up in the same form, and loses nothing on a detour. Whoever has written before goes on where they were.
 */
export const newMessagePage: Page = {
  path: '/account/messages/to/:slug',
  privacy: 'private',
  takesFiles: true,
  get: show,
  post: send,
};
