import type { Knex } from 'knex';
import type { PublicReview, ReviewView } from '../../../shared/contracts/review';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { ClientId, HostId, ReviewId, SessionId } from '../platform/ids';
import { shortName } from './rules/short-name';

/** A row of `pps_reviews` with the names of its two people. */
export interface ListedReview {
  id: ReviewId;
  host_id: HostId;
  client_id: ClientId;
  session_id: SessionId;
  rating: number;
  text: string;
  written_at: StoredInstant;
  answer: string | null;
  answered_at: StoredInstant | null;
  hidden_at: StoredInstant | null;
  hidden_reason: string | null;
  /** Since when no session of the two counts as having taken place; null while one does. */
  unfounded_at: StoredInstant | null;
  revision: number;
  host_name: string;
  client_name: string;
  service_name: string;
}

/** Reviews that visitors read: nobody has hidden them, and what they are about took place. */
export const onSite = (query: Knex.QueryBuilder): void =>
  void query.whereNull('hidden_at').whereNull('unfounded_at');

/** Reviews with their people and what was sold; the caller narrows and orders. */
export const listedReviews = (db: Db): Knex.QueryBuilder =>
  db('pps_reviews as review')
    .join('pps_hosts as host', 'host.id', 'review.host_id')
    .join('pps_clients as client', 'client.id', 'review.client_id')
    .join('pps_sessions as session', 'session.id', 'review.session_id');

export const LISTED_COLUMNS = [
  'review.*',
  'host.display_name as host_name',
  'client.display_name as client_name',
  'session.service_name as service_name',
];

/** As visitors read it. */
export const publicReviewOf = (row: ListedReview): PublicReview => ({
  id: row.id,
  author: shortName(row.client_name),
  rating: row.rating,
  text: row.text,
  writtenAt: isoInstant(readInstant(row.written_at)),
  answer: row.answer,
});

/** As its people and operators see it. */
export const reviewOf = (row: ListedReview): ReviewView => {
  const hiddenAt = isoInstant(readInstant(row.hidden_at));
  return {
    ...publicReviewOf(row),
    sessionId: row.session_id,
    serviceName: row.service_name,
    host: { id: row.host_id, displayName: row.host_name },
    client: { id: row.client_id, displayName: row.client_name },
    answeredAt: isoInstant(readInstant(row.answered_at)),
    unfounded: row.unfounded_at !== null,
    hidden: hiddenAt === null ? null : { at: hiddenAt, reason: row.hidden_reason ?? '' },
    revision: row.revision,
  };
};
