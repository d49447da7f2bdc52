import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { knex, type Knex } from 'knex';
import { ROOT, SCRATCH } from '../harness/paths';

/** A checkout in which nobody has started anything yet: everything is the project's own except `.env` and `.tmp`. */
export const CHECKOUT = path.join(SCRATCH, 'demo');

const PARTS = [
  '.env.example',
  'config',
  'database',
  'dist',
  'node_modules',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
  'types',
];

export const makeCheckout = async (): Promise<void> => {
  await rm(CHECKOUT, { recursive: true, force: true });
  await mkdir(CHECKOUT, { recursive: true });
  for (const part of PARTS) await symlink(path.join(ROOT, part), path.join(CHECKOUT, part));
};

/** `npm run demo` as it stands in a terminal. */
export interface Demo {
  /** Everything it has printed. */
  printed(): string;
  /** Resolves with what is printed when the site is up. @throws Error when it ends before */
  up(): Promise<string>;
  /** Resolves with its exit code. */
  ended(): Promise<number | null>;
  /** Ctrl-C, and waits for the end. */
  interrupt(): Promise<void>;
}

const LAST_LINE = 'Begin anew: npm run demo -- --reset';

const fromHere = (): Record<string, string | undefined> =>
  Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name]]));

export const startDemo = (port: number, ...flags: string[]): Demo => {
  const child = spawn('npm', ['run', '--silent', 'demo', '--', ...flags], {
    cwd: CHECKOUT,
    // What housekeeping would sweep away or send meanwhile is no work of the next start.
    env: {
      ...fromHere(),
      PORT: String(port),
      PPS_HOUSEKEEPING: 'false',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A terminal sends Ctrl-C to a whole group of processes.
    detached: true,
  });
  // npm may be gone before the server is; the server holds the output open to its end.
  let over = false;
  const closed = once(child, 'close').then(() => {
    over = true;
  });
  let text = '';
  const read = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const up = async (): Promise<string> => {
    while (!text.includes(LAST_LINE)) {
      const more = await Promise.race([
        once(child.stdout, 'data').then(() => true),
        closed.then(() => false),
      ]);
      if (!more && !text.includes(LAST_LINE)) throw new Error(`The demo ended early:\n${text}`);
    }
    return text;
  };
  return {
    printed: () => text,
    up,
    ended: async () => {
      await closed;
      return child.exitCode;
    },
    interrupt: async () => {
      if (child.pid !== undefined && !over) process.kill(-child.pid, 'SIGINT');
      await closed;
    },
  };
};

const TABLES = [
  'pps_hosts',
  'pps_services',
  'pps_clients',
  'pps_orders',
  'pps_sessions',
  'pps_session_events',
  'pps_session_links',
  'pps_outgoing_mails',
  'files',
];

const DATABASE = path.join(CHECKOUT, '.tmp/demo/site.db');

const inDatabase = async <T>(work: (database: Knex) => Promise<T>): Promise<T> => {
  const database = knex({
    client: 'better-sqlite3',
    connection: { filename: DATABASE },
    useNullAsDefault: true,
  });
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
};

/** Every row the demo has made, by table. */
export const readRows = (): Promise<Record<string, unknown[]>> =>
  inDatabase(async (database) => {
    const rows: Record<string, unknown[]> = {};
    for (const table of TABLES) rows[table] = await database<object>(table).orderBy('id').select('*');
    return rows;
  });

/** Adds to what the first allocation was given, and has unused, so many credits that no line of the ledger tells of. */
export const addUnwrittenCredits = (credits: number): Promise<void> =>
  inDatabase(async (database) => {
    const allocations = database('pps_credit_allocations');
    const changed = await allocations
      .where('id', database('pps_credit_allocations').min('id'))
      .increment({ granted: credits, available: credits });
    if (changed !== 1) throw new Error('The demo has given out no credits.');
  });

/** `npm run integrity`, asked of the demo's database: its exit code and what it has printed. */
export const askIntegrity = async (): Promise<{ code: number | null; printed: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', '--silent', 'integrity'],
      {
        cwd: CHECKOUT,
        env: {
          ...fromHere(),
          NODE_ENV: 'production',
          DATABASE_CLIENT: 'sqlite',
          DATABASE_FILENAME: DATABASE,
          PPS_PAYMENT_PROVIDER: 'test',
          PPS_ALLOW_TEST_PAYMENTS: 'true',
        },
      },
      (_, stdout, stderr) => {
        resolve({ code: child.exitCode, printed: stdout + stderr });
      },
    );
  });
