import type { SessionAction, SessionDetail } from '../../../shared/contracts/session';
import type { Problem } from '../server/problem';

/** What every dialog of an action is given. */
export interface ActionDialogProps {
  session: SessionDetail;
  action: SessionAction;
  onClose(): void;
  onDone(session: SessionDetail): void;
  /** The session is not as it was shown: it is read again, and the sentence says why. */
  onStale(problem: Problem): void;
}
