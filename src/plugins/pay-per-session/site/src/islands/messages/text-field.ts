/** From here on it helps to know how much room is left. */
const TOLD_FROM = 0.9;

const part = (form: HTMLFormElement, name: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[data-part="${name}"]`);

/** Says how much room a message still has where little is left, and sends it by Ctrl (or ⌘) + Enter. */
export const helpWithText = (form: HTMLFormElement, words: { left: string; over: string }): void => {
  const field = form.querySelector('textarea');
  const count = part(form, 'count');
  if (!field || !count) return;
  const longest = Number(field.dataset.longest);
  const show = (): void => {
    const left = longest - field.value.length;
    count.classList.toggle('over', left < 0);
    count.textContent =
      field.value.length < longest * TOLD_FROM
        ? ''
        : (left < 0 ? words.over : words.left).replace('{count}', String(Math.abs(left)));
  };
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const keys = part(form, 'keys');
  if (keys && matchMedia('(hover: hover)').matches) keys.hidden = false;
  show();
};
