import type { BusyCalendarView } from '../../../../shared/contracts/busy-calendar';
import type { Viewer } from '../../people';
import type { App } from '../../platform/app';
import { readInstant } from '../../platform/database';
import { Refusal } from '../../platform/errors';
import type { BusyCalendarId } from '../../platform/ids';
import { checkBusyCalendar } from './check-busy-calendar';
import { loadBusyCalendar, showBusyCalendar } from './list-busy-calendars';

/** Whoever presses again and again must not make us knock at somebody's server all the time. */
const PAUSE = 10_000;

/**
 * Reads a calendar now rather than when its time comes.
 * @throws Refusal NOT_FOUND; TOO_MANY_TRIES when it was read a moment ago
 */
export const checkBusyCalendarNow = async (
  app: App,
  viewer: Viewer,
  id: BusyCalendarId,
): Promise<BusyCalendarView> => {
  const calendar = await loadBusyCalendar(app, viewer, id);
  const wait = (readInstant(calendar.checked_at) ?? 0) + PAUSE - app.clock.now();
  if (wait > 0) throw new Refusal('TOO_MANY_TRIES', { seconds: Math.ceil(wait / 1000) });
  await checkBusyCalendar(app, calendar);
  return showBusyCalendar(app, viewer, id);
};
