/** Brings the first wrong field into view and puts the cursor there, once its sentence is shown. */
export const focusFirstProblem = (form: HTMLElement | null): void => {
  window.requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    // Into the middle: at an edge it would lie under the sticky header.
    field?.scrollIntoView({ block: 'center' });
  });
};
