import type { BusyCalendarView } from '../../../../shared/contracts/busy-calendar';
import type { Viewer } from '../../people';
import type { App } from '../../platform/app';
import { MINUTE } from '../../platform/clock';
import { readInstant } from '../../platform/database';
import { Refusal } from '../../platform/errors';
import type { BusyCalendarId } from '../../platform/ids';
import type { StoredBusyCalendar } from './busy-calendar-row';
import { checkBusyCalendar, LEASE } from './check-busy-calendar';
import { loadBusyCalendar, showBusyCalendar } from './list-busy-calendars';

/** Whoever presses again and again must not make us knock at somebody's server all the time, nor read for ever. */
const PAUSE = MINUTE;

/** When it was last tried, also when that is still under way. */
const lastTry = (calendar: StoredBusyCalendar): number =>
  Math.max(readInstant(calendar.checked_at) ?? 0, (readInstant(calendar.leased_until) ?? 0) - LEASE);

/**
 * Reads a calendar now rather than when its time comes.
 * @throws Refusal NOT_FOUND; TOO_MANY_TRIES with the seconds to wait, when it was tried less than a minute ago
 */
export const checkBusyCalendarNow = async (
  app: App,
  viewer: Viewer,
  id: BusyCalendarId,
): Promise<BusyCalendarView> => {
  const calendar = await loadBusyCalendar(app, viewer, id);
  const wait = lastTry(calendar) + PAUSE - app.clock.now();
  if (wait > 0) throw new Refusal('TOO_MANY_TRIES', { seconds: Math.ceil(wait / 1000) });
  await checkBusyCalendar(app, calendar);
  return showBusyCalendar(app, viewer, id);
};
