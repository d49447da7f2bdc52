import path from 'node:path';
import { readEnvironment } from '../src/environment';

interface SqliteConnection {
  pragma(statement: string): unknown;
}
type Done = (error: Error | null, connection: SqliteConnection) => void;

/** Readers do not wait for a writer, and a writer waits for another instead of failing. */
const prepareSqlite = (connection: SqliteConnection, done: Done) => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma('busy_timeout = 5000');
  done(null, connection);
};

export default () => {
  const env = readEnvironment();
  const settings = { forceMigration: false };
  if (env.DATABASE_CLIENT === 'postgres') {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: env.DATABASE_URL },
        pool: { min: 0, max: env.DATABASE_POOL_MAX },
        settings,
      },
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.resolve(process.cwd(), env.DATABASE_FILENAME) },
      useNullAsDefault: true,
      pool: { afterCreate: prepareSqlite },
      settings,
    },
  };
};
