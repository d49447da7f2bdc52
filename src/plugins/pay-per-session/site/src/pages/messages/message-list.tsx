import { Fragment, type JSX } from 'preact';
import type { MessageFileView, MessageView } from '../../../../shared/contracts/message';
import { linkedText } from '../../../../shared/format/linked-text';
import { dateOf, longDayText, timeText } from '../../format/times';
import type { PageRequest } from '../../routing/page';

/** Where messages are shown: whose, and in which zone. */
export interface ThreadPlace {
  request: PageRequest;
  conversationId: number;
  otherName: string;
  /** IANA zone of the reader. */
  zone: string;
}

const filePath = ({ conversationId }: ThreadPlace, { id }: MessageFileView): string =>
  `/account/messages/${conversationId}/files/${id}`;

const File = ({ place, file }: { place: ThreadPlace; file: MessageFileView }): JSX.Element => {
  const { words } = place.request;
  const path = filePath(place, file);
  const name = words.messages.file(file.name, words.messages.fileSize(file.size / 1000));
  return file.contentType === 'application/pdf' ? (
    <li>
      <a class="file-link" href={path} download={file.name}>
        {name}
      </a>
    </li>
  ) : (
    <li>
      <a class="file-picture" href={path} download={file.name}>
        <img src={path} alt={name} loading="lazy" decoding="async" />
      </a>
    </li>
  );
};

const Text = ({ text }: { text: string }): JSX.Element | null =>
  text === '' ? null : (
    <p class="message-text" dir="auto">
      {linkedText(text).map((piece, index) =>
        piece.href === null ? (
          piece.text
        ) : (
          <a key={index} href={piece.href} target="_blank" rel="nofollow noopener noreferrer ugc">
            {piece.text}
          </a>
        ),
      )}
    </p>
  );

interface MessageProps {
  place: ThreadPlace;
  message: MessageView;
  latest: boolean;
}

const Message = ({ place, message, latest }: MessageProps): JSX.Element => {
  const { request, otherName, zone } = place;
  const { words } = request;
  const mine = message.sender === 'client';
  const at = Date.parse(message.sentAt);
  return (
    <li
      id={latest ? 'latest' : undefined}
      class={mine ? 'message mine' : 'message theirs'}
      data-message={message.id}
      data-day={dateOf(at, zone)}
    >
      <div class="bubble">
        {message.session !== null && (
          <p class="message-about">
            <a href={`/account/sessions/${message.session.id}`}>
              {words.messages.aboutSession(message.session.serviceName)}
            </a>
          </p>
        )}
        <Text text={message.text} />
        {message.files.length > 0 && (
          <ul class="message-files">
            {message.files.map((file) => (
              <File key={file.id} place={place} file={file} />
            ))}
          </ul>
        )}
      </div>
      <p class="message-head">
        {mine ? words.messages.you : otherName} <span aria-hidden="true">·</span>{' '}
        <time dateTime={message.sentAt}>{timeText(words.dateLocale, at, zone)}</time>
      </p>
    </li>
  );
};

interface MessageListProps {
  place: ThreadPlace;
  messages: readonly MessageView[];
  /** The day (of the zone) under which the message before these stands. */
  dayBefore: string;
  /** Up to where the reader has read: what comes later is marked as new. Null marks nothing. */
  readUntil: number | null;
}

/** Messages under the days on which they were written: the items of a list. */
export const MessageItems = ({ place, messages, dayBefore, readUntil }: MessageListProps): JSX.Element => {
  const { request, zone } = place;
  const { words, app } = request;
  const firstNew =
    readUntil === null ? undefined : messages.find(({ id, sender }) => id > readUntil && sender === 'host');
  let day = dayBefore;
  return (
    <>
      {messages.map((message) => {
        const at = Date.parse(message.sentAt);
        const itsDay = dateOf(at, zone);
        const headed = itsDay !== day;
        day = itsDay;
        return (
          <Fragment key={message.id}>
            {headed && (
              <li class="thread-day">
                <span>{longDayText(words.dateLocale, at, zone, app.clock.now())}</span>
              </li>
            )}
            {message === firstNew && (
              <li class="thread-new">
                <span>{words.messages.newOnes}</span>
              </li>
            )}
            <Message
              place={place}
              message={message}
              latest={readUntil !== null && message === messages.at(-1)}
            />
          </Fragment>
        );
      })}
    </>
  );
};
