import path from 'node:path';
import { defaults, types } from 'pg';
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

/**
 * Strapi's columns for instants bear no zone, and the driver would write and read them by the zone of the machine: an
 * hour twice in autumn, and others than the database counts with.
 */
const keepInstantsInUtc = (): void => {
  defaults.parseInputDatesAsUTC = true;
  types.setTypeParser(types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`));
};

export default () => {
  const env = readEnvironment();
  const settings = { forceMigration: false };
  if (env.DATABASE_CLIENT === 'postgres') {
    keepInstantsInUtc();
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
