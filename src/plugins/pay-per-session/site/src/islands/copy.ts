/** Copies what stands in a field; the button is there only where a script can. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-island="copy"]')) {
  const field = document.getElementById(button.dataset.copies ?? '');
  if (!(field instanceof HTMLInputElement)) continue;
  const say = (shown: 'before' | 'after'): void => {
    for (const text of button.querySelectorAll<HTMLElement>('[data-copy]'))
      text.hidden = text.dataset.copy !== shown;
  };
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => {
    field.select();
    navigator.clipboard.writeText(field.value).then(
      () => say('after'),
      // Not allowed here: the address is selected, so that it can be copied by hand.
      () => field.focus(),
    );
  });
  field.addEventListener('blur', () => say('before'));
}
