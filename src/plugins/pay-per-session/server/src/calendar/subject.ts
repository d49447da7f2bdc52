import type { Subject } from '../platform/subject';
import { calendarActions } from './controller';
import { calendarRoutes } from './routes';

export const calendar: Subject = {
  name: 'calendar',
  actions: calendarActions,
  adminRoutes: calendarRoutes,
};
