import { fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths';

export interface RunningPostgres {
  /** `postgres://user:password@host:port`, without a database. */
  address: string;
  stop(): Promise<void>;
}

const addressIn = (message: unknown): string | undefined =>
  typeof message === 'object' &&
  message !== null &&
  'address' in message &&
  typeof message.address === 'string'
    ? message.address
    : undefined;

/**
 * Starts a real PostgreSQL on a free port of this machine; nothing needs to be installed.
 * @param durable writes as safely as a server in use does (for measurements); tests do without
 */
export const startPostgres = async ({ durable = false } = {}): Promise<RunningPostgres> => {
  const child = fork(path.join(ROOT, 'tests/harness/postgres-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, POSTGRES_DURABLE: String(durable) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`PostgreSQL did not start (exit code ${String(code)}).`));
    });
    child.once('message', (message) => {
      const found = addressIn(message);
      if (found === undefined) reject(new Error('PostgreSQL told no address.'));
      else resolve(found);
    });
  });
  child.removeAllListeners('exit');
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
};
