import { DAY } from '../platform/clock';
import { readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import type { ReservationKind } from './reservation-row';

import type { BusyTime } from './rules/find-slots';
import { dayIn, type ZoneOffsets } from './rules/zone-offsets';
import type { ServiceSchedule } from './service-schedule';

/** What is taken of a host's time in a range, and how many sessions of the service each of their dates has. */
export interface TakenTime {
  busy: BusyTime[];
  sessionsOn: Map<number, number>;
}

/** What whoever asks would give up by taking another time. */
export interface OwnTime {
  sessionId?: SessionId;
  tokenHash?: string;
}

interface TakenRow {
  kind: ReservationKind | null;
  starts_at: StoredInstant;
  blocks_from: StoredInstant;
  blocks_until: StoredInstant;
  service_id: number | null;
  session_id: number | null;
}

/** No session is longer than eight hours, with four hours of buffer on each side. */
const MARGIN = DAY;

/**
 * Reservations that still count at `now` and busy times of the host's own calendars, ordered; one query, whatever
 * the number of sessions. Instants in ms, UTC.
 */
export const readTakenTime = async (
  db: Db,
  { hostId, serviceId }: Pick<ServiceSchedule, 'hostId' | 'serviceId'>,
  zone: ZoneOffsets,
  { from, to, now, own = {} }: { from: number; to: number; now: number; own?: OwnTime },
): Promise<TakenTime> => {
  const [first, last] = [writeInstant(from - MARGIN), writeInstant(to + MARGIN)];
  const external = db('pps_busy_times')
    .where({ host_id: hostId })
    .where('ends_at', '>', first)
    .where('starts_at', '<', last)
    .select(
      db.raw('null as kind'),
      'starts_at',
      'starts_at as blocks_from',
      'ends_at as blocks_until',
      db.raw('null as service_id'),
      db.raw('null as session_id'),
    );
  const rows = await db('pps_reservations')
    .where({ host_id: hostId })
    .where('blocks_until', '>', first)
    .where('blocks_from', '<', last)
    .where((live) => void live.whereNull('held_until').orWhere('held_until', '>', writeInstant(now)))
    .modify((query) => {
      if (own.sessionId !== undefined)
        void query.where(
          (other) => void other.whereNull('session_id').orWhereNot('session_id', own.sessionId ?? 0),
        );
      if (own.tokenHash !== undefined)
        void query.where(
          (other) => void other.whereNull('token_hash').orWhereNot('token_hash', own.tokenHash ?? ''),
        );
    })
    .select('kind', 'starts_at', 'blocks_from', 'blocks_until', 'service_id', 'session_id')
    .unionAll([external])
    .orderBy('blocks_from')
    .then((found) => found as TakenRow[]);
  const sessionsOn = new Map<number, number>();
  const counted = new Set<number>();
  for (const row of rows) {
    if (row.service_id !== serviceId) continue;
    // Several times that are proposed for one session are one session.
    if (row.session_id !== null && counted.has(row.session_id)) continue;
    if (row.session_id !== null) counted.add(row.session_id);
    const day = dayIn(zone, readInstant(row.starts_at));
    sessionsOn.set(day, (sessionsOn.get(day) ?? 0) + 1);
  }
  const busy = rows.map((row): BusyTime => ({
    startsAt: readInstant(row.blocks_from),
    endsAt: readInstant(row.blocks_until),
    reason: row.kind === null ? 'external' : row.kind === 'booking' ? 'booked' : 'held',
  }));
  return { busy, sessionsOn };
};
