import type { BookingRulesInput } from '../../../shared/contracts/booking-rules';
import type { SoldSnapshot } from '../../../shared/contracts/purchase';
import type { Location, SessionKind, WayOfAgreeing } from '../../../shared/session-status';
import { readBoolean, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import { isHostVisible, readBookingRules, type StoredBookingRules } from '../catalog';

interface StoredService extends StoredBookingRules {
  host_id: HostId;
  kind: SessionKind;
  name: string;
  description: string;
  price_amount: number;
  currency: string;
  duration_minutes: number;
  agreeing: WayOfAgreeing;
  location: Location;
  enabled: unknown;
  takes_card: unknown;
  takes_credits: unknown;
  display_name: string;
  email: string | null;
}

/** A service on sale: whose it is, what is sold, and how it is booked. */
export interface ServiceForSale {
  hostId: HostId;
  hostEmail: string;
  snapshot: SoldSnapshot;
  rules: BookingRulesInput;
  /** Whether money pays it, which includes a free one, and whether session credits do. */
  takesCard: boolean;
  takesCredits: boolean;
}

/**
 * What is sold when somebody buys the service now.
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE
 */
export const readServiceForSale = async (db: Db, id: ServiceId): Promise<ServiceForSale> => {
  const row = await db('pps_services as service')
    .join('pps_hosts as host', 'host.id', 'service.host_id')
    .leftJoin('admin_users as person', 'person.id', 'host.admin_user_id')
    .where('service.id', id)
    .first<StoredService | undefined>('service.*', 'host.display_name', 'person.email');
  if (!row) throw new Refusal('NOT_FOUND');
  if (!readBoolean(row.enabled)) throw new Refusal('SERVICE_DISABLED');
  if (row.email === null || !(await isHostVisible(db, row.host_id))) throw new Refusal('HOST_NOT_AVAILABLE');
  const rules = readBookingRules(row);
  return {
    hostId: row.host_id,
    hostEmail: row.email,
    rules,
    takesCard: readBoolean(row.takes_card),
    takesCredits: readBoolean(row.takes_credits),
    snapshot: {
      serviceName: row.name,
      serviceDescription: row.description,
      priceAmount: row.price_amount,
      currency: row.currency,
      durationMinutes: row.duration_minutes,
      kind: row.kind,
      agreeing: row.agreeing,
      location: row.location,
      hostName: row.display_name,
      bufferBeforeMinutes: rules.bufferBeforeMinutes,
      bufferAfterMinutes: rules.bufferAfterMinutes,
      credits: 0,
      hour: 1,
      hours: 1,
    },
  };
};
