import { ask } from './server';
import type { LiveThread } from './thread';
import type { ConversationWords } from './words';

/**
 * Sends the form without loading the page. What cannot be sent stays, with its key: sent again, it arrives once.
 * A stay that has ended leads over the ordinary form, which keeps the text and asks who it is.
 */
export const sendInPlace = (
  form: HTMLFormElement,
  { place, words, thread }: { place: HTMLElement; words: ConversationWords; thread: LiveThread },
): void => {
  const part = (name: string): HTMLElement | null => place.querySelector(`[data-part="${name}"]`);
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  const field = form.querySelector('textarea');
  const key = form.querySelector<HTMLInputElement>('[name="idempotencyKey"]');
  if (!button || !field || !key) return;
  let busy = false;

  const say = (sentence: string): void => {
    const [notice, text] = [part('offline'), part('offline-text')];
    if (!notice || !text) return;
    notice.hidden = sentence === '';
    text.textContent = sentence;
    if (sentence !== '') notice.scrollIntoView({ block: 'nearest' });
  };
  const setBusy = (now: boolean): void => {
    busy = now;
    button.textContent = now ? words.sending : words.send;
    button.setAttribute('aria-disabled', String(now));
  };

  const send = async (): Promise<void> => {
    if (!navigator.onLine) {
      say(words.offline);
      return;
    }
    setBusy(true);
    const answer = await ask(form.action, new FormData(form));
    setBusy(false);
    if (answer.state === 'unreached') {
      say(words.notSent);
      return;
    }
    if (answer.state === 'refused') {
      // What is wrong with which field, who signs in again, which key comes next: the page itself says it.
      if ([400, 401, 409].includes(answer.status)) form.submit();
      else {
        say(answer.sentence);
        field.focus();
      }
      return;
    }
    say('');
    const { nextKey } = answer.data;
    form.reset();
    field.value = '';
    if (typeof nextKey === 'string') key.value = nextKey;
    field.dispatchEvent(new Event('input'));
    form.querySelector('[name="sessionId"]')?.remove();
    await thread.bring();
    field.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!busy) void send();
  });
  addEventListener('offline', () => say(words.offline));
  addEventListener('online', () => say(''));
};
