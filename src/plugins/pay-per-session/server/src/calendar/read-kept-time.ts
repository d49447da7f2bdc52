import type { CalendarHold, HostCalendarView } from '../../../shared/contracts/host-calendar';
import { database, readInstant, writeInstant, type StoredInstant } from '../platform/database';
import type { App } from '../platform/app';
import type { HostId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';

interface Range {
  from: number;
  to: number;
}

interface StoredSpan {
  starts_at: StoredInstant;
  ends_at: StoredInstant;
}

interface StoredHold extends StoredSpan {
  kind: CalendarHold['kind'];
  session_id: number | null;
  service_name: string | null;
}

const spanOf = (row: StoredSpan) => ({
  startsAt: isoInstant(readInstant(row.starts_at)),
  endsAt: isoInstant(readInstant(row.ends_at)),
});

/** Time of a host in [from, to) (ms, UTC) that is held for somebody now and is not a session's own. */
export const readHolds = async (app: App, hostId: HostId, { from, to }: Range): Promise<CalendarHold[]> => {
  const now = writeInstant(app.clock.now());
  const rows = await database(app.strapi)('pps_reservations as kept')
    .leftJoin('pps_services as service', 'service.id', 'kept.service_id')
    .where('kept.host_id', hostId)
    .whereIn('kept.kind', ['hold', 'proposal'])
    .where('kept.blocks_until', '>', writeInstant(from))
    .where('kept.starts_at', '<', writeInstant(to))
    .where((live) => void live.whereNull('kept.held_until').orWhere('kept.held_until', '>', now))
    .orderBy('kept.starts_at')
    .select<StoredHold[]>(
      'kept.kind',
      'kept.session_id',
      'kept.starts_at',
      'kept.ends_at',
      'service.name as service_name',
    );
  return rows.map((row) => ({
    ...spanOf(row),
    kind: row.kind,
    sessionId: row.session_id,
    serviceName: row.service_name,
  }));
};

/** Time of a host in [from, to) (ms, UTC) that the host's own calendars elsewhere say is taken. */
export const readExternalTimes = async (
  app: App,
  hostId: HostId,
  { from, to }: Range,
): Promise<HostCalendarView['external']> => {
  const rows = await database(app.strapi)('pps_busy_times')
    .where({ host_id: hostId })
    .where('ends_at', '>', writeInstant(from))
    .where('starts_at', '<', writeInstant(to))
    .orderBy('starts_at')
    .select<StoredSpan[]>('starts_at', 'ends_at');
  return rows.map(spanOf);
};
