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
} from '../../src/plugins/pay-per-session/shared/contracts/room';
import type { RunningApp } from './start-app';

/** Everything one browser heard from the room, in order. */
export interface Heard {
  welcome: Welcome[];
  present: Present[][];
  met: (number | null)[];
  signal: { from: string; signal: Signal }[];
  goodbye: string[];
  takenOver: number;
  turnedAway: TurnedAway[];
  /** Reasons of lost connections. */
  lost: string[];
}

/** A browser in the room, without the browser. */
export interface Guest {
  pageKey: string;
  heard: Heard;
  socket: Socket<FromServer, FromBrowser>;
  /** Resolves as soon as what was heard fits; looked at whenever any guest hears something. */
  until(fits: (heard: Heard) => boolean): Promise<Heard>;
  devices(devices: Devices): void;
  signal(signal: Signal): void;
  leave(): Promise<Farewell>;
}

export interface GuestWanted {
  pageKey?: string;
  /** The Origin header, as browsers send it. */
  origin?: string;
  transport?: 'websocket' | 'polling';
  /** Of the page the room is on. */
  language?: string;
}

let guests = 0;
/** Who waits for something; a condition may look at several guests. */
const waiting = new Set<() => void>();
const present = new Set<Socket<FromServer, FromBrowser>>();
const TIMEOUT = 60_000;

/** Somebody who comes to the room with the token of a session link; everybody is sent home with `sendHome`. */
export const aGuest = ({ url }: Pick<RunningApp, 'url'>, token: string, wanted: GuestWanted = {}): Guest => {
  guests += 1;
  const {
    pageKey = `page-of-guest-${String(guests).padStart(4, '0')}`,
    origin = url,
    transport = 'websocket',
    language,
  } = wanted;
  const socket: Socket<FromServer, FromBrowser> = io(url, {
    path: '/pps/room',
    transports: [transport],
    forceNew: true,
    reconnection: false,
    auth: { token, pageKey, language },
    extraHeaders: { origin },
  });
  const heard: Heard = {
    welcome: [],
    present: [],
    met: [],
    signal: [],
    goodbye: [],
    takenOver: 0,
    turnedAway: [],
    lost: [],
  };
  const note = (change: () => void): void => {
    change();
    for (const look of waiting) look();
  };
  socket.on('welcome', (welcome) => note(() => heard.welcome.push(welcome)));
  socket.on('present', (people) => note(() => heard.present.push(people)));
  socket.on('met', (at) => note(() => heard.met.push(at)));
  socket.on('signal', (from, signal) => note(() => heard.signal.push({ from, signal })));
  socket.on('goodbye', (page) => note(() => heard.goodbye.push(page)));
  socket.on('takenOver', () => note(() => (heard.takenOver += 1)));
  socket.on('turnedAway', (why) => note(() => heard.turnedAway.push(why)));
  socket.on('disconnect', (reason) => note(() => heard.lost.push(reason)));
  socket.on('connect_error', (error) => {
    const why: unknown = Reflect.get(error, 'data');
    const told = typeof why === 'object' && why !== null && 'code' in why ? (why as TurnedAway) : null;
    note(() => heard.turnedAway.push(told ?? { code: 'NO_CONNECTION', message: error.message }));
  });
  present.add(socket);

  return {
    pageKey,
    heard,
    socket,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`The guest never heard it: ${JSON.stringify(heard)}`));
        }, TIMEOUT);
        const look = (): void => {
          if (!fits(heard)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(heard);
        };
        waiting.add(look);
        look();
      }),
    devices: (devices) => socket.emit('devices', devices),
    signal: (signal) => socket.emit('signal', signal),
    leave: () => socket.timeout(TIMEOUT).emitWithAck('leave'),
  };
};

/** Ends every guest's connection. */
export const sendHome = (): void => {
  for (const socket of present) socket.disconnect();
  present.clear();
};
