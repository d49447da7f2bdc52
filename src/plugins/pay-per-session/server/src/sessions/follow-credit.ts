import type { CreditPosition, SessionStatus } from '../../../shared/session-status';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { moveCredit } from '../wallet';
import { CREDIT_AFTER } from './rules/credit-after';
import type { StoredSession } from './session-row';
import { actorIdOf, actorOf, type SessionViewer } from './session-viewer';

const move = (
  trx: Transaction,
  app: App,
  { id: sessionId, revision }: StoredSession,
  { actor, to }: { actor: SessionViewer; to: CreditPosition },
): Promise<void> =>
  moveCredit(trx, app, {
    sessionId,
    revision: revision + 1,
    to,
    actor: { kind: actorOf(actor), id: actorIdOf(actor) },
  });

/**
 * Keeps, spends or gives back the credit that pays a session, as the status says that a step leads to; in the step's
 * transaction and after the session's row. Of a session that no credit pays nothing.
 * @throws Refusal CREDIT_SPENT where it had come back and is spent elsewhere
 */
export const followCredit = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { actor, status }: { actor: SessionViewer; status: SessionStatus },
): Promise<void> => {
  if (session.funding_kind !== 'credits') return;
  const to = CREDIT_AFTER[status];
  if (to !== 'as_before') await move(trx, app, session, { actor, to });
};

/**
 * Puts the credit of a session back to where it was before a step that is undone.
 * @throws Refusal CREDIT_SPENT where it is spent elsewhere meanwhile
 */
export const restoreCredit = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { actor, before }: { actor: SessionViewer; before: CreditPosition | null },
): Promise<void> => {
  if (before !== null) await move(trx, app, session, { actor, to: before });
};
