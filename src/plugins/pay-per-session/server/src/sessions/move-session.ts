import type { z } from 'zod';
import type { moveInput, SessionDetail } from '../../../shared/contracts/session';
import { checkStart, lockCalendars, readSoldSchedule, withNearest, type ServiceSchedule } from '../calendar';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { database, inTransaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { readBlock } from './change-hours';
import { changeSession } from './change-session';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * The calendar in which a session can be moved: its service's, with the length and the buffers that were sold, which
 * are what the session takes.
 * @throws Refusal NOT_FOUND
 */
export const readScheduleOfSession = async (
  app: App,
  viewer: SessionViewer,
  id: SessionId,
): Promise<ServiceSchedule> => {
  const db = database(app.strapi);
  const session = await loadSession(db, viewer, id);
  const schedule = await readSoldSchedule(db, session.service_id);
  return {
    ...schedule,
    durationMinutes: session.duration_minutes,
    rules: {
      ...schedule.rules,
      bufferBeforeMinutes: session.buffer_before_minutes ?? 0,
      bufferAfterMinutes: session.buffer_after_minutes ?? 0,
    },
  };
};

/**
 * The client moves a booked session to another free start; the same notice as for cancelling, and what was paid stays.
 * @throws Refusal NOT_FOUND, NOTICE_TOO_SHORT, NOT_ALLOWED for a session that was not booked,
 *   ILLEGAL_TRANSITION, STALE_SESSION, and those of `checkStart` with the nearest free starts
 */
export const moveSession = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  { startsAt, revision }: z.output<typeof moveInput>,
): Promise<SessionDetail> => {
  const schedule = await readScheduleOfSession(app, actor, id);
  const db = database(app.strapi);
  const hours = await readBlock(db, await loadSession(db, actor, id));
  const siblings = hours.flatMap((hour) => (hour.id === id ? [] : [hour.id]));
  const own = { sessionId: id, siblings };
  await withNearest(
    app,
    { readSchedule: () => Promise.resolve(schedule), startsAt, readOwn: () => Promise.resolve(own) },
    () =>
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
