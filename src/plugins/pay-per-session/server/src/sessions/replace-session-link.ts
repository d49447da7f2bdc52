import type { SessionDetail } from '../../../shared/contracts/session';
import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { replaceLink } from '../room';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * Makes one person's link invalid and gives them a new one, for a link that fell into other hands.
 * @throws Refusal NOT_FOUND
 */
export const replaceSessionLink = async (
  app: App,
  viewer: SessionViewer,
  id: SessionId,
  party: Party,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    await loadSession(trx, viewer, id);
    await replaceLink(trx, app, id, party);
  });
  return showSession(app, viewer, id);
};
