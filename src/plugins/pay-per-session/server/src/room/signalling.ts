import { Server } from 'socket.io';
import { devices, signal } from '../../../shared/contracts/room';
import { ROOM_PATH } from '../../../shared/room-path';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import { admission, comesFromOurPage, languageOf, turnedAway } from './admission';
import { announcePresence, bidFarewell, join } from './attendance';
import { leaveRoom, seeVisitors } from './record-visit';
import { otherParty, roomName, seatName, type RoomServer, type RoomSocket } from './room-socket';
import { messageAllowance, ROOM_ALLOWANCE } from './rules/message-allowance';

/** How often presence is noted, and how long a replaced link still holds a seat, in ms. */
const BEAT = 5_000;

const createServer = (app: App): RoomServer => {
  const io: RoomServer = new Server({
    path: ROOM_PATH,
    transports: ['websocket', 'polling'],
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 100_000,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    perMessageDeflate: false,
    allowRequest: (request, answer) => {
      const own = comesFromOurPage(app, request);
      answer(own ? null : 'This page is not ours.', own);
    },
  });
  io.use(admission(app));
  return io;
};

/** Puts out, on this instance, who came by a link that has been revoked since. */
const putOutRevoked = async (io: RoomServer, app: App): Promise<void> => {
  const sockets = [...io.of('/').sockets.values()];
  const revoked = await database(app.strapi)('pps_session_links')
    .whereIn(
      'id',
      sockets.map(({ data }) => data.holder.linkId),
    )
    .whereNotNull('revoked_at')
    .select<{ id: number }[]>('id');
  const ids = new Set(revoked.map(({ id }) => id));
  for (const socket of sockets) {
    if (!ids.has(socket.data.holder.linkId)) continue;
    socket.emit('turnedAway', turnedAway(app, new Refusal('LINK_NOT_VALID'), languageOf(socket)));
    socket.disconnect();
  }
};

/**
 * The room's signalling, on Strapi's own server and under its own path; it carries what two browsers need to find
 * each other, never sound or picture. What another instance must know lives in the adapter's rooms.
 * @returns stop: puts everybody out, waits for what is being written, leaves the HTTP server alone
 */
export const startSignalling = (app: App): (() => Promise<void>) => {
  const io = createServer(app);
  const underWay = new Set<Promise<void>>();

  const run = (socket: RoomSocket | null, work: Promise<void>): void => {
    const settled = work
      .catch((error: unknown) => {
        const why = turnedAway(app, error, socket ? languageOf(socket) : 'en');
        socket?.emit('turnedAway', why);
        socket?.disconnect();
      })
      .finally(() => underWay.delete(settled));
    underWay.add(settled);
  };

  const afterLeaving = async (socket: RoomSocket): Promise<void> => {
    await leaveRoom(app, socket.id);
    await announcePresence(io, socket.data.holder.sessionId);
  };

  io.on('connection', (socket: RoomSocket) => {
    const { sessionId, party } = socket.data.holder;
    const mayGoOn = messageAllowance(ROOM_ALLOWANCE);
    const isSeated = () => socket.rooms.has(roomName(sessionId));

    socket.use((_, next) => {
      if (mayGoOn(app.clock.now())) next();
      else run(socket, Promise.reject(new Refusal('TOO_MANY_TRIES', { seconds: 10 })));
    });
    socket.on('signal', (given) => {
      const message = signal.safeParse(given);
      if (!message.success || !isSeated()) return;
      socket.to(seatName(sessionId, otherParty(party))).emit('signal', socket.data.pageKey, message.data);
    });
    socket.on('devices', (given) => {
      const state = devices.safeParse(given);
      if (!state.success) return;
      socket.data.devices = state.data;
      if (isSeated()) run(socket, announcePresence(io, sessionId));
    });
    socket.on('leave', (answer) => {
      if (typeof answer === 'function') run(socket, bidFarewell(app, socket).then(answer));
    });
    socket.on('disconnect', () => run(null, afterLeaving(socket)));
    run(socket, join(io, app, socket));
  });

  const beat = async (): Promise<void> => {
    const here = [...io.of('/').sockets.keys()];
    if (here.length === 0) return;
    await seeVisitors(app, here);
    await putOutRevoked(io, app);
  };
  const timer = setInterval(() => run(null, beat()), BEAT);
  timer.unref();
  io.attach(app.strapi.server.httpServer);

  return async () => {
    clearInterval(timer);
    // Not io.close(), which would close Strapi's HTTP server as well.
    io.local.disconnectSockets(true);
    io.engine.close();
    await io.of('/').adapter.close();
    while (underWay.size > 0) await Promise.all(underWay);
  };
};
