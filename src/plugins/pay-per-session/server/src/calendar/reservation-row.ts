import type { StoredInstant } from '../platform/database';
import type { ClientId, HostId, ReservationId, ServiceId, SessionId } from '../platform/ids';

/**
 * `hold`: kept for ten minutes for somebody who is choosing or paying; `request`: until the host answers;
 * `proposal`: until the client answers; `booking`: for good.
 */
export type ReservationKind = 'hold' | 'request' | 'proposal' | 'booking';

/** A row of `pps_reservations` as the drivers hand it back. */
export interface StoredReservation {
  id: ReservationId;
  kind: ReservationKind;
  host_id: HostId;
  /** Null while nobody knows yet who is choosing. */
  client_id: ClientId | null;
  service_id: ServiceId;
  session_id: SessionId | null;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  /** With the service's buffers: what it blocks in the host's calendar. */
  blocks_from: StoredInstant;
  blocks_until: StoredInstant;
  /** From then on it counts as gone for every reader; null for a booking. */
  held_until: StoredInstant | null;
  /** Of the secret by which somebody without an account keeps a hold. */
  token_hash: string | null;
  /** Of how many sessions that follow each other somebody keeps the time at once; null stands for one. */
  hours: number | null;
}
