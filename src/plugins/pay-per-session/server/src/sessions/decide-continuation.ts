import type { z } from 'zod';
import type { continuationInput } from '../../../shared/contracts/introduction';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { Continuation } from '../../../shared/session-status';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { changeSession } from './change-session';
import { said } from './rules/said';
import type { TransitionAction } from './rules/transition-table';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/** The step that writes a decision down. */
export const DECIDING: Record<Continuation, TransitionAction> = { approved: 'approve', rejected: 'reject' };

/**
 * The host decides, or decides anew, whether to go on with a client after an introductory session that took place; the
 * client is told.
 * @throws Refusal NOT_FOUND, NO_INTRODUCTION, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const decideOnContinuation = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { decision, reason, revision }: z.output<typeof continuationInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    await changeSession(trx, app, actor, session, {
      action: DECIDING[decision],
      revision,
      ...said(reason),
    });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};
