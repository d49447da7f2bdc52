import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ExtendedError } from 'socket.io';
import { z } from 'zod';
import { entrance, pageLanguage, type TurnedAway } from '../../../shared/contracts/room';
import { sayRefusal } from '../../../shared/words';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import { findRoomSession, readRoomDoor } from './find-room';
import { wasInside } from './record-visit';
import type { RoomSocket } from './room-socket';
import { requireOpenDoor } from './rules/require-open-door';
import { findByLink } from './session-links';

/** What a browser is told when it is not let in. Anything unforeseen is logged, never shown. */
export const turnedAway = (app: App, error: unknown, language: string): TurnedAway => {
  if (error instanceof Refusal)
    return { code: error.code, message: sayRefusal(language, error.code, error.facts) };
  app.strapi.log.error(`Room: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: 'UNFORESEEN', message: sayRefusal(language, 'UNFORESEEN', { number: '–' }) };
};

const readsIn = z.object({ language: pageLanguage });

/** The language of the page a connection comes from, whether or not it is let in. */
export const languageOf = (socket: RoomSocket): string => {
  const shown = readsIn.safeParse(socket.handshake.auth);
  return shown.success ? shown.data.language : 'en';
};

/**
 * Only our own pages may connect: the address people reach the site by, or the very host the request came to.
 * Browsers send no Origin with a same-origin GET (long polling); they say `same-origin` instead.
 */
export const comesFromOurPage = (app: App, request: IncomingMessage): boolean => {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined) return site === 'same-origin';
  if (origin === new URL(app.config.publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/** Where a connection comes from; a proxy in front appends the address it saw as the last one. */
const addressOf = (app: App, socket: RoomSocket): string => {
  const forwarded = socket.handshake.headers['x-forwarded-for'];
  if (!app.config.trustProxy || forwarded === undefined) return socket.handshake.address;
  return String(forwarded).split(',').at(-1)?.trim() ?? socket.handshake.address;
};

const spend = async (limiter: RateLimiterMemory, address: string): Promise<void> => {
  try {
    await limiter.consume(address);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal('TOO_MANY_TRIES', { seconds: Math.ceil(error.msBeforeNext / 1000) });
  }
};

const findSeat = async (app: App, wrongLinks: RateLimiterMemory, socket: RoomSocket, address: string) => {
  const shown = entrance.safeParse(socket.handshake.auth);
  if (!shown.success) throw new Refusal('LINK_NOT_VALID');
  try {
    return { holder: await findByLink(app, shown.data.token), pageKey: shown.data.pageKey };
  } catch (error) {
    await spend(wrongLinks, address);
    throw error;
  }
};

/**
 * Lets a browser in by its session link, if the room's door is open; gives it its seat.
 * Counts connections and wrong links by address, so that links cannot be guessed.
 */
export const admission = (app: App) => {
  const connections = new RateLimiterMemory({ points: 120, duration: 60 });
  const wrongLinks = new RateLimiterMemory({ points: 20, duration: 60 });

  const admit = async (socket: RoomSocket): Promise<void> => {
    const address = addressOf(app, socket);
    await spend(connections, address);
    const { holder, pageKey } = await findSeat(app, wrongLinks, socket, address);
    const session = await findRoomSession(app, holder.sessionId);
    const { door, doorsOpenMinutes } = await readRoomDoor(app, session);
    const returning = door.state === 'closed' && (await wasInside(app, { ...holder, pageKey }));
    requireOpenDoor(door, doorsOpenMinutes, returning);
    socket.data.holder = holder;
    socket.data.pageKey = pageKey;
    socket.data.devices = { microphone: false, camera: false, screen: false };
    socket.data.since = app.clock.now();
  };

  return (socket: RoomSocket, next: (error?: ExtendedError) => void): void => {
    admit(socket).then(
      () => next(),
      (error: unknown) => {
        const data = turnedAway(app, error, languageOf(socket));
        next(Object.assign(new Error(data.code), { data }));
      },
    );
  };
};
