import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const SECRETS = [
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'PPS_LINK_SECRET',
];

const secret = (): string => randomBytes(32).toString('base64url');

/** Writes a `.env` with fresh secrets where there is none. @returns whether it was written */
export const ensureEnvFile = (): boolean => {
  if (existsSync('.env')) return false;
  const text = readFileSync('.env.example', 'utf8')
    .replace(/^APP_KEYS=$/mu, `APP_KEYS=${secret()},${secret()}`)
    .replace(/^([A-Z_]+)=$/gmu, (line, name: string) =>
      SECRETS.includes(name) ? `${name}=${secret()}` : line,
    );
  writeFileSync('.env', text, { mode: 0o600 });
  return true;
};
