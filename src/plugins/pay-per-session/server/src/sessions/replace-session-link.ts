import type { z } from 'zod';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { linkInput } from '../../../shared/contracts/session-link';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant, type Transaction } from '../platform/database';
import type { SessionId, SessionLinkId } from '../platform/ids';
import { liveLink, replaceLink } from '../room';
import { queueSessionMails } from './queue-session-mails';
import type { StoredSession } from './session-row';
import { actorIdOf, actorOf, loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/** The session with the hours that were bought at once with it, as they stand now; nobody changes them meanwhile. */
const lockHours = async (
  trx: Transaction,
  session: StoredSession,
): Promise<readonly [StoredSession, ...StoredSession[]]> => {
  const { id, block_id: block } = session;
  const rows = await trx('pps_sessions')
    .where(block === null ? { id } : { block_id: block })
    .orderBy('id')
    .forUpdate()
    .select<StoredSession[]>('*');
  const [first = session, ...others] = rows;
  return [first, ...others];
};

/**
 * Makes one person's link invalid and sends them a new one, for a link that fell into other hands. Of hours that were
 * bought at once all of them are replaced: the page of each leads to the others.
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
    const hours = await lockHours(trx, await loadSession(trx, viewer, id));
    const wanted = { party, replaces: replaces as SessionLinkId | null };
    if (!(await replaceLink(trx, app, id, wanted))) return;
    for (const hour of hours) {
      if (hour.id === id) continue;
      const live = await liveLink(trx, hour.id, party);
      await replaceLink(trx, app, hour.id, { party, replaces: live?.id ?? null });
    }
    const now = app.clock.now();
    for (const { id: hourId, status } of hours)
      await insertRow(trx, 'pps_session_events', now, {
        session_id: hourId,
        at: writeInstant(now),
        actor: actorOf(viewer),
        actor_id: actorIdOf(viewer),
        action: 'replace_link',
        from_status: status,
        to_status: status,
        facts: JSON.stringify({ party }),
      });
    const mail = {
      template: 'link-replaced',
      dedupe: `link-${id}-${replaces ?? 'none'}`,
      reason: null,
      parties: [party],
    } as const;
    await queueSessionMails(trx, app, hours, mail);
  });
  nudgeMail(app);
  return showSession(app, viewer, id);
};
