import type { ComponentChildren, JSX } from 'preact';

interface NoticeProps {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  title?: string;
  /** A refusal after a form was sent: read out at once, and focused. */
  urgent?: boolean;
  children?: ComponentChildren;
}

/** A few sentences that have to be noticed; the tone is in the words too, never in the colour alone. */
export const Notice = ({ tone = 'plain', title, urgent = false, children }: NoticeProps): JSX.Element => (
  <div
    class={`notice ${tone}`}
    {...(urgent ? { role: 'alert', tabIndex: -1, id: 'problem', autofocus: true } : {})}
  >
    {title !== undefined && <strong>{title}</strong>}
    {children}
  </div>
);
