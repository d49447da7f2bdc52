import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The demo keeps to itself: its database and pictures lie in one folder, so that beginning anew deletes nothing else,
 * and no mail of it leaves the machine, whatever `.env` says.
 */

const FOLDER = path.resolve('.tmp/demo');
const FILLED = path.join(FOLDER, 'filled');
const PUBLIC = path.join(FOLDER, 'public');

/** What the demo sets over `.env`. */
export const demoEnvironment = (): Record<string, string> => ({
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  PUBLIC_URL: '',
  TRUST_PROXY: 'false',
  PUBLIC_FOLDER: PUBLIC,
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(FOLDER, 'site.db'),
  SMTP_HOST: '',
  PPS_PAYMENT_PROVIDER: 'test',
  PPS_ALLOW_TEST_PAYMENTS: 'true',
});

/** Whether an earlier run filled the site to the end. */
export const isFilled = (): boolean => existsSync(FILLED);

export const rememberFilled = (): void => {
  writeFileSync(FILLED, '');
};

/** Deletes the demo's database and pictures; mails that were written stay where they are. */
export const beginAnew = (): void => {
  rmSync(FOLDER, { recursive: true, force: true });
};

export const prepareFolder = (): void => {
  mkdirSync(path.join(PUBLIC, 'uploads'), { recursive: true });
  if (existsSync('public/robots.txt')) copyFileSync('public/robots.txt', path.join(PUBLIC, 'robots.txt'));
};
