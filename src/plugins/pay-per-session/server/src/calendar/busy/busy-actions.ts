import type { Context } from 'koa';
import { busyCalendarInput } from '../../../../shared/contracts/busy-calendar';
import { hostMeant } from '../../catalog';
import { viewerOf, workRoute } from '../../people';
import type { BusyCalendarId } from '../../platform/ids';
import { readRowId } from '../../platform/row-id';
import type { Action, Route } from '../../platform/subject';
import { parse } from '../../platform/validation';
import { addBusyCalendar } from './add-busy-calendar';
import { checkBusyCalendarNow } from './check-now';
import { listBusyCalendars } from './list-busy-calendars';
import { removeBusyCalendar } from './remove-busy-calendar';

const idOf = (ctx: Context): BusyCalendarId => readRowId(ctx.params) as BusyCalendarId;

export const busyActions: Record<string, Action> = {
  listBusyCalendars: async (app, ctx) => listBusyCalendars(app, await hostMeant(app, ctx)),
  addBusyCalendar: async (app, ctx) =>
    addBusyCalendar(
      app,
      await viewerOf(app, ctx),
      await hostMeant(app, ctx),
      parse(busyCalendarInput, ctx.request.body),
    ),
  checkBusyCalendar: async (app, ctx) => checkBusyCalendarNow(app, await viewerOf(app, ctx), idOf(ctx)),
  removeBusyCalendar: async (app, ctx) => {
    await removeBusyCalendar(app, await viewerOf(app, ctx), idOf(ctx));
    return { removed: true };
  },
};

export const busyRoutes: Route[] = [
  workRoute('GET', '/busy-calendars', 'calendar.listBusyCalendars'),
  workRoute('POST', '/busy-calendars', 'calendar.addBusyCalendar'),
  workRoute('POST', '/busy-calendars/:id/check', 'calendar.checkBusyCalendar'),
  workRoute('POST', '/busy-calendars/:id/remove', 'calendar.removeBusyCalendar'),
];
