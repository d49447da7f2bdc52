import type { Party, SessionKind, SessionStatus } from '../../../shared/session-status';
import { joinPicture, pictureOf } from '../catalog';
import { clientPictureUrl } from '../people';
import type { App } from '../platform/app';
import { database, readInstant, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { roomDoor, type DoorState } from './rules/room-door';

/** What the room needs of a session. Instants are ms, UTC. */
export interface RoomSession {
  sessionId: SessionId;
  status: SessionStatus;
  kind: SessionKind;
  serviceName: string;
  startsAt: number | null;
  durationMinutes: number;
  revision: number;
  names: Record<Party, string>;
  /** The addresses of their pictures; null for who has none. */
  faces: Record<Party, string | null>;
}

/** A face in the room is 96 pixels wide, on a sharp screen twice that. */
const FACE_PIXELS = 192;

interface RoomRow extends Omit<RoomSession, 'startsAt' | 'names' | 'faces'> {
  startsAt: StoredInstant | null;
  hostName: string | null;
  clientName: string;
  clientPicture: string | null;
  avatarUrl: string | null;
  avatarFormats: unknown;
}

/** The session of a room. @throws Refusal NOT_FOUND */
export const findRoomSession = async (app: App, sessionId: SessionId): Promise<RoomSession> => {
  const row = await database(app.strapi)('pps_sessions as session')
    .join('pps_hosts as host', 'host.id', 'session.host_id')
    .join('pps_clients as client', 'client.id', 'session.client_id')
    .modify(joinPicture('avatar'))
    .where({ 'session.id': sessionId })
    .first<RoomRow | undefined>(
      'session.id as sessionId',
      'session.status as status',
      'session.kind as kind',
      'session.service_name as serviceName',
      'session.starts_at as startsAt',
      'session.duration_minutes as durationMinutes',
      'session.revision as revision',
      'host.display_name as hostName',
      'client.display_name as clientName',
      'client.picture_key as clientPicture',
      'avatar_file.url as avatarUrl',
      'avatar_file.formats as avatarFormats',
    );
  if (!row) throw new Refusal('NOT_FOUND');
  const { hostName, clientName, startsAt, clientPicture, avatarUrl, avatarFormats, ...session } = row;
  const avatar = { url: avatarUrl, formats: avatarFormats, width: null, height: null, alt: null };
  return {
    ...session,
    startsAt: readInstant(startsAt),
    names: { host: hostName ?? '', client: clientName },
    faces: { host: pictureOf(avatar, FACE_PIXELS)?.url ?? null, client: clientPictureUrl(clientPicture) },
  };
};

/** How the door of a session's room stands now, and how long before the start it opens. */
export const readRoomDoor = async (
  app: App,
  session: Pick<RoomSession, 'status' | 'startsAt'>,
): Promise<{ door: DoorState; doorsOpenMinutes: number }> => {
  const { doorsOpenMinutes } = await readSettings(app.strapi);
  return { door: roomDoor(session, app.clock.now(), doorsOpenMinutes), doorsOpenMinutes };
};
