import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchFeed, type FeedRequest } from './fetch-feed';
import type { Network } from './network';

const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const LIMITS = { seconds: 1, megabytes: 1, redirects: 3 };
const MEGABYTE = 1024 * 1024;

/** This machine stands for the internet; everything else is private. */
const network: Network = {
  mayReach: (address) => address === '127.0.0.1',
  resolve: (name, _, done) =>
    done(null, [{ address: name === 'calendar.test' ? '127.0.0.1' : '10.0.0.7', family: 4 }]),
  insecure: true,
};

describe('fetching a calendar', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const serve = async (answer: RequestListener): Promise<string> => {
    const started = createServer(answer);
    server = started;
    await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
    return `http://calendar.test:${(started.address() as AddressInfo).port}/secret.ics`;
  };
  const fetch = (address: string, known: Partial<FeedRequest> = {}) =>
    fetchFeed({ address, etag: null, lastModified: null, ...known }, network, LIMITS);
  const codeOf = (address: string): Promise<unknown> =>
    fetch(address).then(
      () => 'fetched',
      (error: unknown) => (error instanceof Error ? error.message : error),
    );

  it('brings its text and what makes it recognised', async () => {
    const address = await serve((_, response) => {
      response.setHeader('ETag', '"one"').end(CALENDAR);
    });
    expect(await fetch(address)).toEqual({
      kind: 'changed',
      text: CALENDAR,
      etag: '"one"',
      lastModified: null,
    });
  });

  it('unpacks what came packed', async () => {
    const address = await serve((_, response) => {
      response.setHeader('Content-Encoding', 'gzip').end(gzipSync(CALENDAR));
    });
    expect(await fetch(address)).toMatchObject({ text: CALENDAR });
  });

  it('brings nothing where nothing has changed', async () => {
    const address = await serve((request, response) => {
      const known =
        request.headers['if-none-match'] === '"one"' && request.headers['if-modified-since'] === 'then';
      response.writeHead(known ? 304 : 200).end(known ? undefined : CALENDAR);
    });
    expect(await fetch(address, { etag: '"one"', lastModified: 'then' })).toEqual({ kind: 'unchanged' });
  });

  it('is not content with “unchanged” when it has nothing yet', async () => {
    expect(await codeOf(await serve((_, response) => void response.writeHead(304).end()))).toBe(
      'ANSWERED_WITH_ERROR',
    );
  });

  it('follows where the address leads', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/there.ics') response.end(CALENDAR);
      else response.writeHead(302, { Location: '/there.ics' }).end();
    });
    expect(await fetch(address)).toMatchObject({ text: CALENDAR });
  });

  it.each<[string, string, RequestListener]>([
    [
      'a private network',
      'NOT_PUBLIC',
      (_, response) => response.writeHead(302, { Location: 'http://inside.test/' }).end(),
    ],
    [
      'a private address',
      'NOT_PUBLIC',
      (_, response) => response.writeHead(307, { Location: 'http://[::1]/' }).end(),
    ],
    [
      'a file',
      'NOT_SECURE',
      (_, response) => response.writeHead(301, { Location: 'file:///etc/passwd' }).end(),
    ],
    [
      'itself',
      'TOO_MANY_REDIRECTS',
      (_, response) => response.writeHead(308, { Location: '/secret.ics' }).end(),
    ],
    ['nowhere', 'ANSWERED_WITH_ERROR', (_, response) => response.writeHead(302).end()],
    ['an error', 'ANSWERED_WITH_ERROR', (_, response) => response.writeHead(500).end('oh')],
    ['a locked door', 'NOT_SHARED', (_, response) => response.writeHead(401).end()],
    ['a gap', 'GONE', (_, response) => response.writeHead(410).end()],
    ['a page', 'NOT_A_CALENDAR', (_, response) => response.end('<!doctype html><title>Sign in</title>')],
    ['half a calendar', 'NOT_A_CALENDAR', (_, response) => response.end(CALENDAR.slice(0, 30))],
    [
      'an unknown packing',
      'NOT_A_CALENDAR',
      (_, response) => response.setHeader('Content-Encoding', 'br').end('?'),
    ],
    [
      'broken packing',
      'UNREACHABLE',
      (_, response) => response.setHeader('Content-Encoding', 'gzip').end('nonsense'),
    ],
    [
      'a line that is cut',
      'UNREACHABLE',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('BEGIN:VCALENDAR');
        setImmediate(() => response.destroy());
      },
    ],
    ['silence', 'TOO_SLOW', () => undefined],
    [
      'a trickle',
      'TOO_SLOW',
      (_, response) => {
        response.write('BEGIN:VCALENDAR');
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
    ],
    ['too much', 'TOO_LARGE', (_, response) => response.end(Buffer.alloc(MEGABYTE + 1, 'x'))],
    [
      'too much, packed small',
      'TOO_LARGE',
      (_, response) =>
        response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(50 * MEGABYTE, 'x'))),
    ],
  ])('says why not, where the address leads to %s: %s', async (_, code, answer) => {
    expect(await codeOf(await serve(answer))).toBe(code);
  });

  it('says why not, where nobody answers', async () => {
    const address = await serve((_, response) => response.end());
    await new Promise((closed) => server?.close(closed));
    expect(await codeOf(address)).toBe('UNREACHABLE');
  });

  it('never enters a private network by name', async () => {
    expect(await codeOf('http://inside.test/secret.ics')).toBe('NOT_PUBLIC');
  });
});
