import type { Continuation } from '../../../shared/session-status';
import type { StoredInstant } from '../platform/database';
import type { ClientId, HostId, SessionId } from '../platform/ids';

/** A host and a client. */
export interface IntroducingPair {
  hostId: HostId;
  clientId: ClientId;
}

/** An introductory session between its two people. */
export interface IntroducingSession extends IntroducingPair {
  sessionId: SessionId;
}

/** A row of `pps_introductions` as the drivers hand it back: one for each two people. */
export interface StoredIntroduction {
  host_id: HostId;
  client_id: ClientId;
  /** The introductory session that is requested or has a date; null while there is none. */
  open_session_id: SessionId | null;
  /** When that one's answer is due: from then on it counts as gone. */
  open_until: StoredInstant | null;
}

/** A row of `pps_introduction_decisions`: one for each delivered session that was decided on. */
export interface StoredDecision {
  session_id: SessionId;
  host_id: HostId;
  client_id: ClientId;
  decision: Continuation;
  decided_at: StoredInstant;
  reason: string | null;
}
