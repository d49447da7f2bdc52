import type { JSX } from 'preact';
import type { PublicReview, Rating } from '../../../../shared/contracts/review';
import type { HostPageView } from '../../../../server/src/catalog';
import { PUBLIC_REVIEWS_PER_PAGE, readPublicReviews, readRatings } from '../../../../server/src/reviews';
import { Paragraphs } from '../../components/paragraphs';
import { meanSentence, Stars } from '../../components/stars';
import { dayText } from '../../format/times';
import type { PageRequest } from '../../routing/page';

/** What a profile shows of its reviews. */
export interface ReviewsShown {
  rating: Rating;
  reviews: PublicReview[];
  page: number;
  pageCount: number;
}

/** One page of a host's reviews, from `?reviews=2`; null where there are none. Kept with the catalog. */
export const readReviews = async (
  request: PageRequest,
  { id }: HostPageView,
): Promise<ReviewsShown | null> => {
  const { app, remember, query } = request;
  const rating = (await remember(`rating ${id}`, () => readRatings(app, [id]))).get(id);
  if (!rating) return null;
  const pageCount = Math.ceil(rating.count / PUBLIC_REVIEWS_PER_PAGE);
  const asked = Number(query.get('reviews') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pageCount) : 1;
  const reviews = await remember(`reviews ${id} ${page}`, () => readPublicReviews(app, id, page));
  return { rating, reviews, page, pageCount };
};

interface HostReviewsProps extends ReviewsShown {
  request: PageRequest;
  host: HostPageView;
}

const Review = ({
  request,
  host,
  review,
}: Pick<HostReviewsProps, 'request' | 'host'> & { review: PublicReview }): JSX.Element => {
  const { words, app } = request;
  const written = dayText(words.dateLocale, Date.parse(review.writtenAt), host.timeZone, app.clock.now());
  return (
    <li class="review">
      <p class="review-head">
        <Stars words={words} rating={review.rating} />
        <span class="small soft">
          {review.author} · <time dateTime={review.writtenAt}>{written}</time>
        </span>
      </p>
      <Paragraphs text={review.text} />
      {review.answer !== null && (
        <div class="review-answer">
          <p class="small soft">{words.reviews.answer(host.displayName)}</p>
          <Paragraphs text={review.answer} />
        </div>
      )}
    </li>
  );
};

const pageAddress = (request: PageRequest, page: number): string =>
  page === 1 ? `${request.path}#reviews` : `${request.path}?reviews=${page}#reviews`;

/** What clients say of the host, newest first. */
export const HostReviews = ({
  request,
  host,
  rating,
  reviews,
  page,
  pageCount,
}: HostReviewsProps): JSX.Element => {
  const { words } = request;
  return (
    <section class="host-section reviews" aria-labelledby="reviews">
      <h2 id="reviews">{words.reviews.title}</h2>
      <p class="figures">{meanSentence(words, rating)}</p>
      <ul class="review-list">
        {reviews.map((review) => (
          <Review key={review.id} request={request} host={host} review={review} />
        ))}
      </ul>
      {pageCount > 1 && (
        <p class="review-pages">
          {page > 1 && (
            <a rel="prev" href={pageAddress(request, page - 1)}>
              {words.reviews.newer}
            </a>
          )}
          {page < pageCount && (
            <a rel="next" href={pageAddress(request, page + 1)}>
              {words.reviews.older}
            </a>
          )}
        </p>
      )}
    </section>
  );
};
