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
  exceptions: DateException[];
}

interface HostWithWindow {
  time_zone: string | null;
  weekday: number | null;
  from_minute: number;
  until_minute: number;
}

const storedWindows = z.array(z.object({ from: z.number(), until: z.number() }));

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
): Promise<Hours> => {
  const rows = await db('pps_hosts')
    .leftJoin('pps_weekly_hours', 'pps_weekly_hours.host_id', 'pps_hosts.id')
    .where('pps_hosts.id', hostId)
    .orderBy(['weekday', 'from_minute'])
    .select<HostWithWindow[]>('pps_hosts.time_zone', 'weekday', 'from_minute', 'until_minute');
  const [host] = rows;
  if (!host) throw new Refusal('NOT_FOUND');
  const exceptions = await db('pps_date_exceptions')
    .where({ host_id: hostId })
    .modify((query) => {
      if (!range) return;
      const first = dateOf(Math.floor((range.from - MARGIN) / DAY));
      const last = dateOf(Math.floor((range.to + MARGIN) / DAY));
      void query.whereBetween('date', [first, last]);
    })
    .orderBy('date')
    .select<{ date: string; windows: unknown }[]>('date', 'windows');
  return {
    timeZone: host.time_zone === null || host.time_zone === '' ? 'UTC' : host.time_zone,
    weekly: rows.flatMap(({ weekday, from_minute: from, until_minute: until }) =>
      weekday === null ? [] : [{ weekday, from, until }],
    ),
    exceptions: exceptions.map(({ date, windows }) => ({
      day: dayOf(date),
      windows: storedWindows.parse(readJson(windows)),
    })),
  };
};
