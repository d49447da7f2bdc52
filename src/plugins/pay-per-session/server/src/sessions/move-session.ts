import type { z } from 'zod';
import type { moveInput, SessionDetail } from '../../../shared/contracts/session';
import { checkStart, lockCalendars, readServiceSchedule, withNearest } from '../calendar';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { database, inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { changeSession } from './change-session';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * The client moves a booked session to another free start; the same notice as for cancelling, and what was paid stays.
 * @throws Refusal NOT_FOUND, NOTICE_TOO_SHORT, NOT_ALLOWED for a session that was not booked, SERVICE_DISABLED,
 *   HOST_NOT_AVAILABLE, ILLEGAL_TRANSITION, STALE_SESSION, and those of `checkStart` with the nearest free starts
 */
export const moveSession = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { startsAt, revision }: z.output<typeof moveInput>,
): Promise<SessionDetail> => {
  const db = database(app.strapi);
  const known = await loadSession(db, actor, id);
  const schedule = {
    ...(await readServiceSchedule(db, known.service_id)),
    durationMinutes: known.duration_minutes,
  };
  const own = { sessionId: id };
  await withNearest(app, schedule, { startsAt, own }, () =>
    inTransaction(app.strapi, async (trx) => {
      const session = await loadSession(trx, actor, id);
      await lockCalendars(trx, session.client_id, session.host_id);
      if (session.status === 'scheduled') await checkStart(trx, app, schedule, { startsAt, own });
      await changeSession(trx, app, actor, session, { action: 'move', revision, startsAt });
    }),
  );
  nudgeMail(app);
  return showSession(app, actor, id);
};
