import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A calendar's server that answers as the test last said, and remembers what it was asked. */
export const startCalendarServer = async () => {
  const asked: IncomingHttpHeaders[] = [];
  const says = { status: 200, headers: {} as Record<string, string>, body: '' };
  let meanwhile = (): Promise<void> => Promise.resolve();
  const server: Server = createServer((request, response) => {
    asked.push(request.headers);
    const unchanged =
      says.headers.etag !== undefined && request.headers['if-none-match'] === says.headers.etag;
    void meanwhile().then(() =>
      response.writeHead(unchanged ? 304 : says.status, says.headers).end(unchanged ? undefined : says.body),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    whenAsked: (action: () => Promise<void>) => {
      meanwhile = action;
    },
    address: (name: string) => `http://127.0.0.1:${port}/${name}-OnlyForTheHost.ics`,
    say: (
      body: string,
      { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
    ) => Object.assign(says, { status, headers, body }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
