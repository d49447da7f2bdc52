import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure, type RequestOptions } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { FeedProblem } from '../rules/feed-problem';
import { createLookup, requireReach, type Network } from './network';

export interface FeedRequest {
  address: string;
  /** What the server said the last time, so that it need not send again what we have. */
  etag: string | null;
  lastModified: string | null;
}

export interface FeedLimits {
  seconds: number;
  megabytes: number;
  redirects: number;
}
const LIMITS: FeedLimits = { seconds: 10, megabytes: 2, redirects: 5 };

export type Feed =
  { kind: 'unchanged' } | { kind: 'changed'; text: string; etag: string | null; lastModified: string | null };

const MOVED = new Set([301, 302, 303, 307, 308]);

const send = (url: URL, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestSecure : requestPlain;
    request(url, options).on('response', resolve).on('error', reject).end();
  });

/** Where an address leads on to. @throws FeedProblem ANSWERED_WITH_ERROR when it does not say where */
const nextAddress = (from: URL, response: IncomingMessage): URL => {
  const { location } = response.headers;
  if (location === undefined || !URL.canParse(location, from.href))
    throw new FeedProblem('ANSWERED_WITH_ERROR', { status: response.statusCode ?? 0 });
  return new URL(location, from.href);
};

const headersOf = ({ etag, lastModified }: FeedRequest): Record<string, string> => ({
  Accept: 'text/calendar, */*;q=0.1',
  'Accept-Encoding': 'gzip',
  'User-Agent': 'Pay Per Session',
  ...(etag === null ? {} : { 'If-None-Match': etag }),
  ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
});

interface Fetching {
  feed: FeedRequest;
  network: Network;
  limits: FeedLimits;
  signal: AbortSignal;
}

/** Asks address after address, each one checked before it is asked. */
const ask = async ({ feed, network, limits, signal }: Fetching): Promise<IncomingMessage> => {
  // A connection of its own for each hop: one that is kept open was checked for another request.
  const options = { headers: headersOf(feed), signal, agent: false, lookup: createLookup(network) };
  let url = new URL(feed.address);
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    requireReach(url, network);
    const response = await send(url, options);
    if (!MOVED.has(response.statusCode ?? 0)) return response;
    response.destroy();
    url = nextAddress(url, response);
  }
  throw new FeedProblem('TOO_MANY_REDIRECTS');
};

const problemOfStatus = (status: number): FeedProblem => {
  if (status === 401 || status === 403) return new FeedProblem('NOT_SHARED');
  if (status === 404 || status === 410) return new FeedProblem('GONE');
  return new FeedProblem('ANSWERED_WITH_ERROR', { status });
};

/** The body, unpacked; whatever it is packed to, no more than the limit is ever held. */
const readText = async (response: IncomingMessage, { limits, signal }: Fetching): Promise<string> => {
  const tooLarge = new FeedProblem('TOO_LARGE', { megabytes: limits.megabytes });
  let left = limits.megabytes * 1024 * 1024;
  const collect = async (source: AsyncIterable<Buffer>): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of source) {
      left -= chunk.length;
      if (left < 0) throw tooLarge;
      chunks.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(chunks));
  };
  const packing = response.headers['content-encoding'] ?? 'identity';
  try {
    if (/^(?:x-)?gzip$/iu.test(packing)) return await pipeline(response, createGunzip(), collect, { signal });
    if (packing.toLowerCase() !== 'identity') throw new FeedProblem('NOT_A_CALENDAR');
    return await pipeline(response, collect, { signal });
  } catch (error) {
    // What is cut off in the middle complains, too, and sometimes first.
    throw left < 0 ? tooLarge : error;
  } finally {
    response.destroy();
  }
};

const looksLikeCalendar = (text: string): boolean =>
  /^\s*BEGIN:VCALENDAR\s/iu.test(text) && /END:VCALENDAR\s*$/iu.test(text);

const fetchWithin = async (fetching: Fetching): Promise<Feed> => {
  const response = await ask(fetching);
  const { statusCode: status = 0, headers } = response;
  if (status !== 200) {
    response.destroy();
    const { etag, lastModified } = fetching.feed;
    if (status === 304 && (etag !== null || lastModified !== null)) return { kind: 'unchanged' };
    throw problemOfStatus(status);
  }
  const text = await readText(response, fetching);
  if (!looksLikeCalendar(text)) throw new FeedProblem('NOT_A_CALENDAR');
  return {
    kind: 'changed',
    text,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
};

/**
 * Fetches an iCalendar file from an address a host gave us, unless it has not changed since the last time.
 * @throws FeedProblem and nothing else; it never carries the address
 */
export const fetchFeed = async (feed: FeedRequest, network: Network, limits = LIMITS): Promise<Feed> => {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  try {
    return await fetchWithin({ feed, network, limits, signal });
  } catch (error) {
    if (error instanceof FeedProblem) throw error;
    if (signal.aborted) throw new FeedProblem('TOO_SLOW', { seconds: limits.seconds });
    throw new FeedProblem('UNREACHABLE');
  }
};
