import type { JSX } from 'preact';
import type { SiteWords } from '../../../shared/words/site';
import type { ChooserProps } from './chooser-props';
import { TimesLink } from './times-link';

interface DaysPagerProps {
  words: SiteWords;
  /** Which days are shown. */
  title: string;
  /** Where earlier and later ones stand; null where nothing can be booked. */
  earlier: string | null;
  later: string | null;
  carried: ChooserProps['carried'];
}

const Step = ({
  to,
  rel,
  name,
  carried,
}: Pick<DaysPagerProps, 'carried'> & {
  to: string | null;
  rel: 'prev' | 'next';
  name: string;
}): JSX.Element =>
  to === null ? (
    <span />
  ) : (
    <TimesLink class={`button quiet ${rel}`} rel={rel} to={to} carried={carried}>
      {name}
    </TimesLink>
  );

/** The days that are shown, and the way to earlier and later ones. */
export const DaysPager = ({ words, title, earlier, later, carried }: DaysPagerProps): JSX.Element => (
  <nav class="days-pager" aria-label={words.times.pagesLabel}>
    <Step to={earlier} rel="prev" name={words.times.earlier} carried={carried} />
    <span class="days-shown figures">{title}</span>
    <Step to={later} rel="next" name={words.times.later} carried={carried} />
  </nav>
);
