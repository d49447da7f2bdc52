import type { Context } from 'koa';
import {
  reviewAnswerInput,
  reviewFilters,
  reviewHideInput,
  reviewShowInput,
} from '../../../shared/contracts/review';
import { adminUserIdOf, hostIdOf, operatorRoute, viewerOf, workRoute } from '../people';
import type { ReviewId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Subject } from '../platform/subject';
import { parse } from '../platform/validation';
import { followSteps } from '../sessions';
import { answerReview, hideReview } from './answer-review';
import { followOutcomes } from './follow-outcomes';
import { listReviews } from './list-reviews';

const idOf = (ctx: Context): ReviewId => readRowId(ctx.params) as ReviewId;
const operatorOf = (ctx: Context) => ({ adminUserId: adminUserIdOf(ctx) });

/** What the admin panel may do with reviews; each is scoped to the viewer's own. */
export const reviews: Subject = {
  name: 'reviews',
  actions: {
    list: async (app, ctx) => listReviews(app, await viewerOf(app, ctx), parse(reviewFilters, ctx.query)),
    answer: async (app, ctx) =>
      answerReview(app, await hostIdOf(app, ctx), idOf(ctx), parse(reviewAnswerInput, ctx.request.body)),
    hide: (app, ctx) => hideReview(app, operatorOf(ctx), idOf(ctx), parse(reviewHideInput, ctx.request.body)),
    show: (app, ctx) =>
      hideReview(app, operatorOf(ctx), idOf(ctx), {
        reason: null,
        ...parse(reviewShowInput, ctx.request.body),
      }),
  },
  bootstrap: () => {
    followSteps('reviews', followOutcomes);
  },
  adminRoutes: [
    workRoute('GET', '/reviews', 'reviews.list'),
    workRoute('POST', '/reviews/:id/answer', 'reviews.answer'),
    operatorRoute('POST', '/reviews/:id/hide', 'reviews.hide'),
    operatorRoute('POST', '/reviews/:id/show', 'reviews.show'),
  ],
};
