import type { HoursView, WeeklyHoursInput } from '../../../shared/contracts/hours';
import type { App } from '../platform/app';
import { insertRows, type Db } from '../platform/database';
import type { HostId } from '../platform/ids';
import { changeHours } from './change-hours';
import { showHours } from './show-hours';

interface Row {
  weekday: number;
  from_minute: number;
  until_minute: number;
}

const isStored = async (db: Db, hostId: HostId, rows: Row[]): Promise<boolean> => {
  const stored = await db('pps_weekly_hours')
    .where({ host_id: hostId })
    .orderBy(['weekday', 'from_minute'])
    .select<Row[]>('weekday', 'from_minute', 'until_minute');
  return JSON.stringify(stored) === JSON.stringify(rows);
};

/**
 * Replaces a host's ordinary week. Wall-clock hours: they stay what they are when the profile's time zone changes.
 * @throws Refusal STALE_HOURS when they were changed since `revision`, NOT_FOUND
 */
export const saveWeeklyHours = async (
  app: App,
  hostId: HostId,
  { days, revision }: WeeklyHoursInput,
): Promise<HoursView> => {
  const rows: Row[] = days.flatMap((windows, weekday) =>
    windows.map(({ from, until }) => ({ weekday, from_minute: from, until_minute: until })),
  );
  await changeHours(app, {
    hostId,
    revision,
    isDone: (db) => isStored(db, hostId, rows),
    write: async (trx) => {
      await trx('pps_weekly_hours').where({ host_id: hostId }).delete();
      const now = app.clock.now();
      await insertRows(
        trx,
        'pps_weekly_hours',
        now,
        rows.map((row) => ({ host_id: hostId, ...row })),
      );
    },
  });
  return showHours(app, hostId);
};
