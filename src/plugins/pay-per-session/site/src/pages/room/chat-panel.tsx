import type { JSX } from 'preact';
import type { RoomWords } from '../../../../shared/words/room';

/** Lines of text beside the picture, from browser to browser. */
export const ChatPanel = ({ words: { chat }, other }: { words: RoomWords; other: string }): JSX.Element => (
  <section class="chat" id="room-chat" data-room="chat-panel" aria-labelledby="room-chat-heading" hidden>
    <header class="chat-bar">
      <h2 id="room-chat-heading">{chat.heading}</h2>
      <button type="button" class="plain chat-close" data-room="chat-close" aria-label={chat.close}>
        <span aria-hidden="true">×</span>
      </button>
    </header>
    <p class="chat-empty" data-room="chat-empty">
      {chat.empty}
    </p>
    <div class="chat-scroll" data-room="chat-scroll" role="log" aria-label={chat.heading} tabIndex={0}>
      <ol class="chat-log" data-room="chat-log" />
    </div>
    <p class="chat-problem" data-room="chat-problem" role="alert" hidden>
      {chat.notSent(other)}
    </p>
    <form class="chat-form" data-room="chat-form">
      <label class="visually-hidden" for="chat-text">
        {chat.field}
      </label>
      <textarea id="chat-text" data-room="chat-text" rows={2} maxLength={2000} placeholder={chat.field} />
      <button type="submit">{chat.send}</button>
    </form>
  </section>
);
