import { fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths';
import type { RemoteCalls } from './remote-calls';

type Wanted<Call> = Call extends (site: never, ...parameters: infer Rest) => unknown ? Rest : never;
type Result<Call> = Call extends (...parameters: never[]) => Promise<infer Value> ? Value : never;

/** A site in a process of its own, on a fresh database, with the admin panel. */
export interface Site {
  url: string;
  /** Runs one of `remote-calls.ts` in the server's process, such as `site.call('aHost', { displayName: 'Anna' })`. */
  call<Name extends keyof RemoteCalls>(
    name: Name,
    ...parameters: Wanted<RemoteCalls[Name]>
  ): Promise<Result<RemoteCalls[Name]>>;
  stop(): Promise<void>;
}

interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}

/** @param environment changes to the environment the site starts in */
export const startSite = async (environment: Record<string, string> = {}): Promise<Site> => {
  const child = fork(path.join(ROOT, 'tests/harness/serve-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, SITE_ENVIRONMENT: JSON.stringify(environment) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  child.once('exit', (code) => {
    for (const [id, answer] of waiting)
      answer({ id, error: `The site's process ended (exit code ${String(code)}).` });
  });
  const reply = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
    });

  const url = String(await reply(0));
  let calls = 0;
  const call = async <Name extends keyof RemoteCalls>(
    name: Name,
    ...parameters: Wanted<RemoteCalls[Name]>
  ): Promise<Result<RemoteCalls[Name]>> => {
    calls += 1;
    const answer = reply(calls);
    child.send({ id: calls, name, parameters });
    return (await answer) as Result<RemoteCalls[Name]>;
  };
  return {
    url,
    call,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
};
