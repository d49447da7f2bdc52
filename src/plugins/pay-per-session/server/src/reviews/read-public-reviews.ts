import type { PublicReview, Rating } from '../../../shared/contracts/review';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import type { HostId } from '../platform/ids';
import { LISTED_COLUMNS, listedReviews, onSite, publicReviewOf, type ListedReview } from './review-row';

/** How many stand on one page of a profile. */
export const PUBLIC_REVIEWS_PER_PAGE = 10;

/** The mean of what clients said of these hosts; a host of whom nothing is shown is missing. One query. */
export const readRatings = async (app: App, hostIds: readonly HostId[]): Promise<Map<HostId, Rating>> => {
  if (hostIds.length === 0) return new Map();
  const db = database(app.strapi);
  const rows = await db('pps_reviews')
    .whereIn('host_id', [...hostIds])
    .modify(onSite)
    .groupBy('host_id')
    .select<{ host_id: HostId; n: number | string; stars: number | string }[]>(
      'host_id',
      db.raw('count(*) as n'),
      db.raw('sum(rating) as stars'),
    );
  return new Map(
    rows.map(({ host_id: id, n, stars }) => [
      id,
      { count: Number(n), average: Math.round((Number(stars) / Number(n)) * 10) / 10 },
    ]),
  );
};

/** What visitors read of a host, newest first, one page (from 1). */
export const readPublicReviews = async (app: App, hostId: HostId, page: number): Promise<PublicReview[]> => {
  const rows = await listedReviews(database(app.strapi))
    .where('review.host_id', hostId)
    .modify(onSite)
    .orderBy('review.id', 'desc')
    .offset((page - 1) * PUBLIC_REVIEWS_PER_PAGE)
    .limit(PUBLIC_REVIEWS_PER_PAGE)
    .select<ListedReview[]>(LISTED_COLUMNS);
  return rows.map(publicReviewOf);
};
