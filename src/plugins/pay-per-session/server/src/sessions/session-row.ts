import type {
  FundingKind,
  Location,
  SessionKind,
  SessionStatus,
  WayOfAgreeing,
} from '../../../shared/session-status';
import type { IfTaken } from '../../../shared/contracts/purchase';
import { readInstant, type StoredInstant } from '../platform/database';
import type { ClientId, HostId, OrderId, ServiceId, SessionId } from '../platform/ids';

/** A row of `pps_sessions` as the drivers hand it back. */
export interface StoredSession {
  id: SessionId;
  reference: string;
  status: SessionStatus;
  kind: SessionKind;
  host_id: HostId;
  client_id: ClientId;
  service_id: ServiceId;
  order_id: OrderId;
  service_name: string;
  service_description: string;
  price_amount: number;
  currency: string;
  duration_minutes: number;
  agreeing: WayOfAgreeing;
  location: Location;
  funding_kind: FundingKind;
  sold_at: StoredInstant;
  starts_at: StoredInstant | null;
  ends_at: StoredInstant | null;
  /** When the host's side set the present date; null where it is the client's own choice. */
  dated_at: StoredInstant | null;
  /** When it came to its end; null while something is still to happen. */
  closed_at: StoredInstant | null;
  /** When an operator settled a dispute about it. */
  settled_at: StoredInstant | null;
  held_until: StoredInstant | null;
  respond_by: StoredInstant | null;
  /** When the host answered the request with other times. */
  proposed_at: StoredInstant | null;
  /** The service's own, as it was sold; what of them is kept depends on the hours beside it. Null in old rows. */
  buffer_before_minutes: number | null;
  buffer_after_minutes: number | null;
  /** The order of the first of several hours that were bought at once; null where it was one alone. */
  block_id: OrderId | null;
  /** Which of them it is, and how many were bought. */
  block_hour: number | null;
  block_hours: number | null;
  note: string | null;
  answers: unknown;
  if_taken: IfTaken | null;
  revision: number;
}

/** The status every reader goes by: a hold or a request is gone the moment its deadline passes. */
export const effectiveStatus = (
  row: Pick<StoredSession, 'status' | 'held_until' | 'respond_by'>,
  now: number,
): SessionStatus => {
  const heldUntil = readInstant(row.held_until);
  const respondBy = readInstant(row.respond_by);
  if (row.status === 'held' && heldUntil !== null && heldUntil <= now) return 'expired';
  if (row.status === 'requested' && respondBy !== null && respondBy <= now) return 'lapsed';
  return row.status;
};
