import type { z } from 'zod';
import type { disputeInput, SessionDetail, settleInput } from '../../../shared/contracts/session';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { changeSession } from './change-session';
import type { TransitionAction } from './rules/transition-table';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * The client contests how a session was marked, with a reason; the money waits until an operator has decided.
 * @throws Refusal NOT_FOUND, DISPUTE_TOO_LATE, ALREADY_SETTLED, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const disputeSession = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { reason, revision }: z.output<typeof disputeInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    await changeSession(trx, app, actor, session, { action: 'dispute', reason, revision });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};

const SETTLING: Record<z.output<typeof settleInput>['outcome'], TransitionAction> = {
  delivered: 'settle_delivered',
  client_absent: 'settle_client_absent',
  host_absent: 'settle_host_absent',
  cancelled: 'settle_cancelled',
};

/**
 * An operator decides a dispute, with a reason that both people read; the money follows, and the decision stands.
 * @throws Refusal NOT_FOUND, MONEY_HAS_GONE_BACK, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const settleDispute = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { outcome, reason, revision }: z.output<typeof settleInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    await changeSession(trx, app, actor, session, { action: SETTLING[outcome], reason, revision });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};
