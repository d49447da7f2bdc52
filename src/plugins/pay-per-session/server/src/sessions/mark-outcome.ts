import type { z } from 'zod';
import type { outcomeInput, SessionDetail } from '../../../shared/contracts/session';
import type { Outcome } from '../../../shared/session-status';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { changeSession } from './change-session';
import type { TransitionAction } from './rules/transition-table';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

const ACTION: Record<Outcome, TransitionAction> = {
  delivered: 'mark_delivered',
  client_absent: 'mark_client_absent',
  host_absent: 'mark_host_absent',
};

/**
 * Says how a session ended; presence in the room proposes, the host decides.
 * @throws Refusal NOT_FOUND, NOT_STARTED, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const markOutcome = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  input: z.output<typeof outcomeInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    const reason = input.note === '' ? undefined : input.note;
    await changeSession(trx, app, actor, session, {
      action: ACTION[input.outcome],
      revision: input.revision,
      reason,
    });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};
