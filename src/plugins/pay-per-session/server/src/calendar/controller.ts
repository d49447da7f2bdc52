import { exceptionInput, ordinaryDatesInput, weeklyHoursInput } from '../../../shared/contracts/hours';
import { hostMeant } from '../catalog';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { removeException, saveException } from './save-exception';
import { saveWeeklyHours } from './save-weekly-hours';
import { showHours } from './show-hours';

/** What the admin panel may do with hours: a host with their own, an operator with those of the host they name. */
export const calendarActions: Record<string, Action> = {
  showHours: async (app, ctx) => showHours(app, await hostMeant(app, ctx)),
  saveWeeklyHours: async (app, ctx) =>
    saveWeeklyHours(app, await hostMeant(app, ctx), parse(weeklyHoursInput, ctx.request.body)),
  saveException: async (app, ctx) =>
    saveException(app, await hostMeant(app, ctx), parse(exceptionInput, ctx.request.body)),
  removeException: async (app, ctx) =>
    removeException(app, await hostMeant(app, ctx), parse(ordinaryDatesInput, ctx.request.body)),
};
