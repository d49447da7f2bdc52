import { countDown } from './countdown';

const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
};

/**
 * Keeps as many hours as are chosen as soon as their number changes, or what pays them, and shows until when. What
 * cannot be had, the page says that the button leads to; whoever has sent the form meanwhile has chosen already.
 */
export const keepHours = (): void => {
  const hours = document.querySelector<HTMLSelectElement>('#hours');
  const keep = document.querySelector<HTMLButtonElement>('button[name="keep"]');
  const form = hours?.form;
  if (!hours || !keep || !form) return;
  keep.hidden = true;
  const said = document.querySelector<HTMLElement>('[data-kept-hours]');
  let leaving = false;
  let asking = Promise.resolve();
  const ways = form.querySelectorAll<HTMLInputElement>('input[name="payWith"]');
  const chosen = (): string => `${[...ways].find((way) => way.checked)?.value ?? ''} ${hours.value}`;
  const isOver = (wanted: string): boolean => leaving || chosen() !== wanted;
  form.addEventListener('submit', (event) => {
    leaving = !event.defaultPrevented;
  });

  const ask = async (wanted: string): Promise<void> => {
    if (isOver(wanted)) return;
    const fields = fieldsOf(form);
    fields.append(keep.name, keep.value);
    const answer = await fetch(form.action, { method: 'POST', body: fields });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const kept = page.querySelector('.held-time');
    if (isOver(wanted)) return;
    if (answer.ok && kept) {
      document.querySelector('.held-time')?.replaceWith(document.adoptNode(kept));
      countDown();
      const when = kept.querySelector('time')?.textContent ?? '';
      if (said) said.textContent = said.dataset.keptHours?.replace('{when}', when) ?? when;
    } else form.requestSubmit(keep);
  };
  const choose = (): void => {
    const wanted = chosen();
    // One after the other, so that what is kept last is what was chosen last.
    asking = asking
      .then(() => ask(wanted))
      .catch(() => {
        keep.hidden = false;
      });
  };
  for (const field of [hours, ...ways]) field.addEventListener('change', choose);
};
