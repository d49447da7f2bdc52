export { answerReview, hideReview } from './answer-review';
export { listReviews } from './list-reviews';
export { PUBLIC_REVIEWS_PER_PAGE, readPublicReviews, readRatings } from './read-public-reviews';
export { showOwnReview, writeReview } from './write-review';
