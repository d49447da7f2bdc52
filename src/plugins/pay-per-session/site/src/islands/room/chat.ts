import type { RoomWords } from '../../../../shared/words/room';
import { part, tell, write } from './parts';

export interface Chat {
  /** Shows a line the other one wrote. */
  receive(text: string): void;
}

export interface ChatOptions {
  words: RoomWords;
  other: string;
  locale: string;
  /** Tells whether the line could be sent. */
  send(text: string): boolean;
  /** Ends the listening. */
  signal: AbortSignal;
}

/** The lines the two write to each other. They go from browser to browser and are kept nowhere. */
export const startChat = ({ words, other, locale, send, signal }: ChatOptions): Chat => {
  const panel = part('chat-panel', HTMLElement);
  const toggle = part('chat', HTMLButtonElement);
  const badge = part('chat-unread', HTMLElement);
  const log = part('chat-log', HTMLElement);
  const form = part('chat-form', HTMLFormElement);
  const field = part('chat-text', HTMLTextAreaElement);
  const problem = part('chat-problem', HTMLElement);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  let unread = 0;

  const count = (lines: number): void => {
    unread = lines;
    badge.hidden = lines === 0;
    write(badge, String(lines));
    write(part('chat-news', HTMLElement), lines === 0 ? '' : words.chat.unread(lines));
  };

  const open = (shown: boolean): void => {
    panel.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
    if (shown) count(0);
    (shown ? field : toggle).focus();
  };

  const add = (who: 'mine' | 'theirs', text: string): void => {
    const line = document.createElement('li');
    line.className = who;
    const head = document.createElement('span');
    head.className = 'chat-head';
    head.textContent = `${who === 'mine' ? words.call.you : other} · ${time.format(new Date())}`;
    const body = document.createElement('p');
    body.textContent = text;
    line.append(head, body);
    part('chat-empty', HTMLElement).hidden = true;
    log.append(line);
    line.scrollIntoView({ block: 'end' });
  };

  const say = (): void => {
    const text = field.value.trim();
    if (text === '') return;
    const sent = send(text);
    problem.hidden = sent;
    if (!sent) return;
    add('mine', text);
    field.value = '';
  };

  toggle.addEventListener('click', () => open(panel.hidden), { signal });
  part('chat-close', HTMLButtonElement).addEventListener('click', () => open(false), { signal });
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && open(false), { signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      say();
    },
    { signal },
  );
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      say();
    },
    { signal },
  );
  count(0);

  return {
    receive: (text) => {
      add('theirs', text);
      if (!panel.hidden) return;
      count(unread + 1);
      tell(words.chat.news(other, text));
    },
  };
};
