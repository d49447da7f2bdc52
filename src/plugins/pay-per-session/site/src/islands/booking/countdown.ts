import { leftText, sentenceFor, type HoldWords } from './countdown-reading';

const isWords = (value: unknown): value is HoldWords =>
  typeof value === 'object' && value !== null && 'left' in value && 'over' in value;

const wordsOf = (place: HTMLElement): HoldWords | null => {
  const value: unknown = JSON.parse(place.dataset.words ?? 'null');
  return isWords(value) ? value : null;
};

/**
 * Counts down how long a time is kept. Seconds are for the eye; for the ear there is a sentence at few moments.
 * The page says how much is left when it is made, so that the browser's clock may be wrong.
 */
export const countDown = (): void => {
  const place = document.querySelector<HTMLElement>('[data-island="hold"]');
  const part = (name: string) => place?.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [until, left, said] = [part('until'), part('left'), part('said')];
  if (!place || !until || !left || !said) return;
  const words = wordsOf(place);
  if (!words) return;
  const end = Date.now() + Number(place.dataset.left);
  let before = end - Date.now();
  left.hidden = false;

  const show = (): void => {
    const now = end - Date.now();
    const sentence = sentenceFor(before, now, words);
    before = now;
    if (sentence !== null) said.textContent = sentence;
    if (now > 0) {
      left.textContent = leftText(now, words);
      return;
    }
    clearInterval(ticking);
    place.classList.add('over');
    left.hidden = true;
    until.textContent = words.over;
  };
  const ticking = setInterval(show, 1000);
  show();
};
