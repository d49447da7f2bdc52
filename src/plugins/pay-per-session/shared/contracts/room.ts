import { z } from 'zod';
import type { Outcome, Party } from '../session-status';

/*
 * What the two browsers and the server say to each other in the room. The site's script imports only
 * the types; the schemas check, on the server, what a browser sends.
 */

/** Names one open window of one person: the same across reconnects, another after a reload. */
const pageKey = z.string().regex(/^[\w-]{16,64}$/u);

const token = z.string().min(20).max(200);
const sdp = z.string().max(60_000);

/** Shown when a browser connects; the token never stands in an address. */
export const entrance = z.object({ token, pageKey });

/** The language of the page that shows the room; what is not said in it is said in English. */
export const pageLanguage = z.string().regex(/^[a-z]{2,3}$/u);

export const devices = z.object({ microphone: z.boolean(), camera: z.boolean(), screen: z.boolean() });
export type Devices = z.output<typeof devices>;

export const signal = z.union([
  z.object({ description: z.object({ type: z.enum(['offer', 'answer']), sdp }) }),
  /** The client, who never offers, asks the host for a new offer: a new way has to be found. */
  z.object({ offerAgain: z.literal(true) }),
  z.object({
    candidate: z.object({
      candidate: z.string().max(2000),
      sdpMid: z.string().max(64).nullable(),
      sdpMLineIndex: z.number().int().min(0).max(64).nullable(),
      usernameFragment: z.string().max(256).nullable(),
    }),
  }),
]);
export type Signal = z.output<typeof signal>;

export interface IceServer {
  urls: string | string[];
  username?: string;
  credential?: string;
}

/** One person who is in the room now. */
export interface Present {
  party: Party;
  pageKey: string;
  devices: Devices;
}

/** The first thing a browser hears once it is let in. Instants are ms, UTC, by the server's clock. */
export interface Welcome {
  party: Party;
  now: number;
  startsAt: number | null;
  durationMinutes: number;
  iceServers: IceServer[];
}

/** What the server proposes when a host leaves. */
export interface Farewell {
  proposed: Outcome | null;
  /** Which answers are possible now: none before the session begins. */
  outcomes: Outcome[];
  /** Whether the agreed start has passed; true without a date. */
  begun: boolean;
  revision: number;
  /** Whole minutes of each in the room; null for who never came. */
  minutes: Record<Party, number | null>;
}

/** Why somebody was not let in, or was put out: the refusal's code and its sentence. */
export interface TurnedAway {
  code: string;
  message: string;
}

export interface FromServer {
  welcome: (welcome: Welcome) => void;
  /** Everybody who is here now, each time somebody comes, goes or changes a device. */
  present: (people: Present[]) => void;
  /** Since when both have met; null while they have not. */
  met: (at: number | null) => void;
  signal: (from: string, signal: Signal) => void;
  /** The other one closed the room on purpose. */
  goodbye: (pageKey: string) => void;
  /** The same person has opened the room in another window. */
  takenOver: () => void;
  turnedAway: (why: TurnedAway) => void;
}

export interface FromBrowser {
  signal: (signal: Signal) => void;
  devices: (devices: Devices) => void;
  leave: (answer: (farewell: Farewell) => void) => void;
}
