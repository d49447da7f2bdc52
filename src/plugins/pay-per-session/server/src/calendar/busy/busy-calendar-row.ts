import { z } from 'zod';
import { BUSY_CALENDAR_PROBLEMS, type BusyCalendarView } from '../../../../shared/contracts/busy-calendar';
import type { Viewer } from '../../people';
import { readInstant, readJson, writeInstant, type Db, type StoredInstant } from '../../platform/database';
import type { BusyCalendarId, HostId } from '../../platform/ids';
import { isoInstant } from '../../platform/iso-instant';

/** A row of `pps_busy_calendars` as the drivers hand it back. */
export interface StoredBusyCalendar {
  id: BusyCalendarId;
  host_id: HostId;
  name: string;
  /** A secret of the host's: never shown, never logged. */
  address: string;
  state: BusyCalendarView['state'];
  problem: unknown;
  etag: string | null;
  last_modified: string | null;
  /** The host's zone when it was last expanded; whole days and floating times depend on it. */
  read_zone: string | null;
  /** How many of its events nobody could read; null when it was last read before they were counted. */
  unreadable_events: number | null;
  checked_at: StoredInstant | null;
  read_at: StoredInstant | null;
  /** When its repetitions were last followed into the future. */
  expanded_at: StoredInstant | null;
  /** Rises with every check: what rivals compare. */
  checks: number;
  failures: number;
  due_at: StoredInstant;
  leased_until: StoredInstant | null;
}

const problem = z
  .object({
    code: z.enum(BUSY_CALENDAR_PROBLEMS),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  })
  .nullable()
  .catch(null);

/** What a viewer may reach: a host own rows, an operator all. */
export const ownedBy = (viewer: Viewer): Record<string, number> =>
  viewer.kind === 'host' ? { host_id: viewer.hostId } : {};

/** The calendars within `where` as their host sees them, in the order in which they were added. */
export const selectBusyCalendars = async (
  db: Db,
  where: Record<string, number>,
  now: number,
): Promise<BusyCalendarView[]> => {
  const rows = await db('pps_busy_calendars')
    .where(where)
    .orderBy('id')
    .select<(StoredBusyCalendar & { busy_times: number | string })[]>(
      'pps_busy_calendars.*',
      db('pps_busy_times')
        .count('*')
        .whereRaw('?? = ??', ['pps_busy_times.busy_calendar_id', 'pps_busy_calendars.id'])
        .where('pps_busy_times.ends_at', '>', writeInstant(now))
        .as('busy_times'),
    );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    site: new URL(row.address).hostname,
    state: row.state,
    problem: problem.parse(readJson(row.problem)),
    checkedAt: isoInstant(readInstant(row.checked_at)),
    readAt: isoInstant(readInstant(row.read_at)),
    busyTimes: Number(row.busy_times),
    unreadableEvents: row.unreadable_events ?? 0,
  }));
};
