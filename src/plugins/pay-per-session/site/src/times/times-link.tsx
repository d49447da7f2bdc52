import type { ComponentChildren, JSX } from 'preact';
import { HiddenFields } from '../components/hidden-fields';

const FORM = 'carried-words';

interface TimesLinkProps {
  to: string;
  class?: string;
  rel?: 'prev' | 'next';
  'aria-current'?: 'page' | 'true' | undefined;
  /** What was typed and goes along; null where a link loses nothing. */
  carried: Readonly<Record<string, string>> | null;
  children: ComponentChildren;
}

/** A way to other times: a link, or a button that takes along what was typed. */
export const TimesLink = ({ to, carried, rel, children, ...props }: TimesLinkProps): JSX.Element =>
  carried === null ? (
    <a {...props} href={to} rel={rel}>
      {children}
    </a>
  ) : (
    <button {...props} type="submit" form={FORM} formAction={to} data-rel={rel}>
      {children}
    </button>
  );

/** The form that the buttons send: once on a page where something was typed. */
export const CarriedWords = ({
  carried,
  path,
}: Pick<TimesLinkProps, 'carried'> & { path: string }): JSX.Element | null =>
  carried && (
    <form id={FORM} method="post" action={path} hidden>
      <HiddenFields fields={{ ...carried, another: 'time' }} />
    </form>
  );
