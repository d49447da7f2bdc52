import { io, type Socket } from 'socket.io-client';
import type {
  Devices,
  Farewell,
  FromBrowser,
  FromServer,
  Present,
  Signal,
  TurnedAway,
  Welcome,
} from '../../../../shared/contracts/room';
import { ROOM_PATH } from '../../../../shared/room-path';

const FAREWELL_TIMEOUT = 4_000;
const TRY_AGAIN = 5_000;
/** Refusals that pass by themselves. */
const PASSING = new Set(['TOO_MANY_TRIES', 'UNFORESEEN']);

/** What the room does when something happens. */
export interface RoomEvents {
  onWelcome(welcome: Welcome): void;
  onPresent(people: Present[]): void;
  onMet(at: number | null): void;
  onSignal(from: string, signal: Signal): void;
  onGoodbye(pageKey: string): void;
  onLine(online: boolean): void;
  onTakenOver(): void;
  onTurnedAway(why: TurnedAway): void;
}

export interface RoomLine {
  /** Lost while the line is down; the peers find each other again once it is back. */
  send(signal: Signal): void;
  tellDevices(devices: Devices): void;
  /** Leaves the room; null when the site cannot be reached. */
  leave(): Promise<Farewell | null>;
  /** Leaves without waiting, as a window closes. */
  hangUp(): void;
}

const isTurnedAway = (value: unknown): value is TurnedAway =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;

/** Goes to the room by a session link and keeps the line up, across lost connections. */
export const goToRoom = (token: string, pageKey: string, events: RoomEvents): RoomLine => {
  const socket: Socket<FromServer, FromBrowser> = io({
    path: ROOM_PATH,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
    auth: { token, pageKey, language: document.documentElement.lang },
  });
  let devices: Devices | null = null;
  let ended = false;

  const end = (): void => {
    ended = true;
    socket.disconnect();
  };

  socket.on('welcome', (welcome) => {
    events.onLine(true);
    events.onWelcome(welcome);
    if (devices) socket.emit('devices', devices);
  });
  socket.on('present', events.onPresent);
  socket.on('met', events.onMet);
  socket.on('signal', events.onSignal);
  socket.on('goodbye', events.onGoodbye);
  socket.on('takenOver', () => {
    end();
    events.onTakenOver();
  });
  socket.on('turnedAway', (why) => {
    if (PASSING.has(why.code)) return;
    end();
    events.onTurnedAway(why);
  });
  socket.on('connect_error', (error) => {
    events.onLine(false);
    const why: unknown = Reflect.get(error, 'data');
    if (!isTurnedAway(why)) return;
    if (PASSING.has(why.code)) setTimeout(() => !ended && socket.connect(), TRY_AGAIN);
    else {
      end();
      events.onTurnedAway(why);
    }
  });
  socket.on('disconnect', (reason) => {
    if (ended) return;
    events.onLine(false);
    // The one case in which the client does not try again by itself, such as a server that restarts.
    if (reason === 'io server disconnect') setTimeout(() => !ended && socket.connect(), 400);
  });

  return {
    send: (signal) => {
      if (socket.connected) socket.emit('signal', signal);
    },
    tellDevices: (state) => {
      devices = state;
      if (socket.connected) socket.emit('devices', state);
    },
    leave: async () => {
      if (!socket.connected) {
        end();
        return null;
      }
      const farewell = await new Promise<Farewell | null>((resolve) => {
        socket.timeout(FAREWELL_TIMEOUT).emit('leave', (error: Error | null, given: Farewell) => {
          resolve(error ? null : given);
        });
      });
      end();
      return farewell;
    },
    hangUp: () => {
      if (socket.connected) socket.emit('leave', () => {});
      end();
    },
  };
};
