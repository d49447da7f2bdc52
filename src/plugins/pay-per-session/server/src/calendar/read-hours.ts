import { z } from 'zod';
import { DAY } from '../platform/clock';
import { readJson, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { dateOf, dayOf } from './rules/calendar-day';
import type { DateException, WeeklyWindow } from './rules/hours-in-range';

/** When a host works, by the wall clock of `timeZone`. */
export interface Hours {
  /** IANA zone of the host's profile; UTC as long as none was chosen. */
  timeZone: string;
  weekly: WeeklyWindow[];
  exceptions: (DateException & { note: string })[];
}

export interface StoredHours extends Hours {
  timeZoneChosen: boolean;
  /** Grows with each change of hours or exceptions. */
  revision: number;
}

interface HostWithWindow {
  id: HostId;
  time_zone: string | null;
  hours_revision: number | null;
  weekday: number | null;
  from_minute: number;
  until_minute: number;
}

interface StoredException {
  host_id: HostId;
  date: string;
  windows: unknown;
  note: string | null;
}

/** Instants in ms, UTC. */
interface Span {
  from: number;
  to: number;
}

/** A date's windows as they stand in a JSON column. */
export const storedWindows = z.array(z.object({ from: z.number(), until: z.number() }));

const LAST_DATE = '2099-12-31';
/** A host's local date lies at most a day beside UTC's, where one session begins and ends another. */
const MARGIN = 2 * DAY;

const exceptionsOf = (db: Db, hostIds: readonly HostId[], range: Span | undefined) =>
  db('pps_date_exceptions')
    .whereIn('host_id', hostIds)
    .modify((query) => {
      if (!range) return;
      const first = dateOf(Math.floor((range.from - MARGIN) / DAY));
      const last = range.to === Infinity ? LAST_DATE : dateOf(Math.floor((range.to + MARGIN) / DAY));
      void query.whereBetween('date', [first, last]);
    })
    .orderBy('date')
    .select<StoredException[]>('host_id', 'date', 'windows', 'note');

const emptyHours = ({ time_zone, hours_revision }: HostWithWindow): StoredHours => {
  const timeZoneChosen = time_zone !== null && time_zone !== '';
  return {
    timeZone: timeZoneChosen ? time_zone : 'UTC',
    timeZoneChosen,
    revision: hours_revision ?? 0,
    weekly: [],
    exceptions: [],
  };
};

/**
 * Zone, weekly hours and exceptions of several hosts, in two queries whatever their number; with `range` (ms, UTC)
 * only the exceptions that matter to time in it.
 */
export const readHoursOf = async (
  db: Db,
  hostIds: readonly HostId[],
  range?: Span,
): Promise<Map<HostId, StoredHours>> => {
  const rows = await db('pps_hosts')
    .leftJoin('pps_weekly_hours', 'pps_weekly_hours.host_id', 'pps_hosts.id')
    .whereIn('pps_hosts.id', hostIds)
    .orderBy(['weekday', 'from_minute'])
    .select<HostWithWindow[]>(
      'pps_hosts.id as id',
      'time_zone',
      'hours_revision',
      'weekday',
      'from_minute',
      'until_minute',
    );
  const hoursOf = new Map<HostId, StoredHours>();
  for (const row of rows) {
    const hours = hoursOf.get(row.id) ?? emptyHours(row);
    hoursOf.set(row.id, hours);
    if (row.weekday !== null)
      hours.weekly.push({ weekday: row.weekday, from: row.from_minute, until: row.until_minute });
  }
  for (const { host_id, date, windows, note } of await exceptionsOf(db, hostIds, range))
    hoursOf.get(host_id)?.exceptions.push({
      day: dayOf(date),
      windows: storedWindows.parse(readJson(windows)),
      note: note ?? '',
    });
  return hoursOf;
};

/** The same of one host. @throws Refusal NOT_FOUND when there is no such host */
export const readHours = async (db: Db, hostId: HostId, range?: Span): Promise<StoredHours> => {
  const hours = (await readHoursOf(db, [hostId], range)).get(hostId);
  if (!hours) throw new Refusal('NOT_FOUND');
  return hours;
};
