import { moveInput, type SessionDetail } from '../../../shared/contracts/session';
import { Refusal } from '../../../server/src/platform/errors';
import type { SessionId } from '../../../server/src/platform/ids';
import { readRowId } from '../../../server/src/platform/row-id';
import { parse } from '../../../server/src/platform/validation';
import { moveSession, showSession } from '../../../server/src/sessions';
import { deed, ownQuestion } from './api-page';

/** What a program needs to know of a session in order to show it, or to move it. */
const sessionAnswer = (session: SessionDetail) => ({
  id: session.id,
  reference: session.reference,
  status: session.status,
  serviceId: session.serviceId,
  serviceName: session.serviceName,
  durationMinutes: session.durationMinutes,
  hostName: session.host.displayName,
  hostTimeZone: session.host.timeZone,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  respondBy: session.respondBy,
  revision: session.revision,
});

/** One of the client's own sessions, with the revision that a change of it has to name. */
export const ownSession = ownQuestion('/sessions/:id', async ({ app, params }, { clientId }) =>
  sessionAnswer(await showSession(app, { kind: 'client', clientId }, readRowId(params) as SessionId)),
);

/**
 * Moves the client's booked session to another free start. Sent again after it was done, as programs do whose
 * connection broke, it gives the same answer.
 */
export const moves = deed('/sessions/:id/move', async ({ app, params, body }, { clientId }) => {
  const id = readRowId(params) as SessionId;
  const viewer = { kind: 'client', clientId } as const;
  const wish = parse(moveInput, body);
  try {
    return sessionAnswer(await moveSession(app, viewer, id, wish));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error;
    const session = await showSession(app, viewer, id);
    const done = session.startsAt !== null && Date.parse(session.startsAt) === wish.startsAt;
    if (done && session.status === 'scheduled' && session.revision === wish.revision + 1)
      return sessionAnswer(session);
    throw error;
  }
});
