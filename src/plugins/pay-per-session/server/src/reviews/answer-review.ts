import type { ReviewView } from '../../../shared/contracts/review';
import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ReviewId } from '../platform/ids';
import { LISTED_COLUMNS, listedReviews, reviewOf, type ListedReview } from './review-row';

interface Change {
  revision: number;
  columns: Record<string, unknown>;
  /** Whether the review stands so already: the form was sent twice. */
  isDone(row: ListedReview): boolean;
}

/** One review the viewer may know of, changed by who has seen it as it stands. @throws Refusal NOT_FOUND, STALE_REVIEW */
const changeReview = async (
  app: App,
  own: { host_id?: HostId },
  id: ReviewId,
  change: Change,
): Promise<ReviewView> => {
  const db = database(app.strapi);
  const changed = await db('pps_reviews')
    .where({ id, revision: change.revision, ...own })
    .update({ ...change.columns, revision: change.revision + 1 });
  const row = await listedReviews(db)
    .where('review.id', id)
    .modify((query) =>
      own.host_id === undefined ? undefined : void query.where('review.host_id', own.host_id),
    )
    .first<ListedReview | undefined>(LISTED_COLUMNS);
  if (!row) throw new Refusal('NOT_FOUND');
  if (changed === 0 && !change.isDone(row)) throw new Refusal('STALE_REVIEW');
  return reviewOf(row);
};

/**
 * What a host answers to a review, for everybody to read; an empty answer takes it back.
 * @throws Refusal NOT_FOUND, STALE_REVIEW
 */
export const answerReview = async (
  app: App,
  hostId: HostId,
  id: ReviewId,
  { answer, revision }: { answer: string; revision: number },
): Promise<ReviewView> => {
  const said = answer === '' ? null : answer;
  return changeReview(app, { host_id: hostId }, id, {
    revision,
    columns: { answer: said, answered_at: said === null ? null : writeInstant(app.clock.now()) },
    isDone: (row) => row.answer === said,
  });
};

/** Hides a review from visitors, for a reason its two people read; null shows it again. @throws Refusal NOT_FOUND, STALE_REVIEW */
export const hideReview = async (
  app: App,
  operator: { adminUserId: number },
  id: ReviewId,
  { reason, revision }: { reason: string | null; revision: number },
): Promise<ReviewView> =>
  changeReview(app, {}, id, {
    revision,
    columns: {
      hidden_at: reason === null ? null : writeInstant(app.clock.now()),
      hidden_reason: reason,
      hidden_by: reason === null ? null : operator.adminUserId,
    },
    isDone: (row) => row.hidden_reason === reason,
  });
