import type { z } from 'zod';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { linkInput } from '../../../shared/contracts/session-link';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant } from '../platform/database';
import type { SessionId, SessionLinkId } from '../platform/ids';
import { replaceLink } from '../room';
import { queueSessionMails } from './queue-session-mails';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * Makes one person's link invalid and sends them a new one, for a link that fell into other hands.
 * Of two at once the second finds the link it saw replaced, and changes nothing.
 * @throws Refusal NOT_FOUND
 */
export const replaceSessionLink = async (
  app: App,
  viewer: SessionViewer,
  id: SessionId,
  { party, replaces }: z.output<typeof linkInput>,
): Promise<SessionDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    // Before it is read: the event names the status that stands then.
    await trx('pps_sessions').where({ id }).forUpdate().select('id');
    const session = await loadSession(trx, viewer, id);
    const wanted = { party, replaces: replaces as SessionLinkId | null };
    if (!(await replaceLink(trx, app, id, wanted))) return;
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
    await queueSessionMails(trx, app, [session], mail);
  });
  nudgeMail(app);
  return showSession(app, viewer, id);
};
