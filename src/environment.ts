import { z } from 'zod';

/*
 * Every environment variable of the project, read and checked before Strapi starts.
 * Each wrong one becomes a sentence: its name, what was given (never a secret), what is accepted.
 */

const secret = z
  .string({ error: 'is missing. Put a random secret there, such as the output of `openssl rand -base64 32`' })
  .min(16, 'is too short to be a secret; put at least 16 random characters there');
const port = z.coerce
  .number('must be a port number from 1 to 65535')
  .int('must be a port number from 1 to 65535')
  .min(1, 'must be a port number from 1 to 65535')
  .max(65535, 'must be a port number from 1 to 65535');
const flag = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');
const address = z.url({
  protocol: /^https?$/u,
  error: 'must be an http or https address such as https://sessions.example.org',
});

/** `sessions@example.org` or `Sessions <sessions@example.org>` */
const MAILBOX = /^(?:[^<>\r\n]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/u;
const mailbox = z
  .string()
  .trim()
  .regex(MAILBOX, 'must be an address such as "Sessions <sessions@example.org>"');

const iceServers = z.array(z.object({ urls: z.union([z.string(), z.array(z.string())]) }));
const isListOfIceServers = (text: string): boolean => {
  try {
    return iceServers.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

const environmentSchema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(1337),
    PUBLIC_URL: address.optional(),
    TRUST_PROXY: flag.default(false),
    PUBLIC_FOLDER: z.string().default('./public'),
    APP_KEYS: z
      .string('is missing. Put two or more random secrets there, separated by commas')
      .transform((text) => text.split(',').map((key) => key.trim()))
      .pipe(
        z
          .array(z.string().min(8, 'must hold secrets of at least 8 characters'))
          .min(2, 'must hold two or more secrets, separated by commas'),
      ),
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    JWT_SECRET: secret,
    DATABASE_CLIENT: z.enum(['sqlite', 'postgres'], 'must be sqlite or postgres').default('sqlite'),
    DATABASE_FILENAME: z.string().default('.tmp/data.db'),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/u,
        error: 'must be an address such as postgres://user:password@host:5432/name',
      })
      .optional(),
    DATABASE_POOL_MAX: z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(2, 'must be at least 2')
      .default(10),
    SMTP_HOST: z.string().optional(),
    SMTP_PORT: port.default(587),
    SMTP_SECURE: flag.default(false),
    SMTP_USERNAME: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    MAIL_FROM: mailbox.default('Pay Per Session <sessions@localhost>'),
    MAIL_REPLY_TO: mailbox.optional(),
    PPS_LINK_SECRET: z
      .string({
        error:
          'is missing. Put a random secret of at least 32 characters there; session links are derived from it',
      })
      .min(32, 'is too short; put at least 32 random characters there'),
    PPS_PAYMENT_PROVIDER: z.enum(['test', 'manual'], 'must be test or manual').default('test'),
    PPS_ALLOW_TEST_PAYMENTS: flag.default(false),
    PPS_HOUSEKEEPING: flag.default(true),
    PPS_ALLOW_PRIVATE_CALENDARS: flag.default(false),
    PPS_ICE_SERVERS: z
      .string()
      .refine(
        isListOfIceServers,
        'must be a JSON list of STUN and TURN servers, such as [{"urls":"turn:turn.example.org","username":"u","credential":"p"}]',
      )
      .default(''),
    PPS_PURCHASES_PER_HOUR: z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .default(20),
  })
  .refine((env) => env.DATABASE_CLIENT !== 'postgres' || env.DATABASE_URL !== undefined, {
    path: ['DATABASE_URL'],
    error:
      'is missing, and DATABASE_CLIENT is postgres. Give an address such as postgres://user:password@host:5432/name',
  });

const SECRETS = /SECRET|KEY|SALT|PASSWORD|DATABASE_URL|ICE_SERVERS/u;

const stop = (sentences: string[]): never => {
  throw new Error(
    `The start was stopped by the configuration (.env, see .env.example):\n  ${sentences.join('\n  ')}`,
  );
};

const isLocal = (url: string): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/u.test(new URL(url).hostname);

interface Payments {
  PUBLIC_URL: string;
  PPS_PAYMENT_PROVIDER: string;
  PPS_ALLOW_TEST_PAYMENTS: boolean;
}

/** The plugin refuses this too, under the names of its own settings. */
const refuseTestPayments = (env: Payments, mode: string | undefined): void => {
  if (env.PPS_PAYMENT_PROVIDER !== 'test' || env.PPS_ALLOW_TEST_PAYMENTS) return;
  if (mode !== 'production' && isLocal(env.PUBLIC_URL)) return;
  const why = mode === 'production' ? 'NODE_ENV is production' : `PUBLIC_URL is "${env.PUBLIC_URL}"`;
  stop([
    `PPS_PAYMENT_PROVIDER must not be test here, because it sells without taking money and ${why}. ` +
      'Set it to manual, or PPS_ALLOW_TEST_PAYMENTS to true if that is what you want.',
  ]);
};

/** The plugin refuses this too, under the name of its own setting. */
const refusePrivateCalendars = (
  env: { PPS_ALLOW_PRIVATE_CALENDARS: boolean },
  mode: string | undefined,
): void => {
  if (!env.PPS_ALLOW_PRIVATE_CALENDARS || mode !== 'production') return;
  stop([
    'PPS_ALLOW_PRIVATE_CALENDARS must not be true here, because it lets every host make this server read addresses of ' +
      'its own network and NODE_ENV is production. Set it to false.',
  ]);
};

/**
 * The checked environment of `source`.
 * @param sells whether a site is started; building the panel reads the configuration, too, and sells nothing
 * @throws Error with one sentence per wrong variable
 */
export const readEnvironment = (
  source: NodeJS.ProcessEnv = process.env,
  { sells = process.argv[2] !== 'build' } = {},
) => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (result.success) {
    const { HOST, PORT } = result.data;
    const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
    const env = {
      ...result.data,
      PUBLIC_URL: (result.data.PUBLIC_URL ?? `http://${host}:${PORT}`).replace(/\/+$/u, ''),
    };
    if (sells) refuseTestPayments(env, source.NODE_ENV);
    if (sells) refusePrivateCalendars(env, source.NODE_ENV);
    return env;
  }
  const sentences = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const value = source[name];
    const shown = value === undefined || value === '' || SECRETS.test(name) ? '' : ` It is "${value}".`;
    return `${name} ${issue.message}.${shown}`;
  });
  return stop(sentences);
};

export type Environment = ReturnType<typeof readEnvironment>;
