import { workRoute } from '../people';
import type { Route } from '../platform/subject';

export const calendarRoutes: Route[] = [
  workRoute('GET', '/hours', 'calendar.showHours'),
  workRoute('PUT', '/hours/weekly', 'calendar.saveWeeklyHours'),
  workRoute('PUT', '/hours/exceptions', 'calendar.saveException'),
  workRoute('POST', '/hours/exceptions/removal', 'calendar.removeException'),
  workRoute('GET', '/services/:id/free-starts', 'calendar.freeStarts'),
];
