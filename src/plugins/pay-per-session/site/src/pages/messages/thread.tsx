import type { JSX } from 'preact';
import type { ConversationView } from '../../../../shared/contracts/message';
import type { Refusal } from '../../../../server/src/platform/errors';
import { Notice } from '../../components/notice';
import { NoteField } from '../../components/note-field';
import { HiddenFields } from '../../components/hidden-fields';
import { RefusedForm } from '../../forms/refused-form';
import type { PageRequest } from '../../routing/page';
import { Face } from './face';
import { MessageForm } from './message-form';
import { MessageItems, type ThreadPlace } from './message-list';

export interface ThreadProps {
  request: PageRequest;
  conversation: ConversationView;
  zone: string;
  /** The session the next message is about. */
  about: { id: number; serviceName: string } | null;
  refusal?: Refusal | undefined;
}

const pathOf = ({ conversation }: Pick<ThreadProps, 'conversation'>): string =>
  `/account/messages/${conversation.id}`;

const Head = ({ request, conversation: { other } }: ThreadProps): JSX.Element => (
  <header class="thread-head">
    <p>
      <a class="back" href="/account/messages">
        {request.words.messages.back}
      </a>
    </p>
    <div class="thread-who">
      <Face of={other} class="small-picture" />
      <h1>{other.slug === null ? other.name : <a href={`/hosts/${other.slug}`}>{other.name}</a>}</h1>
    </div>
    <p class="small soft">{request.words.messages.private}</p>
  </header>
);

const Log = ({ request, conversation, zone }: ThreadProps): JSX.Element => {
  const { words } = request;
  const { messages, earlier, other, readUntil, unread } = conversation;
  const place: ThreadPlace = { request, conversationId: conversation.id, otherName: other.name, zone };
  const last = messages.at(-1);
  return (
    <section aria-label={words.messages.log(other.name)} class="stack-s">
      {earlier !== null && (
        <p class="older">
          <a class="target" href={`${pathOf({ conversation })}?before=${earlier}`}>
            {words.messages.older}
          </a>
        </p>
      )}
      <div role="log">
        <ol class="thread" data-part="log">
          <MessageItems
            place={place}
            messages={messages}
            dayBefore=""
            readUntil={request.query.has('before') ? null : readUntil}
          />
        </ol>
      </div>
      {unread > 0 && last !== undefined && !request.query.has('before') && (
        <form method="post" action={`${pathOf({ conversation })}/read`} data-part="read">
          <input type="hidden" name="until" value={last.id} />
          <button type="submit" class="quiet">
            {words.messages.markRead}
          </button>
        </form>
      )}
    </section>
  );
};

/** Taking no messages, and asking for help: each behind one click, with what it does said before. */
const Ways = ({ request, conversation, refusal }: ThreadProps): JSX.Element => {
  const { words, form } = request;
  const { other, blockedByMe, reported } = conversation;
  const refused = form.form === 'report' ? refusal : undefined;
  return (
    <details class="thread-ways" open={refused !== undefined}>
      <summary>{words.messages.more}</summary>
      <div class="stack">
        {!blockedByMe && (
          <form class="stack-s" method="post" action={`${pathOf({ conversation })}/block`}>
            <HiddenFields fields={{ blocked: 'true' }} />
            <p>{words.messages.blockHelp(other.name)}</p>
            <p>
              <button type="submit" class="quiet">
                {words.messages.block}
              </button>
            </p>
          </form>
        )}
        {reported ? (
          <p>{words.messages.reported}</p>
        ) : (
          <form class="form" method="post" action={`${pathOf({ conversation })}/report`}>
            <HiddenFields fields={{ form: 'report' }} />
            <RefusedForm
              request={request}
              refusal={refused}
              labels={{ reason: words.messages.reportReason }}
            />
            <p>{words.messages.reportHelp}</p>
            <NoteField
              request={request}
              name="reason"
              label={words.messages.reportReason}
              help={words.messages.reportReasonHelp}
              required
              problems={refused?.fields ?? {}}
            />
            <p>
              <button type="submit" class="quiet">
                {words.messages.reportButton}
              </button>
            </p>
          </form>
        )}
      </div>
    </details>
  );
};

const Blocked = ({ request, conversation }: ThreadProps): JSX.Element => {
  const { words } = request;
  const { other, blockedByMe } = conversation;
  return (
    <Notice tone="warn">
      <p>
        {blockedByMe ? words.messages.blockedByMe(other.name) : words.messages.blockedByOther(other.name)}
      </p>
      {blockedByMe && (
        <form method="post" action={`${pathOf({ conversation })}/block`}>
          <HiddenFields fields={{ blocked: 'false' }} />
          <button type="submit" class="quiet">
            {words.messages.unblock}
          </button>
        </form>
      )}
    </Notice>
  );
};

const Writing = (props: ThreadProps): JSX.Element => {
  const { request, conversation, about, refusal } = props;
  const { words, query } = request;
  const { other, messages, blockedByMe, blockedByOther } = conversation;
  const last = messages.at(-1);
  if (blockedByMe || blockedByOther) return <Blocked {...props} />;
  if (query.has('before'))
    return (
      <p>
        <a class="button quiet" href={pathOf({ conversation })}>
          {words.messages.newest}
        </a>
      </p>
    );
  return (
    <div class="panel">
      <div hidden data-part="offline">
        <Notice tone="warn">
          <p role="status" data-part="offline-text" />
        </Notice>
      </div>
      {about !== null && <p class="small">{words.messages.about(about.serviceName)}</p>}
      <MessageForm
        request={request}
        action={pathOf({ conversation })}
        label={words.messages.textFor(other.name)}
        button={words.messages.send}
        refusal={request.form.form === undefined ? refusal : undefined}
        hidden={{
          ...(last === undefined ? {} : { seen: String(last.id) }),
          ...(about === null ? {} : { sessionId: String(about.id) }),
        }}
      />
    </div>
  );
};

/** What a script on the page says. */
const wordsFor = ({ words }: PageRequest): string => {
  const { offline, notSent, left, over, sending, send } = words.messages;
  return JSON.stringify({ offline, notSent, left, over, sending, send });
};

/** One conversation: what was written, and what is to be written. */
export const Thread = (props: ThreadProps): JSX.Element => {
  const { request, conversation } = props;
  const live = !request.query.has('before');
  return (
    <div
      class="width narrow stack conversation"
      {...(live
        ? { 'data-island': 'conversation', 'data-path': pathOf(props), 'data-words': wordsFor(request) }
        : {})}
      data-unread={conversation.unread}
    >
      <Head {...props} />
      <Log {...props} />
      <Writing {...props} />
      <Ways {...props} />
    </div>
  );
};
