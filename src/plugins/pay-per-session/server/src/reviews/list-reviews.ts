import type { Knex } from 'knex';
import { REVIEWS_PER_PAGE, type ReviewFilters, type ReviewPage } from '../../../shared/contracts/review';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { LISTED_COLUMNS, listedReviews, onSite, reviewOf, type ListedReview } from './review-row';

const inState =
  (state: ReviewFilters['state']) =>
  (query: Knex.QueryBuilder): void => {
    if (state === 'unanswered') void query.whereNull('review.answer').modify(onSite);
    if (state === 'hidden')
      void query.where((off) => void off.whereNotNull('hidden_at').orWhereNotNull('unfounded_at'));
  };

/** Reviews the viewer may know of, newest first: a host's own, an operator's all. Two queries. */
export const listReviews = async (app: App, viewer: Viewer, filters: ReviewFilters): Promise<ReviewPage> => {
  const db = database(app.strapi);
  const hostId = viewer.kind === 'host' ? viewer.hostId : filters.hostId;
  const own = (query: Knex.QueryBuilder): void => {
    if (hostId !== undefined) void query.where('review.host_id', hostId);
  };
  const counted = await db('pps_reviews as review')
    .modify(own)
    .first<{ n: number | string; unanswered: number | string | null; hidden: number | string | null }>(
      db.raw('count(*) as n'),
      db.raw(
        'sum(case when answer is null and hidden_at is null and unfounded_at is null then 1 else 0 end) as unanswered',
      ),
      db.raw('sum(case when hidden_at is not null or unfounded_at is not null then 1 else 0 end) as hidden'),
    );
  const counts = {
    all: Number(counted.n),
    unanswered: Number(counted.unanswered ?? 0),
    hidden: Number(counted.hidden ?? 0),
  };
  const total = counts[filters.state ?? 'all'];
  const pageCount = Math.max(1, Math.ceil(total / REVIEWS_PER_PAGE));
  const page = Math.min(filters.page, pageCount);
  const rows = await listedReviews(db)
    .modify(own)
    .modify(inState(filters.state))
    .orderBy('review.id', 'desc')
    .offset((page - 1) * REVIEWS_PER_PAGE)
    .limit(REVIEWS_PER_PAGE)
    .select<ListedReview[]>(LISTED_COLUMNS);
  return { items: rows.map(reviewOf), page, pageCount, total, counts };
};
