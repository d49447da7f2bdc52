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
  block_step: string | null;
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
  /** The sessions that made it at once, this one among them, in the order of their ids. */
  sessions: SessionId[];
}

/**
 * The sessions that made a step at once; null where one of them has gone on since, so that the step cannot be undone
 * for all of them.
 */
const readTogether = async (db: Db, id: SessionId, step: string | null): Promise<SessionId[] | null> => {
  if (step === null) return [id];
  const rows = await db('pps_session_events as made')
    .leftJoin('pps_session_events as later', (on) => {
      on.on('later.session_id', 'made.session_id').andOn('later.id', '>', 'made.id');
    })
    .where('made.block_step', step)
    .orderBy('made.session_id')
    .select<{ id: SessionId; later: number | null }[]>('made.session_id as id', 'later.id as later');
  return rows.some(({ later }) => later !== null) ? null : rows.map((row) => row.id);
};

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
  const sessions = await readTogether(db, id, last.block_step);
  if (sessions === null) return null;
  const dedupe = last.block_step === null ? `event-${last.id}` : `block-${last.block_step}`;
  return {
    id: last.id,
    action: whole.action,
    from,
    to: last.to_status,
    until: undoDeadline(readInstant(last.at)),
    before,
    mailKeys: mail === null ? [] : PARTIES.map((party) => mailKey(mail, dedupe, party)),
    operators,
    sessions,
  };
};
