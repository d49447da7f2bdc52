import { BOOKING_RULES_COLUMNS, onlyVisible, readBookingRules, type StoredBookingRules } from '../catalog';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, type Db } from '../platform/database';
import type { HostId, ServiceId } from '../platform/ids';
import { readHoursOf, type Hours } from './read-hours';
import { readTakenTimeOf } from './read-taken-time';
import { findSlots } from './rules/find-slots';
import { zoneOffsets } from './rules/zone-offsets';

/** How far ahead hosts' next free starts are looked for. */
const SOON_WEEKS = 4;
const REACH = SOON_WEEKS * 7 * DAY;
/** So many hosts are read together: what a look keeps in memory grows with it, the number of queries falls. */
const TOGETHER = 200;

interface PickedService extends StoredBookingRules {
  id: ServiceId;
  host_id: HostId;
  duration_minutes: number;
}

/** The services of the next visible hosts, in order, whose times are picked from the calendar. */
const readServices = async (db: Db, after: HostId | 0): Promise<Map<HostId, PickedService[]>> => {
  const picked = (query: ReturnType<Db>) =>
    query.where('service.enabled', true).whereIn('service.agreeing', ['requested', 'booked']);
  const hosts = db('pps_hosts as host')
    .modify(onlyVisible)
    .where('host.id', '>', after)
    .whereExists(
      (service) => void picked(service.from('pps_services as service').whereRaw('service.host_id = host.id')),
    )
    .orderBy('host.id')
    .limit(TOGETHER)
    .select('host.id');
  const rows = await picked(db('pps_services as service'))
    .whereIn('service.host_id', hosts)
    .orderBy(['service.host_id', 'service.id'])
    .select<PickedService[]>('id', 'host_id', 'duration_minutes', ...BOOKING_RULES_COLUMNS);
  const services = new Map<HostId, PickedService[]>();
  for (const row of rows) services.set(row.host_id, [...(services.get(row.host_id) ?? []), row]);
  return services;
};

const worksAtAll = ({ weekly, exceptions }: Hours): boolean =>
  weekly.length > 0 || exceptions.some(({ windows }) => windows.length > 0);

/**
 * The next free start (ms, UTC) of every visible host from whose calendar clients pick, over all their requested and
 * booked services, within four weeks; null where there is none. Hosts without such a service, or without hours, are
 * left out. Five queries for each 200 hosts, however many services and sessions they have.
 */
export const readSoonestStarts = async (app: App): Promise<ReadonlyMap<HostId, number | null>> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const span = { from: now, to: now + REACH, now };
  const soonest = new Map<HostId, number | null>();
  for (let after: HostId | 0 = 0; ;) {
    const services = await readServices(db, after);
    const hostIds = [...services.keys()];
    if (hostIds.length === 0) return soonest;
    const hoursOf = await readHoursOf(db, hostIds, span);
    const takenOf = await readTakenTimeOf(app, db, hostIds, span);
    for (const [hostId, offered] of services) {
      const hours = hoursOf.get(hostId);
      if (!hours || !worksAtAll(hours)) continue;
      const zone = zoneOffsets(hours.timeZone, span.from - 3 * DAY, span.to + 3 * DAY);
      let first = Infinity;
      for (const row of offered) {
        const rules = readBookingRules(row);
        const taken = takenOf({ hostId, serviceId: row.id, rules }, zone);
        const asked = { ...span, to: Math.min(span.to, first), most: 1, zone, ...taken };
        const { starts } = findSlots({
          ...asked,
          weekly: hours.weekly,
          exceptions: hours.exceptions,
          rules: { ...rules, durationMinutes: row.duration_minutes },
        });
        first = starts[0] ?? first;
      }
      soonest.set(hostId, first === Infinity ? null : first);
    }
    if (hostIds.length < TOGETHER) return soonest;
    after = hostIds.at(-1) ?? after;
  }
};
