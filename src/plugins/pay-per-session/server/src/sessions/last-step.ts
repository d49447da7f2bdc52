import type { OperatorMailTemplate } from '../../../shared/contracts/mail';
import { PARTIES, type ActorKind, type SessionStatus } from '../../../shared/session-status';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { mailKey } from './queue-session-mails';
import { transitionFrom, type TransitionAction } from './rules/transition-table';
import { undoDeadline } from './rules/undo-time';
import { actorIdOf, actorOf, type SessionViewer } from './session-viewer';
import { undoFactsOf, type UndoFacts } from './undo-facts';

interface StoredStep {
  id: number;
  at: StoredInstant;
  actor: ActorKind;
  actor_id: number | null;
  action: TransitionAction;
  from_status: SessionStatus | null;
  to_status: SessionStatus;
  facts: unknown;
}

/** The last step of a session, where it is one that its maker can undo. */
export interface UndoableStep {
  id: number;
  action: TransitionAction;
  from: SessionStatus;
  to: SessionStatus;
  /** Until when, ms UTC. */
  until: number;
  before: UndoFacts;
  /** Keys of the mails it owes. */
  mailKeys: string[];
  /** The mail it owes operators. */
  operators: OperatorMailTemplate | null;
}

/** The step that this viewer made last and that could be undone within its minute; null where there is none. */
export const readUndoableStep = async (
  db: Db,
  viewer: SessionViewer,
  id: SessionId,
): Promise<UndoableStep | null> => {
  const [last, previous] = await db('pps_session_events')
    .where({ session_id: id })
    .orderBy('id', 'desc')
    .limit(2)
    .select<StoredStep[]>('*');
  if (!last) return null;
  // An introductory session is marked and decided about at once, and both are undone at once.
  const whole = undoFactsOf(last.facts)?.together === true && previous ? previous : last;
  const { from_status: from } = whole;
  if (from === null || last.from_status === null) return null;
  if (last.actor !== actorOf(viewer) || last.actor_id !== actorIdOf(viewer)) return null;
  const step = transitionFrom(last.from_status, last.action);
  const before = undoFactsOf(whole.facts);
  if (!step?.undoable || before === null) return null;
  const { mail, operators } = step;
  return {
    id: last.id,
    action: whole.action,
    from,
    to: last.to_status,
    until: undoDeadline(readInstant(last.at)),
    before,
    mailKeys: mail === null ? [] : PARTIES.map((party) => mailKey(mail, `event-${last.id}`, party)),
    operators,
  };
};
