import type { z } from 'zod';
import type { cancelInput, SessionDetail } from '../../../shared/contracts/session';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { changeHours } from './change-hours';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * Cancels a session, or so many hours that were bought at once, and gives everything back; at least the site's notice
 * ahead, except for an operator.
 * @throws Refusal NOT_FOUND, NOTICE_TOO_SHORT, ILLEGAL_TRANSITION, STALE_SESSION
 */
export const cancelSession = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  input: z.output<typeof cancelInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    const { revision, reason, ...several } = input;
    await changeHours(trx, app, actor, { session, several }, { action: 'cancel', revision, reason });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};
