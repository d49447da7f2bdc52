import type { SessionDetail } from '../../../shared/contracts/session';
import type { Party } from '../../../shared/session-status';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { replaceLink } from '../room';
import { queueSessionMails } from './queue-session-mails';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * Makes one person's link invalid and sends them a new one, for a link that fell into other hands.
 * Two at once are two replacements, one after the other.
 * @throws Refusal NOT_FOUND
 */
export const replaceSessionLink = async (
  app: App,
  viewer: SessionViewer,
  id: SessionId,
  party: Party,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, viewer, id);
    await trx('pps_sessions').where({ id }).forUpdate().select('id');
    await replaceLink(trx, app, id, party);
    const now = app.clock.now();
    const eventId = await insertRow(trx, 'pps_session_events', now, {
      session_id: id,
      at: writeInstant(now),
      actor: actorOf(viewer),
      actor_id: actorIdOf(viewer),
      action: 'replace_link',
      from_status: session.status,
      to_status: session.status,
      facts: JSON.stringify({ party }),
    });
    const mail = {
      template: 'link-replaced',
      dedupe: `event-${eventId}`,
      reason: null,
      parties: [party],
    } as const;
    await queueSessionMails(trx, app, session, mail);
  });
  nudgeMail(app);
  return showSession(app, viewer, id);
};
