import type { JSX } from 'preact';
import type { SiteWords } from '../../../shared/words/site';

interface DaysPagerProps {
  words: SiteWords;
  /** Which days are shown. */
  title: string;
  /** Where earlier and later ones stand; null where nothing can be booked. */
  earlier: string | null;
  later: string | null;
}

const Step = ({ to, rel, name }: { to: string | null; rel: 'prev' | 'next'; name: string }): JSX.Element =>
  to === null ? (
    <span />
  ) : (
    <a class={`button quiet ${rel}`} rel={rel} href={to}>
      {name}
    </a>
  );

/** The days that are shown, and the way to earlier and later ones. */
export const DaysPager = ({ words, title, earlier, later }: DaysPagerProps): JSX.Element => (
  <nav class="days-pager" aria-label={words.times.pagesLabel}>
    <Step to={earlier} rel="prev" name={words.times.earlier} />
    <span class="days-shown figures">{title}</span>
    <Step to={later} rel="next" name={words.times.later} />
  </nav>
);
