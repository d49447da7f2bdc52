import { aHost, aService, hasHours, manyClients, type RunningApp, type Service } from '../../tests/harness';

const SESSIONS = 10_000;
const A_DAY = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Most of them are long over, as in any calendar that has been used for years. */
const FIRST_DAY = -1000;
const BATCH = 500;

/** A host with 10,000 booked sessions, eight on each date, and a service whose free starts are asked for. */
export const fillCalendar = async (site: RunningApp): Promise<Service> => {
  const host = await aHost(site, { timeZone: 'Europe/Berlin' });
  await hasHours(site, host, { from: 8 * 60, until: 20 * 60 });
  const service = await aService(site, host, { agreeing: 'booked', priceAmount: 0, stepMinutes: 15 });
  const clients = await manyClients(site, 100);
  const midnight = Math.floor(site.clock.now() / DAY) * DAY;
  const rows = Array.from({ length: SESSIONS }, (_, index) => {
    const startsAt = midnight + (FIRST_DAY + Math.floor(index / A_DAY)) * DAY + (7 + (index % A_DAY)) * HOUR;
    const [from, until] = [new Date(startsAt), new Date(startsAt + HOUR)];
    return {
      kind: 'booking',
      host_id: host.hostId,
      client_id: clients[index % clients.length],
      service_id: service.serviceId,
      starts_at: from,
      ends_at: until,
      blocks_from: from,
      blocks_until: until,
    };
  });
  for (let first = 0; first < rows.length; first += BATCH)
    await site.strapi.db.connection('pps_reservations').insert(rows.slice(first, first + BATCH));
  return service;
};
