import type { App } from '../../platform/app';
import { database, writeInstant } from '../../platform/database';
import type { StoredBusyCalendar } from './busy-calendar-row';
import { checkBusyCalendar } from './check-busy-calendar';

const BATCH = 60;
/** So many are waited for at once: most of a check is waiting. */
const AT_ONCE = 4;

/**
 * Reads the calendars whose time has come: of each host the one that has waited longest, so that nobody's many slow ones
 * hold up all others; the next in the next round. Each is read by one instance only.
 */
export const checkDueCalendars = async (app: App): Promise<void> => {
  const now = writeInstant(app.clock.now());
  const db = database(app.strapi);
  const ranked = db('pps_busy_calendars')
    .where('due_at', '<=', now)
    .andWhere((free) => void free.whereNull('leased_until').orWhere('leased_until', '<=', now))
    .select('*')
    .rowNumber('turn', (rows) => void rows.partitionBy('host_id').orderBy('due_at').orderBy('id'));
  const due = await db
    .queryBuilder()
    .from(ranked.as('due'))
    .where('turn', 1)
    .orderBy('due_at')
    .limit(BATCH)
    .select<StoredBusyCalendar[]>('*');
  const next = due.values();
  const work = async (): Promise<void> => {
    for (const calendar of next) await checkBusyCalendar(app, calendar);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};
