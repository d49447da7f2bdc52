import { z } from 'zod';
import type { Farewell, IceServer, Present } from '../../../shared/contracts/room';
import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { findRoomSession, type RoomSession } from './find-room';
import { readVisits } from './read-presence';
import { enterRoom, leaveRoom, seeVisitors } from './record-visit';
import { roomName, seatName, type RoomServer, type RoomSocket, type SeatedSocket } from './room-socket';
import { answersFor, firstMeeting, minutesInRoom, proposeOutcome, type Visit } from './rules/presence';
import { doorsOpenAt } from './rules/room-door';

const iceServerList = z.array(
  z.object({
    urls: z.union([z.string(), z.array(z.string())]),
    username: z.string().optional(),
    credential: z.string().optional(),
  }),
);
const iceServersOf = (app: App): IceServer[] =>
  app.config.iceServers === '' ? [] : iceServerList.parse(JSON.parse(app.config.iceServers));

/** Tells both who is here now: the whole truth each time, so that no message can be missed for good. */
export const announcePresence = async (io: RoomServer, sessionId: SessionId): Promise<void> => {
  const sockets = await io.in(roomName(sessionId)).fetchSockets();
  const people: Present[] = sockets.map(({ data }) => ({
    party: data.holder.party,
    pageKey: data.pageKey,
    devices: data.devices,
  }));
  io.to(roomName(sessionId)).emit('present', people);
};

/** The stays that count for the session as it is dated now. */
const visitsSinceDoors = async (app: App, { sessionId, startsAt }: RoomSession): Promise<Visit[]> => {
  const { doorsOpenMinutes } = await readSettings(app.strapi);
  return readVisits(database(app.strapi), sessionId, doorsOpenAt(startsAt, doorsOpenMinutes));
};

const announceMeeting = async (io: RoomServer, app: App, sessionId: SessionId): Promise<void> => {
  const sockets = await io.in(roomName(sessionId)).fetchSockets();
  await seeVisitors(
    app,
    sockets.map(({ id }) => id),
  );
  const visits = await visitsSinceDoors(app, await findRoomSession(app, sessionId));
  io.to(roomName(sessionId)).emit('met', firstMeeting(visits));
};

const isNewer = (one: { id: string; data: { since: number } }, than: RoomSocket): boolean =>
  one.data.since > than.data.since || (one.data.since === than.data.since && one.id > than.id);

const standUp = (socket: SeatedSocket | RoomSocket): void => {
  socket.emit('takenOver');
  socket.disconnect();
};

/**
 * One person sits in one window: the newest takes the seat and the others are told, unless the other is the same
 * window before a reconnect. Two that come at the same moment agree on which is newer.
 * @returns whether this one has the seat
 */
const takeSeat = async (io: RoomServer, socket: RoomSocket): Promise<boolean> => {
  const { holder, pageKey } = socket.data;
  const seated = await io.in(seatName(holder.sessionId, holder.party)).fetchSockets();
  for (const other of seated) {
    if (other.id === socket.id) continue;
    if (isNewer(other, socket)) {
      standUp(socket);
      return false;
    }
    if (other.data.pageKey === pageKey) other.disconnect();
    else standUp(other);
  }
  return true;
};

/** Welcomes somebody who was let in, gives them the seat, notes it, and tells both. */
export const join = async (io: RoomServer, app: App, socket: RoomSocket): Promise<void> => {
  const { holder, pageKey } = socket.data;
  const { sessionId, party } = holder;
  const { startsAt, durationMinutes } = await findRoomSession(app, sessionId);
  const iceServers = iceServersOf(app);
  socket.emit('welcome', { party, now: app.clock.now(), startsAt, durationMinutes, iceServers });
  await socket.join([roomName(sessionId), seatName(sessionId, party)]);
  if (!(await takeSeat(io, socket))) return;
  await enterRoom(app, { sessionId, party, pageKey, visitKey: socket.id });
  await announcePresence(io, sessionId);
  await announceMeeting(io, app, sessionId);
};

/** Notes that somebody closes the room on purpose, and what the host may answer to how it ended. */
export const bidFarewell = async (app: App, socket: RoomSocket): Promise<Farewell> => {
  const { holder, pageKey } = socket.data;
  socket.to(roomName(holder.sessionId)).emit('goodbye', pageKey);
  await leaveRoom(app, socket.id);
  const session = await findRoomSession(app, holder.sessionId);
  const { status, startsAt, revision } = session;
  const visits = await visitsSinceDoors(app, session);
  const ending = { status, startsAt, now: app.clock.now() };
  const isHost = holder.party === 'host';
  const minutes = minutesInRoom(visits);
  const came = (party: Party) => visits.some((visit) => visit.party === party);
  return {
    proposed: isHost ? proposeOutcome(visits, ending) : null,
    outcomes: isHost ? answersFor(ending) : [],
    begun: startsAt === null || ending.now >= startsAt,
    revision,
    minutes: { host: came('host') ? minutes.host : null, client: came('client') ? minutes.client : null },
  };
};
