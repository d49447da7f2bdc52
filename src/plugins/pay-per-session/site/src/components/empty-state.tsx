import type { ComponentChildren, JSX } from 'preact';

interface EmptyStateProps {
  title: string;
  sentence: string;
  children?: ComponentChildren;
}

const Drawing = (): JSX.Element => (
  <svg
    class="empty-drawing"
    viewBox="0 0 120 72"
    width="120"
    height="72"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M12 62h96" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    <path
      d="M28 62V42a6 6 0 0 1 6-6h14a6 6 0 0 1 6 6v20M26 50h30"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
    />
    <path
      d="M92 62V42a6 6 0 0 0-6-6H74"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-dasharray="1 5"
    />
    <circle cx="60" cy="15" r="9" fill="none" stroke="currentColor" stroke-width="2" />
    <path
      d="M60 10v5l3.5 2.5"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

/** What stands where there is nothing yet: why, and one thing to do. */
export const EmptyState = ({ title, sentence, children }: EmptyStateProps): JSX.Element => (
  <div class="empty-state">
    <Drawing />
    <h2>{title}</h2>
    <p>{sentence}</p>
    {children}
  </div>
);
