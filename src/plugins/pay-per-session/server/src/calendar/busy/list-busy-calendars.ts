import type { BusyCalendarView } from '../../../../shared/contracts/busy-calendar';
import type { Viewer } from '../../people';
import type { App } from '../../platform/app';
import { database } from '../../platform/database';
import { Refusal } from '../../platform/errors';
import type { BusyCalendarId, HostId } from '../../platform/ids';
import { ownedBy, selectBusyCalendars, type StoredBusyCalendar } from './busy-calendar-row';

/** The calendars elsewhere that block a host's time. */
export const listBusyCalendars = async (app: App, hostId: HostId): Promise<BusyCalendarView[]> =>
  selectBusyCalendars(database(app.strapi), { host_id: hostId }, app.clock.now());

/** One calendar of the viewer's. @throws Refusal NOT_FOUND */
export const showBusyCalendar = async (
  app: App,
  viewer: Viewer,
  id: BusyCalendarId,
): Promise<BusyCalendarView> => {
  const where = { ...ownedBy(viewer), id };
  const [calendar] = await selectBusyCalendars(database(app.strapi), where, app.clock.now());
  if (!calendar) throw new Refusal('NOT_FOUND');
  return calendar;
};

/** Its row, for reading it. @throws Refusal NOT_FOUND */
export const loadBusyCalendar = async (
  app: App,
  viewer: Viewer,
  id: BusyCalendarId,
): Promise<StoredBusyCalendar> => {
  const row = await database(app.strapi)('pps_busy_calendars')
    .where({ ...ownedBy(viewer), id })
    .first<StoredBusyCalendar | undefined>('*');
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};
