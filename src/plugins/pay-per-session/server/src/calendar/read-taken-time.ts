import type { App } from '../platform/app';
import { HOUR } from '../platform/clock';
import { instantAsNumber, writeInstant, type Db } from '../platform/database';
import type { HostId, ServiceId, SessionId } from '../platform/ids';
import type { ReservationKind } from './reservation-row';
import type { BusyTime } from './rules/find-slots';
import type { Sibling } from './rules/starts-beside';
import { dayIn, type ZoneOffsets } from './rules/zone-offsets';
import type { ServiceSchedule } from './service-schedule';

/** What is taken of a host's time in a range, and how many sessions of the service each of their dates has. */
export interface TakenTime {
  /** Everybody's but that of the siblings. */
  busy: BusyTime[];
  /** The hours of the same block, as they stand. */
  siblings: Sibling[];
  sessionsOn: Map<number, number>;
}

/** What whoever asks would give up by taking another time. */
export interface OwnTime {
  sessionId?: SessionId;
  /** The hours that were bought at once with it: beside them it needs no buffer. */
  siblings?: readonly SessionId[];
  /** Of holds, as `holdHash` gives them. */
  tokenHashes?: readonly string[];
}

interface TakenRow {
  host_id: HostId;
  kind: ReservationKind | null;
  starts: number;
  ends: number;
  blocked: number;
  until: number;
  service_id: number | null;
  session_id: number | null;
  hours: number | null;
}

/** When time counts that is taken, ms UTC; `own` counts as free. */
interface Span {
  from: number;
  to: number;
  now: number;
  own?: OwnTime | undefined;
}

/** A host's date has at most 25 hours, and what counts on it may begin at its other end. */
const MARGIN = 26 * HOUR;

const readRows = (
  app: App,
  db: Db,
  hostIds: readonly HostId[],
  { from, to, now, own = {} }: Span,
): Promise<TakenRow[]> => {
  const { strapi } = app;
  const [first, last] = [writeInstant(from - MARGIN), writeInstant(to + MARGIN)];
  const external = db('pps_busy_times')
    .whereIn('host_id', hostIds)
    .where('ends_at', '>', first)
    .where('starts_at', '<', last)
    .select(
      'host_id',
      db.raw('null as kind'),
      instantAsNumber(strapi, 'starts_at', 'starts'),
      instantAsNumber(strapi, 'ends_at', 'ends'),
      instantAsNumber(strapi, 'starts_at', 'blocked'),
      instantAsNumber(strapi, 'ends_at', 'until'),
      db.raw('null as service_id'),
      db.raw('null as session_id'),
      db.raw('null as hours'),
    );
  return db('pps_reservations')
    .whereIn('host_id', hostIds)
    .where('blocks_until', '>', first)
    .where('blocks_from', '<', last)
    .where((live) => void live.whereNull('held_until').orWhere('held_until', '>', writeInstant(now)))
    .modify((query) => {
      const { sessionId, tokenHashes = [] } = own;
      if (sessionId !== undefined)
        void query.where((other) => void other.whereNull('session_id').orWhereNot('session_id', sessionId));
      if (tokenHashes.length > 0)
        void query.where(
          (other) => void other.whereNull('token_hash').orWhereNotIn('token_hash', tokenHashes),
        );
    })
    .select(
      'host_id',
      'kind',
      instantAsNumber(strapi, 'starts_at', 'starts'),
      instantAsNumber(strapi, 'ends_at', 'ends'),
      instantAsNumber(strapi, 'blocks_from', 'blocked'),
      instantAsNumber(strapi, 'blocks_until', 'until'),
      'service_id',
      'session_id',
      'hours',
    )
    .unionAll([external])
    .orderBy('blocked')
    .then((found) => found as TakenRow[]);
};

const countSessions = (rows: readonly TakenRow[], serviceId: ServiceId, zone: ZoneOffsets) => {
  const sessionsOn = new Map<number, number>();
  const counted = new Set<string>();
  const count = (day: number) => sessionsOn.set(day, (sessionsOn.get(day) ?? 0) + 1);
  for (const { service_id, session_id, starts, ends, hours } of rows) {
    if (service_id !== serviceId) continue;
    const day = dayIn(zone, starts);
    // Several times that are proposed for one session are one session on each of their dates: it may take place on any.
    const once = `${session_id} ${day}`;
    if (session_id !== null && counted.has(once)) continue;
    if (session_id !== null) counted.add(once);
    count(day);
    // Each of the hours somebody keeps at once counts on the date on which it begins.
    const many = hours ?? 1;
    for (let hour = 1; hour < many; hour += 1) count(dayIn(zone, starts + (hour * (ends - starts)) / many));
  }
  return sessionsOn;
};

const busyOf = ({ kind, blocked, until }: TakenRow): BusyTime => ({
  startsAt: blocked,
  endsAt: until,
  reason: kind === null ? 'external' : kind === 'booking' ? 'booked' : 'held',
});

const takenOf = (
  rows: readonly TakenRow[],
  { serviceId, rules }: Pick<ServiceSchedule, 'serviceId' | 'rules'>,
  { zone, siblings = [] }: { zone: ZoneOffsets; siblings?: readonly number[] | undefined },
): TakenTime => {
  // A time that is only proposed keeps its buffers.
  const isSibling = ({ session_id, kind }: TakenRow): boolean =>
    session_id !== null && kind !== 'proposal' && siblings.includes(session_id);
  return {
    busy: rows.filter((row) => !isSibling(row)).map(busyOf),
    siblings: rows
      .filter(isSibling)
      .map((row) => ({ startsAt: row.starts, endsAt: row.ends, taken: busyOf(row) })),
    sessionsOn: rules.mostADay === null ? new Map<number, number>() : countSessions(rows, serviceId, zone),
  };
};

/**
 * Reservations that still count at `now` and busy times of the host's own calendars, ordered; one query, whatever
 * the number of sessions. Instants in ms, UTC.
 */
export const readTakenTime = async (
  app: App,
  db: Db,
  schedule: Pick<ServiceSchedule, 'hostId' | 'serviceId' | 'rules'>,
  { zone, ...span }: Span & { zone: ZoneOffsets },
): Promise<TakenTime> =>
  takenOf(await readRows(app, db, [schedule.hostId], span), schedule, { zone, siblings: span.own?.siblings });

/** The same of several hosts in one query, to be asked service by service. */
export const readTakenTimeOf = async (
  app: App,
  db: Db,
  hostIds: readonly HostId[],
  span: Span,
): Promise<
  (schedule: Pick<ServiceSchedule, 'hostId' | 'serviceId' | 'rules'>, zone: ZoneOffsets) => TakenTime
> => {
  const rowsOf = new Map<HostId, TakenRow[]>();
  for (const row of await readRows(app, db, hostIds, span)) {
    const rows = rowsOf.get(row.host_id);
    if (rows) rows.push(row);
    else rowsOf.set(row.host_id, [row]);
  }
  return (schedule, zone) => takenOf(rowsOf.get(schedule.hostId) ?? [], schedule, { zone });
};
