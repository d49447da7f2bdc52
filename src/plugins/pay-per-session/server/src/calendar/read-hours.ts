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
  time_zone: string | null;
  hours_revision: number | null;
  weekday: number | null;
  from_minute: number;
  until_minute: number;
}

interface StoredException {
  date: string;
  windows: unknown;
  note: string | null;
}

/** A date's windows as they stand in a JSON column. */
export const storedWindows = z.array(z.object({ from: z.number(), until: z.number() }));

const LAST_DATE = '2099-12-31';
/** A host's local date lies at most a day beside UTC's, where one session begins and ends another. */
const MARGIN = 2 * DAY;

/**
 * A host's zone, weekly hours and exceptions in two queries; with `range` (ms, UTC) only the exceptions that matter
 * to time in it.
 * @throws Refusal NOT_FOUND when there is no such host
 */
export const readHours = async (
  db: Db,
  hostId: HostId,
  range?: { from: number; to: number },
): Promise<StoredHours> => {
  const rows = await db('pps_hosts')
    .leftJoin('pps_weekly_hours', 'pps_weekly_hours.host_id', 'pps_hosts.id')
    .where('pps_hosts.id', hostId)
    .orderBy(['weekday', 'from_minute'])
    .select<HostWithWindow[]>('time_zone', 'hours_revision', 'weekday', 'from_minute', 'until_minute');
  const [host] = rows;
  if (!host) throw new Refusal('NOT_FOUND');
  const exceptions = await db('pps_date_exceptions')
    .where({ host_id: hostId })
    .modify((query) => {
      if (!range) return;
      const first = dateOf(Math.floor((range.from - MARGIN) / DAY));
      const last = range.to === Infinity ? LAST_DATE : dateOf(Math.floor((range.to + MARGIN) / DAY));
      void query.whereBetween('date', [first, last]);
    })
    .orderBy('date')
    .select<StoredException[]>('date', 'windows', 'note');
  const timeZoneChosen = host.time_zone !== null && host.time_zone !== '';
  return {
    timeZone: timeZoneChosen ? (host.time_zone ?? 'UTC') : 'UTC',
    timeZoneChosen,
    revision: host.hours_revision ?? 0,
    weekly: rows.flatMap(({ weekday, from_minute: from, until_minute: until }) =>
      weekday === null ? [] : [{ weekday, from, until }],
    ),
    exceptions: exceptions.map(({ date, windows, note }) => ({
      day: dayOf(date),
      windows: storedWindows.parse(readJson(windows)),
      note: note ?? '',
    })),
  };
};
