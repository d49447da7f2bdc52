import type { JSX } from 'preact';
import { MOST_STARS, type Rating } from '../../../shared/contracts/review';
import type { SiteWords } from '../../../shared/words/site';

/** One to five stars, read out as a sentence. */
export const Stars = ({ words, rating }: { words: SiteWords; rating: number }): JSX.Element => (
  <span class="stars" role="img" aria-label={words.reviews.stars(rating)}>
    {'★'.repeat(rating)}
    <span class="missing">{'★'.repeat(MOST_STARS - rating)}</span>
  </span>
);

/** `4.8` as it is written in the language. */
const averageText = (locale: string, average: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(average);

/** A host's mean, short: `★ 4.8 (12)`. */
export const MeanRating = ({ words, rating }: { words: SiteWords; rating: Rating }): JSX.Element => {
  const average = averageText(words.dateLocale, rating.average);
  return (
    <span class="mean-rating figures" role="img" aria-label={words.reviews.average(average, rating.count)}>
      <span class="stars">★</span> {average} <span class="soft">({rating.count})</span>
    </span>
  );
};

/** The same as a sentence. */
export const meanSentence = (words: SiteWords, rating: Rating): string =>
  words.reviews.average(averageText(words.dateLocale, rating.average), rating.count);
