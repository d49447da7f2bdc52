import type { JSX } from 'preact';
import {
  cursorQuery,
  type ConversationItem,
  type ConversationPage,
} from '../../../../shared/contracts/message';
import { listConversations } from '../../../../server/src/messages';
import { EmptyState } from '../../components/empty-state';
import { momentText } from '../../format/times';
import type { Page, PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { Face } from './face';

interface MessagesProps {
  request: PageRequest;
  conversations: ConversationPage;
  zone: string;
}

/** The last thing that was written, as far as a line goes. */
const lastText = ({ words }: PageRequest, { last }: ConversationItem): string => {
  if (last === null) return '';
  const said = last.excerpt === '' ? words.messages.filesOnly(last.files) : last.excerpt;
  return last.sender === 'client' ? words.messages.youWrote(said) : said;
};

const Row = ({
  request,
  conversation,
  zone,
}: {
  request: PageRequest;
  conversation: ConversationItem;
  zone: string;
}): JSX.Element => {
  const { words, app } = request;
  const { other, unread, last, blocked } = conversation;
  return (
    <li class={unread > 0 ? 'session-row conversation-row unread' : 'session-row conversation-row'}>
      <Face of={other} />
      <div class="row-text">
        <h2 class="row-title">
          <a href={`/account/messages/${conversation.id}#latest`}>{other.name}</a>
        </h2>
        <p class="excerpt">{lastText(request, conversation)}</p>
        {last !== null && (
          <p class="small soft figures">
            {momentText(words.dateLocale, Date.parse(last.sentAt), zone, app.clock.now())}
          </p>
        )}
      </div>
      {unread > 0 && (
        <span class="tag new-messages">
          <span class="figures">{words.messages.unread(unread)}</span>
        </span>
      )}
      {unread === 0 && blocked && <span class="tag">{words.messages.blockedTag}</span>}
    </li>
  );
};

const Messages = ({ request, conversations, zone }: MessagesProps): JSX.Element => {
  const { words, settings, query } = request;
  return (
    <div class="width account stack">
      <h1>{words.messages.title}</h1>
      {conversations.items.length === 0 ? (
        <EmptyState
          title={words.messages.emptyTitle}
          sentence={words.messages.emptySentence(settings.hostLabel)}
        >
          <a class="button" href="/hosts">
            {words.layout.findHost(settings.hostsLabel)}
          </a>
        </EmptyState>
      ) : (
        <ul class="session-list">
          {conversations.items.map((conversation) => (
            <Row key={conversation.id} request={request} conversation={conversation} zone={zone} />
          ))}
        </ul>
      )}
      {(conversations.next !== null || query.has('before')) && (
        <nav class="actions" aria-label={words.pages.label}>
          {query.has('before') && <a href="/account/messages">{words.messages.newest}</a>}
          {conversations.next !== null && (
            <a href={`/account/messages?before=${conversations.next}`}>{words.messages.older}</a>
          )}
        </nav>
      )}
    </div>
  );
};

/** All of the signed-in client's conversations, the one written in last first. */
export const messagesPage: Page = {
  path: '/account/messages',
  privacy: 'private',
  get: async (request) => {
    const { clientId, timeZone } = signedIn(request);
    const { before } = cursorQuery.parse(Object.fromEntries(request.query));
    const conversations = await listConversations(request.app, { party: 'client', clientId }, before);
    return {
      kind: 'page',
      title: request.words.messages.title,
      body: () => <Messages request={request} conversations={conversations} zone={timeZone} />,
    };
  },
};
