import type { z } from 'zod';
import type { outcomeInput, SessionDetail } from '../../../shared/contracts/session';
import type { Continuation, Outcome } from '../../../shared/session-status';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { changeSession } from './change-session';
import { DECIDING } from './decide-continuation';
import { said } from './rules/said';
import type { TransitionAction } from './rules/transition-table';
import type { StoredSession } from './session-row';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

const ACTION: Record<Outcome, TransitionAction> = {
  delivered: 'mark_delivered',
  client_absent: 'mark_client_absent',
  host_absent: 'mark_host_absent',
};

type OutcomeInput = z.output<typeof outcomeInput>;

/**
 * What the host decided about going on, with the outcome; null where there is nothing to decide.
 * @throws Refusal DECISION_MISSING where an introduction took place; INVALID_INPUT where the reason of a no is missing
 */
const decisionOf = (
  { kind }: Pick<StoredSession, 'kind'>,
  { outcome, continuation, continuationReason: reason = '' }: OutcomeInput,
): { decision: Continuation; reason: string } | null => {
  if (kind !== 'introduction' || outcome !== 'delivered') return null;
  if (continuation === undefined || continuation === '')
    throw new Refusal('DECISION_MISSING', {}, { continuation: { key: 'required' } });
  if (continuation === 'rejected' && reason === '')
    throw invalid({ continuationReason: { key: 'required' } });
  return { decision: continuation, reason };
};

/**
 * Says how a session ended, in a transaction of its own, and what the host decided about going on with it; mails wait
 * to be sent.
 * @throws Refusal those of `markOutcome`
 */
export const writeOutcome = (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  input: OutcomeInput,
): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    const decided = decisionOf(session, input);
    await changeSession(trx, app, actor, session, {
      action: ACTION[input.outcome],
      revision: input.revision,
      ...said(input.note),
    });
    if (decided === null) return;
    const marked = await loadSession(trx, actor, id);
    await changeSession(trx, app, actor, marked, {
      action: DECIDING[decided.decision],
      revision: marked.revision,
      together: true,
      ...said(decided.reason),
    });
  });

/**
 * Says how a session ended; presence in the room proposes, the host decides. Of an introductory session that took place
 * the host says at once whether the two go on.
 * @throws Refusal DECISION_MISSING, INVALID_INPUT, NOT_FOUND, NOT_STARTED, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const markOutcome = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  input: OutcomeInput,
): Promise<SessionDetail> => {
  await writeOutcome(app, actor, id, input);
  nudgeMail(app);
  return showSession(app, actor, id);
};
