import type { Continuation } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { insertRowOnce, readInstant, writeInstant, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import type { StoredIntroduction } from './introduction-row';
import type { IntroducingSession } from './open-introduction';

/**
 * Writes down what the host decided after a delivered introductory session, in the transaction that tells the client;
 * a later decision takes the place of an earlier one.
 */
export const decideContinuation = async (
  trx: Transaction,
  app: App,
  { sessionId, hostId, clientId }: IntroducingSession,
  { decision, reason }: { decision: Continuation; reason: string | null },
): Promise<void> => {
  const now = app.clock.now();
  const pair = { host_id: hostId, client_id: clientId };
  await insertRowOnce(trx, 'pps_introductions', now, pair, ['host_id', 'client_id']);
  await trx('pps_introductions')
    .where(pair)
    .update({
      decision,
      reason,
      decided_at: writeInstant(now),
      decided_session_id: sessionId,
      updated_at: writeInstant(now),
    });
};

/** A decision as it stood, for putting it back; `decidedAt` in ms, UTC. */
export interface MadeDecision {
  decision: Continuation;
  decidedAt: number;
  reason: string | null;
}

/** The decision that was made on a session; null where none was. */
export const readDecision = async (trx: Transaction, sessionId: SessionId): Promise<MadeDecision | null> => {
  const row = await trx('pps_introductions')
    .where({ decided_session_id: sessionId })
    .first<StoredIntroduction | undefined>();
  const decision = row?.decision ?? null;
  if (!row || decision === null) return null;
  return { decision, decidedAt: readInstant(row.decided_at) ?? 0, reason: row.reason };
};

/** Puts a decision back that was taken from a session, unless another one was made meanwhile. */
export const restoreDecision = async (
  trx: Transaction,
  { sessionId, hostId, clientId }: IntroducingSession,
  { decision, decidedAt, reason }: MadeDecision,
): Promise<void> => {
  await trx('pps_introductions')
    .where({ host_id: hostId, client_id: clientId })
    .whereNull('decision')
    .update({ decision, reason, decided_at: writeInstant(decidedAt), decided_session_id: sessionId });
};

/** Takes back the decision that was made on a session which, as it turns out, did not take place. */
export const withdrawDecision = async (trx: Transaction, sessionId: SessionId): Promise<void> => {
  await trx('pps_introductions')
    .where({ decided_session_id: sessionId })
    .update({ decision: null, reason: null, decided_at: null, decided_session_id: null });
};
