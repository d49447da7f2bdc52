import type { HoursView } from '../../../shared/contracts/hours';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import type { HostId } from '../platform/ids';
import { readHours } from './read-hours';
import { dateIn, dateOf } from './rules/calendar-day';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/**
 * A host's weekly hours, and the exceptions from today on.
 * @throws Refusal NOT_FOUND
 */
export const showHours = async (app: App, hostId: HostId): Promise<HoursView> => {
  const now = app.clock.now();
  const hours = await readHours(database(app.strapi), hostId, { from: now, to: Infinity });
  const today = dateIn(hours.timeZone, now);
  return {
    hostId,
    timeZone: hours.timeZone,
    timeZoneChosen: hours.timeZoneChosen,
    days: WEEKDAYS.map((weekday) =>
      hours.weekly.filter((window) => window.weekday === weekday).map(({ from, until }) => ({ from, until })),
    ),
    exceptions: hours.exceptions
      .map(({ day, windows, note }) => ({ date: dateOf(day), windows: [...windows], note }))
      .filter(({ date }) => date >= today),
    revision: hours.revision,
  };
};
