import type { Continuation } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { insertRowOnce, readInstant, writeInstant, type Db, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import type { IntroducingPair, IntroducingSession, StoredDecision } from './introduction-row';

/*
 * Each delivered introductory session keeps the decision that was made on it. What stands between the two is the latest
 * of them: taking one back, on whichever session, leaves the others as they were.
 */

/** A decision as it stood, for putting it back; `decidedAt` in ms, UTC. */
export interface MadeDecision {
  decision: Continuation;
  decidedAt: number;
  reason: string | null;
}

const madeOf = (row: StoredDecision): MadeDecision => ({
  decision: row.decision,
  decidedAt: readInstant(row.decided_at),
  reason: row.reason,
});

/** The decision that was made on a session; null where none was. */
export const readDecision = async (db: Db, sessionId: SessionId): Promise<MadeDecision | null> => {
  const row = await db('pps_introduction_decisions')
    .where({ session_id: sessionId })
    .first<StoredDecision | undefined>();
  return row ? madeOf(row) : null;
};

/** What the host decided last about this client, and on which session; null where nothing was decided, or stands. */
export const standingDecision = async (
  db: Db,
  { hostId, clientId }: IntroducingPair,
): Promise<(MadeDecision & { sessionId: SessionId }) | null> => {
  const row = await db('pps_introduction_decisions')
    .where({ host_id: hostId, client_id: clientId })
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .first<StoredDecision | undefined>();
  return row ? { ...madeOf(row), sessionId: row.session_id } : null;
};

/** Takes back the decision that was made on a session which, as it turns out, did not take place. */
export const withdrawDecision = async (trx: Transaction, sessionId: SessionId): Promise<void> => {
  await trx('pps_introduction_decisions').where({ session_id: sessionId }).delete();
};

/** Makes the decision on a session what it was, in the transaction that undoes another one; null is none. */
export const restoreDecision = async (
  trx: Transaction,
  app: App,
  { sessionId, hostId, clientId }: IntroducingSession,
  made: MadeDecision | null,
): Promise<void> => {
  if (made === null) return withdrawDecision(trx, sessionId);
  const now = app.clock.now();
  const said = { decision: made.decision, reason: made.reason, decided_at: writeInstant(made.decidedAt) };
  const row = { session_id: sessionId, host_id: hostId, client_id: clientId, ...said };
  const inserted = await insertRowOnce(trx, 'pps_introduction_decisions', now, row, ['session_id']);
  if (inserted !== null) return;
  await trx('pps_introduction_decisions')
    .where({ session_id: sessionId })
    .update({ ...said, updated_at: writeInstant(now) });
};

/**
 * Writes down what the host decided after a delivered introductory session, in the transaction that tells the client;
 * a later decision on the same session takes the place of an earlier one.
 */
export const decideContinuation = (
  trx: Transaction,
  app: App,
  session: IntroducingSession,
  { decision, reason }: { decision: Continuation; reason: string | null },
): Promise<void> => restoreDecision(trx, app, session, { decision, reason, decidedAt: app.clock.now() });
