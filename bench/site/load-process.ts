import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { Load, Measured } from './load';

/* The load generator, in a process of its own so that it does not take the server's turn. */

const generate = async ({
  url,
  path,
  paths,
  form,
  cookie,
  connections,
  seconds,
}: Load): Promise<Measured> => {
  const times: number[] = [];
  const body = (): string =>
    new URLSearchParams(
      Object.entries(form ?? {}).map(([name, value]) => [name, value.replace('%KEY%', randomUUID())]),
    ).toString();
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    requests: (paths ?? [path]).map((asked) => ({
      path: asked,
      headers: {
        // As every browser asks; each request of the run asks so.
        'accept-encoding': 'gzip, deflate, br',
        ...(cookie === undefined ? {} : { cookie }),
        ...(form ? { origin: url, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form
        ? { method: 'POST' as const, setupRequest: (request: object) => ({ ...request, body: body() }) }
        : { method: 'GET' as const }),
    })),
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  times.sort((one, other) => one - other);
  return {
    requestsPerSecond: times.length / result.duration,
    p95: times[Math.floor(times.length * 0.95)] ?? NaN,
    answered: result['2xx'] + result['3xx'],
    failed: result['4xx'] + result['5xx'] + result.errors + result.timeouts,
  };
};

process.once('message', (load: Load) => {
  void generate(load).then((measured) => process.send?.(measured, () => process.exit(0)));
});
