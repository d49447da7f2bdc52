/** 128 bits, also where the page came over plain HTTP. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * Gives the buttons of free starts a key of this look at the page, so that one that is pressed twice keeps one time.
 * The page itself is the same for everybody, and cannot hold a secret.
 */
export const keyChoices = (): void => {
  const key = newKey();
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name="startsAt"]')) {
    const { form } = button;
    if (!form || form.elements.namedItem('choiceKey')) continue;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'choiceKey';
    field.value = key;
    form.append(field);
  }
};
