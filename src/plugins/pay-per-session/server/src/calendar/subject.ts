import type { Subject } from '../platform/subject';
import { busyActions, busyRoutes } from './busy/busy-actions';
import { checkDueCalendars } from './busy/check-due-calendars';
import { calendarActions } from './controller';
import { calendarRoutes } from './routes';

export const calendar: Subject = {
  name: 'calendar',
  actions: { ...calendarActions, ...busyActions },
  adminRoutes: [...calendarRoutes, ...busyRoutes],
  housekeeping: [{ name: 'check-busy-calendars', everySeconds: 60, run: checkDueCalendars }],
};
