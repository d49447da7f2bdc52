import type { z } from 'zod';
import type { dateInput, SessionDetail } from '../../../shared/contracts/session';
import { TICK } from '../calendar';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { changeSession } from './change-session';
import { readWallClock } from '../../../shared/wall-clock';
import { loadSession, type SessionViewer } from './session-viewer';
import { showSession } from './show-session';

/**
 * Sets the date of a session that has none, or moves the one it has.
 * The wall-clock time is read in the zone the person named; starts lie on five-minute ticks.
 * @throws Refusal TIME_SKIPPED, DATE_IN_PAST, INVALID_INPUT, NOT_FOUND and what the transition table says
 */
export const scheduleSession = async (
  app: App,
  actor: SessionViewer,
  id: SessionId,
  input: z.output<typeof dateInput>,
): Promise<SessionDetail> => {
  const reading = readWallClock(input.startsAtLocal, input.timeZone, input.fold);
  if (reading.kind === 'skipped')
    throw new Refusal('TIME_SKIPPED', {}, { startsAtLocal: { key: 'timeSkipped' } });
  const startsAt = reading.instant;
  if (startsAt % TICK !== 0) throw invalid({ startsAtLocal: { key: 'notFiveMinutes' } });
  if (startsAt <= app.clock.now())
    throw new Refusal('DATE_IN_PAST', {}, { startsAtLocal: { key: 'dateInPast' } });
  await inTransaction(app.strapi, async (trx) => {
    const session = await loadSession(trx, actor, id);
    const action = session.status === 'scheduled' ? 'move' : 'schedule';
    await changeSession(trx, app, actor, session, { action, revision: input.revision, startsAt });
  });
  nudgeMail(app);
  return showSession(app, actor, id);
};
