import type { Subject } from '../platform/subject';
import { busyActions, busyRoutes } from './busy/busy-actions';
import { checkDueCalendars } from './busy/check-due-calendars';
import { ensureLiveFeedIndex } from './calendar-feeds';
import { compactCalendarChanges, watchCalendars } from './calendar-state';
import { calendarActions } from './controller';
import { feedActions, feedRoutes } from './feed-actions';
import { installOverlapWalls } from './install-overlap-walls';
import { calendarRoutes } from './routes';
import { sweepHolds } from './sweep-holds';

export const calendar: Subject = {
  name: 'calendar',
  actions: { ...calendarActions, ...busyActions, ...feedActions },
  adminRoutes: [...calendarRoutes, ...busyRoutes, ...feedRoutes],
  afterSync: async (strapi) => {
    await installOverlapWalls(strapi);
    await ensureLiveFeedIndex(strapi);
    await watchCalendars(strapi);
  },
  housekeeping: [
    { name: 'check-busy-calendars', everySeconds: 60, run: checkDueCalendars },
    { name: 'sweep-holds', everySeconds: 60, run: sweepHolds },
    { name: 'compact-calendar-changes', everySeconds: 600, run: compactCalendarChanges },
  ],
};
