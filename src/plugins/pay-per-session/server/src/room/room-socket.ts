import type { RemoteSocket, Server, Socket } from 'socket.io';
import type { Devices, FromBrowser, FromServer } from '../../../shared/contracts/room';
import { PARTIES, type Party } from '../../../shared/session-status';
import type { SessionId } from '../platform/ids';
import type { LinkHolder } from './session-links';

/** What is known of a connection once it was let in; other instances see it too. */
export interface Seat {
  holder: LinkHolder;
  pageKey: string;
  devices: Devices;
  /** By the clock of the instance it came to, ms UTC: the newest window of a person keeps the seat. */
  since: number;
}

/** Nothing is said between instances but through the adapter's rooms. */
type BetweenServers = Record<string, never>;

export type RoomServer = Server<FromBrowser, FromServer, BetweenServers, Seat>;
export type RoomSocket = Socket<FromBrowser, FromServer, BetweenServers, Seat>;
export type SeatedSocket = RemoteSocket<FromServer, Seat>;

/** Both people of a session. */
export const roomName = (sessionId: SessionId): string => `session:${sessionId}`;
/** One person of a session. */
export const seatName = (sessionId: SessionId, party: Party): string => `session:${sessionId}:${party}`;

export const otherParty = (party: Party): Party => (party === PARTIES[0] ? PARTIES[1] : PARTIES[0]);
