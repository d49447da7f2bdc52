import { BOOKING_RULES_COLUMNS, readBookingRules, type StoredBookingRules } from '../catalog';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, instantAsNumber, writeInstant, type Db } from '../platform/database';
import type { ClientId, HostId, ServiceId } from '../platform/ids';
import { readHoursOf } from './read-hours';
import { readTakenTimeOf } from './read-taken-time';
import { findSlots } from './rules/find-slots';
import { zoneOffsets } from './rules/zone-offsets';

/** So many services are looked at together. */
const TOGETHER = 200;

interface PickedService extends StoredBookingRules {
  id: ServiceId;
  host_id: HostId;
  duration_minutes: number;
}

const readServices = (db: Db, ids: readonly ServiceId[]): Promise<PickedService[]> =>
  db('pps_services')
    .whereIn('id', ids)
    .where({ enabled: true })
    .whereIn('agreeing', ['requested', 'booked'])
    .select<PickedService[]>('id', 'host_id', 'duration_minutes', ...BOOKING_RULES_COLUMNS);

/**
 * The next free starts of many services before `to` (ms, UTC), at most `most` of each; of those whose times are picked
 * from a calendar. Five queries for each 200 services.
 */
export const readStartsOf = async (
  app: App,
  serviceIds: readonly ServiceId[],
  { to, most }: { to: number; most: number },
): Promise<ReadonlyMap<ServiceId, number[]>> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const span = { from: now, to, now };
  const startsOf = new Map<ServiceId, number[]>();
  for (let from = 0; from < serviceIds.length; from += TOGETHER) {
    const services = await readServices(db, serviceIds.slice(from, from + TOGETHER));
    const hostIds = [...new Set(services.map(({ host_id }) => host_id))];
    const hoursOf = await readHoursOf(db, hostIds, span);
    const takenOf = await readTakenTimeOf(app, db, hostIds, span);
    for (const row of services) {
      const hours = hoursOf.get(row.host_id);
      if (!hours) continue;
      const rules = readBookingRules(row);
      const zone = zoneOffsets(hours.timeZone, now - 3 * DAY, to + 3 * DAY);
      const taken = takenOf({ hostId: row.host_id, serviceId: row.id, rules }, zone);
      const { weekly, exceptions } = hours;
      const asked = { ...span, most, zone, weekly, exceptions, ...taken };
      const { starts } = findSlots({ ...asked, rules: { ...rules, durationMinutes: row.duration_minutes } });
      startsOf.set(row.id, starts);
    }
  }
  return startsOf;
};

/** Time of a client that is taken; ms, UTC. */
interface OwnSpan {
  startsAt: number;
  endsAt: number;
}

/** What these clients have booked, asked for or set aside and is not over yet; ms, UTC. One query. */
export const readClientsTime = async (
  app: App,
  clientIds: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, OwnSpan[]>> => {
  const now = writeInstant(app.clock.now());
  const rows = await database(app.strapi)('pps_reservations')
    .whereIn('client_id', clientIds)
    .where('ends_at', '>', now)
    .where((live) => void live.whereNull('held_until').orWhere('held_until', '>', now))
    .select<{ client_id: ClientId; starts: number; ends: number }[]>(
      'client_id',
      instantAsNumber(app.strapi, 'starts_at', 'starts'),
      instantAsNumber(app.strapi, 'ends_at', 'ends'),
    );
  const timeOf = new Map<ClientId, OwnSpan[]>();
  for (const { client_id, starts, ends } of rows)
    timeOf.set(client_id, [...(timeOf.get(client_id) ?? []), { startsAt: starts, endsAt: ends }]);
  return timeOf;
};
