import { calendarRange } from '../../../shared/contracts/host-calendar';
import { hostMeant } from '../catalog';
import { viewerOf, workRoute } from '../people';
import type { Action, Route } from '../platform/subject';
import { parse } from '../platform/validation';
import { readHostCalendar } from './read-host-calendar';

/** A host's calendar stands here because it shows sessions. */
export const calendarActions: Record<string, Action> = {
  readCalendar: async (app, ctx) =>
    readHostCalendar(
      app,
      await viewerOf(app, ctx),
      await hostMeant(app, ctx),
      parse(calendarRange, ctx.query),
    ),
};

export const calendarRoutes: Route[] = [workRoute('GET', '/calendar', 'sessions.readCalendar')];
