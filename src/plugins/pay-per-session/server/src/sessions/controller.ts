import type { Context } from 'koa';
import { z } from 'zod';
import {
  acceptInput,
  cancelInput,
  dateInput,
  declineInput,
  outcomeInput,
  outcomesInput,
  proposeInput,
  settleInput,
  undoInput,
} from '../../../shared/contracts/session';
import { linkInput } from '../../../shared/contracts/session-link';
import { continuationInput } from '../../../shared/contracts/introduction';
import { orderFilters } from '../../../shared/contracts/order';
import { confirmRefund, listOrders } from '../payments';
import { adminUserIdOf, viewerOf } from '../people';
import type { SessionId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { acceptRequest, declineRequest, proposeTimes } from './answer-request';
import { cancelSession } from './cancel-session';
import { confirmManualPayment } from './confirm-manual-payment';
import { decideOnContinuation } from './decide-continuation';
import { settleDispute } from './dispute-session';
import { markOutcome } from './mark-outcome';
import { markOutcomes } from './mark-outcomes';
import { replaceSessionLink } from './replace-session-link';
import { scheduleSession } from './schedule-session';
import { showSession } from './show-session';
import { undoStep } from './undo-step';

const orderParams = z.object({ reference: z.string().max(40) });
const idOf = (ctx: Context): SessionId => readRowId(ctx.params) as SessionId;

/** What the admin panel may do with sessions; each is scoped to the viewer's own. */
export const actions: Record<string, Action> = {
  show: async (app, ctx) => showSession(app, await viewerOf(app, ctx), idOf(ctx)),
  schedule: async (app, ctx) =>
    scheduleSession(app, await viewerOf(app, ctx), idOf(ctx), parse(dateInput, ctx.request.body)),
  mark: async (app, ctx) =>
    markOutcome(app, await viewerOf(app, ctx), idOf(ctx), parse(outcomeInput, ctx.request.body)),
  decide: async (app, ctx) =>
    decideOnContinuation(
      app,
      await viewerOf(app, ctx),
      idOf(ctx),
      parse(continuationInput, ctx.request.body),
    ),
  markSeveral: async (app, ctx) =>
    markOutcomes(app, await viewerOf(app, ctx), parse(outcomesInput, ctx.request.body)),
  cancel: async (app, ctx) =>
    cancelSession(app, await viewerOf(app, ctx), idOf(ctx), parse(cancelInput, ctx.request.body)),
  accept: async (app, ctx) =>
    acceptRequest(app, await viewerOf(app, ctx), idOf(ctx), parse(acceptInput, ctx.request.body)),
  decline: async (app, ctx) =>
    declineRequest(app, await viewerOf(app, ctx), idOf(ctx), parse(declineInput, ctx.request.body)),
  propose: async (app, ctx) =>
    proposeTimes(app, await viewerOf(app, ctx), idOf(ctx), parse(proposeInput, ctx.request.body)),
  settle: async (app, ctx) =>
    settleDispute(app, await viewerOf(app, ctx), idOf(ctx), parse(settleInput, ctx.request.body)),
  undo: async (app, ctx) =>
    undoStep(app, await viewerOf(app, ctx), idOf(ctx), parse(undoInput, ctx.request.body)),
  replaceLink: async (app, ctx) =>
    replaceSessionLink(app, await viewerOf(app, ctx), idOf(ctx), parse(linkInput, ctx.request.body)),
  listOrders: (app, ctx) => listOrders(app, parse(orderFilters, ctx.query)),
  confirmPayment: async (app, ctx) => {
    const operator = { kind: 'operator', adminUserId: adminUserIdOf(ctx) } as const;
    await confirmManualPayment(app, operator, parse(orderParams, ctx.params).reference);
    return { paid: true };
  },
  confirmRefund: async (app, ctx) => {
    await confirmRefund(app, parse(orderParams, ctx.params).reference);
    return { refunded: true };
  },
};
