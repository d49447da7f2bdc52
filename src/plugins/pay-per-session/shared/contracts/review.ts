import { z } from 'zod';
import { prose, revision, rowId } from './fields';

export const MOST_STARS = 5;
export const LONGEST_REVIEW = 2000;

/** What a client says of a host. */
export const reviewInput = z.object({
  rating: z.coerce.number({ error: 'noStars' }).int('noStars').min(1, 'noStars').max(MOST_STARS, 'noStars'),
  text: prose(LONGEST_REVIEW),
});
export type ReviewInput = z.output<typeof reviewInput>;

/** What the host answers; an empty answer takes it back. */
export const reviewAnswerInput = z.object({
  answer: prose(LONGEST_REVIEW).or(z.literal('')),
  revision,
});

/** An operator hides a review, with a reason both of its people read, or shows it again. */
export const reviewHideInput = z.object({ reason: prose(500), revision });
export const reviewShowInput = z.object({ revision });

export const REVIEW_STATES = ['unanswered', 'hidden'] as const;
export const reviewFilters = z.object({
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  hostId: rowId.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ReviewFilters = z.output<typeof reviewFilters>;
export const REVIEWS_PER_PAGE = 20;

/** All reviews of a host that are shown: how many, and their mean, with one decimal. */
export interface Rating {
  count: number;
  average: number;
}

/** A review as visitors read it. */
export interface PublicReview {
  id: number;
  /** First name and initial: nobody has to be found by what they thought of a session. */
  author: string;
  rating: number;
  text: string;
  /** ISO 8601, UTC. */
  writtenAt: string;
  answer: string | null;
}

/** A review as its host, its client and operators see it. */
export interface ReviewView extends PublicReview {
  sessionId: number;
  serviceName: string;
  host: { id: number; displayName: string };
  client: { id: number; displayName: string };
  answeredAt: string | null;
  /** Whether an operator has hidden it, and why. */
  hidden: { at: string; reason: string } | null;
  /** Off the site because no session of the two counts as having taken place any more; it comes back if one does. */
  unfounded: boolean;
  revision: number;
}

export interface ReviewPage {
  items: ReviewView[];
  page: number;
  pageCount: number;
  total: number;
  /** Under the same filters but the state. */
  counts: Record<'all' | (typeof REVIEW_STATES)[number], number>;
}
