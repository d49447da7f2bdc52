import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { knex } from 'knex';
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

export const startDemo = (port: number, ...flags: string[]): Demo => {
  const fromHere = ['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name]]);
  const child = spawn('npm', ['run', '--silent', 'demo', '--', ...flags], {
    cwd: CHECKOUT,
    // What housekeeping would sweep away or send meanwhile is no work of the next start.
    env: {
      ...Object.fromEntries(fromHere),
      PORT: String(port),
      PPS_HOUSEKEEPING: 'false',
    } as NodeJS.ProcessEnv,
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

/** Every row the demo has made, by table. */
export const readRows = async (): Promise<Record<string, unknown[]>> => {
  const database = knex({
    client: 'better-sqlite3',
    connection: { filename: path.join(CHECKOUT, '.tmp/demo/site.db') },
    useNullAsDefault: true,
  });
  try {
    const rows: Record<string, unknown[]> = {};
    for (const table of TABLES) rows[table] = await database<object>(table).orderBy('id').select('*');
    return rows;
  } finally {
    await database.destroy();
  }
};
