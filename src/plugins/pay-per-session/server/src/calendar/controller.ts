import { exceptionInput, ordinaryDatesInput, weeklyHoursInput } from '../../../shared/contracts/hours';
import { freeStartsInput } from '../../../shared/contracts/free-starts';
import { hostMeant, showService } from '../catalog';
import { viewerOf } from '../people';
import type { ServiceId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { findFreeStarts, rangeOfDates } from './find-free-starts';
import { removeException, saveException } from './save-exception';
import { saveWeeklyHours } from './save-weekly-hours';
import { showHours } from './show-hours';

/** What the admin panel may do with hours: a host with their own, an operator with those of the host they name. */
export const calendarActions: Record<string, Action> = {
  showHours: async (app, ctx) => showHours(app, await hostMeant(app, ctx)),
  saveWeeklyHours: async (app, ctx) =>
    saveWeeklyHours(app, await hostMeant(app, ctx), parse(weeklyHoursInput, ctx.request.body)),
  /** Also says why nothing is free: the answer counts what was removed, by reason. */
  freeStarts: async (app, ctx) => {
    const serviceId = readRowId(ctx.params) as ServiceId;
    await showService(app, await viewerOf(app, ctx), serviceId);
    return findFreeStarts(app, { serviceId, ...rangeOfDates(parse(freeStartsInput, ctx.query)) });
  },
  saveException: async (app, ctx) =>
    saveException(app, await hostMeant(app, ctx), parse(exceptionInput, ctx.request.body)),
  removeException: async (app, ctx) =>
    removeException(app, await hostMeant(app, ctx), parse(ordinaryDatesInput, ctx.request.body)),
};
