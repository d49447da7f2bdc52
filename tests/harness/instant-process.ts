import { createRequire } from 'node:module';
import path from 'node:path';
import { knex, type Knex } from 'knex';
import { COMPILED } from './paths';

/* A process of its own that asks PostgreSQL, as the app is configured, how an instant is kept; it says what it reads. */

const main = async (): Promise<void> => {
  const configuration = createRequire(__filename)(path.join(COMPILED, 'config/database.js')) as {
    default(): { connection: Knex.Config };
  };
  const { client, connection } = configuration.default().connection;
  const db = knex({ client, connection });
  const instant = new Date(Number(process.argv[2]));
  const { rows } = await db.raw<{ rows: { read: Date; counted: number }[] }>(
    'select ?::timestamp as read, (extract(epoch from ?::timestamp) * 1000)::float8 as counted',
    [instant, instant],
  );
  await db.destroy();
  console.log(JSON.stringify(rows.map(({ read, counted }) => [read.getTime(), counted])));
};

void main();
