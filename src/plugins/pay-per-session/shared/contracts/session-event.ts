import type { ActorKind, SessionStatus } from '../session-status';

/** A step of a session, as its history tells it. */
export interface SessionEventView {
  at: string;
  actor: ActorKind;
  action: string;
  from: SessionStatus | null;
  to: SessionStatus;
  reason: string | null;
}
