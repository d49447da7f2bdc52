import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SCRATCH } from './paths';

export interface AppEnvironment {
  port: number;
  /** DATABASE_CLIENT and what goes with it. */
  database: Record<string, string>;
  /** Port of an SMTP server on this machine. */
  smtpPort: number;
}

/**
 * The environment of one Strapi under test. Nothing of a developer's own `.env` gets into it. Housekeeping comes by when
 * a test says so: on its timers it would send mails, sweep and expire between any two lines of a test.
 */
export const appEnvironment = ({ port, database, smtpPort }: AppEnvironment): Record<string, string> => {
  const publicFolder = path.join(SCRATCH, 'public');
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  return {
    NODE_ENV: 'test',
    ENV_PATH: '/dev/null',
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PUBLIC_FOLDER: publicFolder,
    TRUST_PROXY: 'false',
    APP_KEYS: 'test-app-key-number-one,test-app-key-number-two',
    API_TOKEN_SALT: 'test-api-token-salt-0123456789',
    ADMIN_JWT_SECRET: 'test-admin-jwt-secret-0123456789',
    TRANSFER_TOKEN_SALT: 'test-transfer-token-salt-0123456789',
    ENCRYPTION_KEY: 'test-encryption-key-0123456789abcdef',
    JWT_SECRET: 'test-jwt-secret-0123456789abcdef',
    PPS_LINK_SECRET: 'test-link-secret-0123456789abcdef0123456789',
    PPS_PAYMENT_PROVIDER: 'test',
    PPS_ALLOW_TEST_PAYMENTS: 'false',
    PPS_ALLOW_PRIVATE_CALENDARS: 'false',
    PPS_HOUSEKEEPING: 'false',
    PPS_ICE_SERVERS: '',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    SMTP_SECURE: 'false',
    SMTP_USERNAME: '',
    SMTP_PASSWORD: '',
    MAIL_FROM: 'Pay Per Session <sessions@example.org>',
    MAIL_REPLY_TO: '',
    DATABASE_URL: '',
    DATABASE_POOL_MAX: '10',
    ...database,
  };
};
