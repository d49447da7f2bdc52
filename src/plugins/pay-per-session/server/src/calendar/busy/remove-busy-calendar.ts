import type { Viewer } from '../../people';
import type { App } from '../../platform/app';
import { inTransaction } from '../../platform/database';
import { Refusal } from '../../platform/errors';
import type { BusyCalendarId } from '../../platform/ids';
import { ownedBy } from './busy-calendar-row';

/** Forgets a calendar, its address and the time it blocks. @throws Refusal NOT_FOUND */
export const removeBusyCalendar = async (app: App, viewer: Viewer, id: BusyCalendarId): Promise<void> => {
  await inTransaction(app.strapi, async (trx) => {
    const removed = await trx('pps_busy_calendars')
      .where({ ...ownedBy(viewer), id })
      .delete();
    if (removed === 0) throw new Refusal('NOT_FOUND');
    await trx('pps_busy_times').where({ busy_calendar_id: id }).delete();
  });
};
