import type { Knex } from 'knex';
import type { ActorKind } from '../../../shared/session-status';
import type { Viewer } from '../people';
import type { Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, SessionId } from '../platform/ids';
import type { StoredSession } from './session-row';

/** Who looks at or moves a session: in the admin panel, on the public site, or by a session link. */
export type SessionViewer =
  Viewer | { kind: 'host'; hostId: HostId } | { kind: 'client'; clientId: ClientId } | { kind: 'system' };

/** Narrows a query on `session.*` to what the viewer may know of. */
export const ownedBy =
  (viewer: SessionViewer) =>
  (query: Knex.QueryBuilder): void => {
    if (viewer.kind === 'host') void query.where('session.host_id', viewer.hostId);
    if (viewer.kind === 'client') void query.where('session.client_id', viewer.clientId);
  };

/** Which of the table's actors the viewer is. */
export const actorOf = (viewer: SessionViewer): ActorKind => viewer.kind;

/** The id that stands with a session-event. */
export const actorIdOf = (viewer: SessionViewer): number | null => {
  switch (viewer.kind) {
    case 'host':
      return viewer.hostId;
    case 'client':
      return viewer.clientId;
    case 'operator':
      return viewer.adminUserId;
    case 'system':
      return null;
  }
};

/** The viewer's session. @throws Refusal NOT_FOUND when there is none, or it is somebody else's */
export const loadSession = async (db: Db, viewer: SessionViewer, id: SessionId): Promise<StoredSession> => {
  const row = await db('pps_sessions as session')
    .where('session.id', id)
    .modify(ownedBy(viewer))
    .first<StoredSession | undefined>('session.*');
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};
