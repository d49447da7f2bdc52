import type {
  CalendarRange,
  CalendarSession,
  HostCalendarView,
} from '../../../shared/contracts/host-calendar';
import type { SessionStatus } from '../../../shared/session-status';
import { dateOf, dayOf, openTime, readExternalTimes, readHolds, readHours, startOfDate } from '../calendar';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, readInstant, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';
import { effectiveStatus, type StoredSession } from './session-row';

/** Those that take, or took, the host's time. */
const IN_CALENDAR: SessionStatus[] = [
  'requested',
  'scheduled',
  'delivered',
  'client_absent',
  'host_absent',
  'disputed',
];

const readSessions = async (
  app: App,
  hostId: HostId,
  { from, to }: { from: number; to: number },
): Promise<CalendarSession[]> => {
  const now = app.clock.now();
  const rows = await database(app.strapi)('pps_sessions as session')
    .join('pps_clients as client', 'client.id', 'session.client_id')
    .where('session.host_id', hostId)
    .whereIn('session.status', IN_CALENDAR)
    // No session lasts a day: the index is read from there on.
    .where('session.starts_at', '>', writeInstant(from - DAY))
    .where('session.starts_at', '<', writeInstant(to))
    .where('session.ends_at', '>', writeInstant(from))
    .orderBy('session.starts_at')
    .select<(StoredSession & { client_name: string })[]>('session.*', 'client.display_name as client_name');
  return rows.flatMap((row) => {
    const startsAt = readInstant(row.starts_at);
    const endsAt = readInstant(row.ends_at);
    const status = effectiveStatus(row, now);
    if (startsAt === null || endsAt === null || !IN_CALENDAR.includes(status)) return [];
    return [
      {
        id: row.id,
        serviceName: row.service_name,
        clientName: row.client_name,
        status,
        startsAt: isoInstant(startsAt),
        endsAt: isoInstant(endsAt),
      },
    ];
  });
};

/**
 * What stands in a host's calendar from one date to another, of the host's own time zone. Five queries, whatever
 * the number of days and sessions.
 * @throws Refusal NOT_FOUND when there is no such host, or it is not the viewer's own
 */
export const readHostCalendar = async (
  app: App,
  viewer: Viewer,
  hostId: HostId,
  dates: CalendarRange,
): Promise<HostCalendarView> => {
  if (viewer.kind === 'host' && viewer.hostId !== hostId) throw new Refusal('NOT_FOUND');
  const roughly = { from: dayOf(dates.from) * DAY, to: (dayOf(dates.until) + 1) * DAY };
  const hours = await readHours(database(app.strapi), hostId, roughly);
  const { timeZone } = hours;
  const range = {
    from: startOfDate(timeZone, dates.from),
    to: startOfDate(timeZone, dateOf(dayOf(dates.until) + 1)),
  };
  return {
    hostId,
    timeZone,
    hours: openTime(hours, range),
    sessions: await readSessions(app, hostId, range),
    holds: await readHolds(app, hostId, range),
    external: await readExternalTimes(app, hostId, range),
  };
};
