/** Brings the first wrong field into view and puts the cursor there, once its sentence is shown. */
export const focusFirstProblem = (form: HTMLElement | null): void => {
  window.requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
};
