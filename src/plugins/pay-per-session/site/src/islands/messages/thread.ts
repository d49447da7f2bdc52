import { ask } from './server';

/** How often the open page asks for what is new: often while there is any, seldom after a while without. */
const OFTEN = 5000;
const SELDOM = 30_000;
const QUIET_AFTER = 3 * 60_000;

export interface LiveThread {
  /** Brings what is new at once. */
  bring(): Promise<void>;
}

const lastOf = (log: HTMLElement): HTMLElement | null =>
  [...log.querySelectorAll<HTMLElement>('[data-message]')].at(-1) ?? null;

/** What the header of the page says of unread messages. */
const tellHeader = (data: Record<string, unknown>): void => {
  const { unread, menu, told } = data;
  if (typeof unread !== 'number') return;
  const count = document.querySelector<HTMLElement>('[data-unread-count]');
  const link = document.querySelector<HTMLElement>('[data-unread-menu]');
  const ear = document.querySelector<HTMLElement>('[data-unread-told]');
  if (count) {
    count.hidden = unread === 0;
    count.textContent = String(unread);
  }
  if (link && typeof menu === 'string') link.textContent = menu;
  if (ear) ear.textContent = unread === 0 || typeof told !== 'string' ? '' : `, ${told}`;
};

/** Keeps an open conversation up to date while somebody looks at it, and says that they have read it. */
export const startThread = (place: HTMLElement, log: HTMLElement): LiveThread => {
  const path = place.dataset.path ?? '';
  const shown = (): number => Number(lastOf(log)?.dataset.message ?? 0);
  let readUntil = Number(place.dataset.unread) > 0 ? 0 : shown();
  let newsAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;

  /** Only what somebody can have seen counts as read. */
  const read = async (): Promise<void> => {
    const until = shown();
    if (until <= readUntil || document.visibilityState !== 'visible') return;
    readUntil = until;
    const answer = await ask(`${path}/read`, new URLSearchParams({ until: String(until) }));
    if (answer.state === 'done') {
      tellHeader(answer.data);
      place.querySelector('[data-part="read"]')?.remove();
    } else readUntil = 0;
  };

  const add = (html: string): void => {
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 400;
    log.querySelector('#latest')?.removeAttribute('id');
    log.insertAdjacentHTML('beforeend', html);
    newsAt = Date.now();
    if (atEnd) lastOf(log)?.scrollIntoView({ block: 'nearest' });
  };

  const look = async (): Promise<void> => {
    const query = new URLSearchParams({ after: String(shown()), day: lastOf(log)?.dataset.day ?? '' });
    const answer = await ask(`${path}?${query.toString()}`);
    if (answer.state !== 'done') return;
    const { html, blocked, more } = answer.data;
    if (typeof html === 'string' && html !== '') add(html);
    // Whether one may write stands in the page; it has changed meanwhile.
    if (blocked === true && place.querySelector('form[data-part="form"]')) location.reload();
    if (more === true) await look();
  };

  const wait = (): void => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    timer = setTimeout(() => void bring(), Date.now() - newsAt > QUIET_AFTER ? SELDOM : OFTEN);
  };

  /** One look at a time: two would bring the same messages twice. */
  const bring = (): Promise<void> => {
    underWay ??= look()
      .then(read)
      .finally(() => {
        underWay = null;
        wait();
      });
    return underWay;
  };

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') void bring();
  });
  addEventListener('online', () => void bring());
  if (location.hash === '') lastOf(log)?.scrollIntoView({ block: 'center' });
  void read();
  wait();
  return { bring };
};
