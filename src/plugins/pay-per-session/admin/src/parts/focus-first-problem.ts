/** React shows what was found a frame or two later. */
const MOST_FRAMES = 10;

const look = (form: HTMLElement | null, frames: number): void => {
  window.requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) {
      if (frames > 0) look(form, frames - 1);
      return;
    }
    field.focus({ preventScroll: true });
    // Into the middle: at an edge it would lie under the sticky header.
    field.scrollIntoView({ block: 'center' });
  });
};

/** Brings the first wrong field into view and puts the cursor there, once its sentence is shown. */
export const focusFirstProblem = (form: HTMLElement | null): void => {
  look(form, MOST_FRAMES);
};
