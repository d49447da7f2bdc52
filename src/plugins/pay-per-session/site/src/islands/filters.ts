/** Shows the result as soon as a list's choice changes, and keeps empty filters out of the address. */
const form = document.querySelector<HTMLFormElement>('form[data-island="filters"]');

form?.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) form.requestSubmit();
});
form?.addEventListener('formdata', ({ formData }) => {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
});
