import type { Continuation } from '../../../shared/session-status';
import type { StoredInstant } from '../platform/database';
import type { ClientId, HostId, SessionId } from '../platform/ids';

/** A row of `pps_introductions` as the drivers hand it back: one for each two people. */
export interface StoredIntroduction {
  host_id: HostId;
  client_id: ClientId;
  /** The introductory session that is requested or has a date; null while there is none. */
  open_session_id: SessionId | null;
  /** When that one's answer is due: from then on it counts as gone. */
  open_until: StoredInstant | null;
  decision: Continuation | null;
  decided_at: StoredInstant | null;
  /** The delivered session the decision was made on. */
  decided_session_id: SessionId | null;
  reason: string | null;
}
