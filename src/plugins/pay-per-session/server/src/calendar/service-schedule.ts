import type { BookingRulesInput } from '../../../shared/contracts/booking-rules';
import type { WayOfAgreeing } from '../../../shared/session-status';
import { isHostVisible, readBookingRules, type StoredBookingRules } from '../catalog';
import { readBoolean, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import { readHours, type Hours } from './read-hours';

/** What the free starts of a service depend on, beside what is taken; it changes only with the catalog's version. */
export interface ServiceSchedule {
  serviceId: ServiceId;
  hostId: HostId;
  agreeing: WayOfAgreeing;
  /** Of all of them, where it is of several sessions. */
  durationMinutes: number;
  /** Of how many sessions that follow each other; one, where it is left out. */
  inARow?: number;
  rules: BookingRulesInput;
  hours: Hours;
}

interface StoredService extends StoredBookingRules {
  host_id: HostId;
  agreeing: WayOfAgreeing;
  duration_minutes: number;
  enabled: unknown;
}

const readService = async (db: Db, serviceId: ServiceId): Promise<StoredService> => {
  const row = await db('pps_services').where({ id: serviceId }).first<StoredService | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

const scheduleOf = async (db: Db, serviceId: ServiceId, row: StoredService): Promise<ServiceSchedule> => ({
  serviceId,
  hostId: row.host_id,
  agreeing: row.agreeing,
  durationMinutes: row.duration_minutes,
  rules: readBookingRules(row),
  hours: await readHours(db, row.host_id),
});

/**
 * The booking rules of a service on offer and its host's hours.
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE
 */
export const readServiceSchedule = async (db: Db, serviceId: ServiceId): Promise<ServiceSchedule> => {
  const row = await readService(db, serviceId);
  if (!readBoolean(row.enabled)) throw new Refusal('SERVICE_DISABLED');
  if (!(await isHostVisible(db, row.host_id))) throw new Refusal('HOST_NOT_AVAILABLE');
  return scheduleOf(db, serviceId, row);
};

/** The same for what is sold already: disabling a service, or a host's pause, leaves it as it was. @throws Refusal NOT_FOUND */
export const readSoldSchedule = async (db: Db, serviceId: ServiceId): Promise<ServiceSchedule> =>
  scheduleOf(db, serviceId, await readService(db, serviceId));
