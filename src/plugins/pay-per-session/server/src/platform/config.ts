import { z } from 'zod';

/*
 * What the person who installs the plugin sets in `config/plugins.ts`. Read once, checked at the start.
 * Policies an operator may change while the site runs are settings (`settings.ts`), not config.
 */

const iceServer = z.object({
  urls: z.union([z.string(), z.array(z.string())]),
  username: z.string().optional(),
  credential: z.string().optional(),
});

const parsesAsIceServers = (text: string): boolean => {
  if (text === '') return true;
  try {
    return z.array(iceServer).safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

const atLeastOne = z.number('must be a number').int('must be a whole number').min(1, 'must be at least 1');

export const pluginConfig = z.object({
  publicUrl: z
    .url({
      protocol: /^https?$/u,
      error: 'must be the address people reach the site by, such as https://sessions.example.org',
    })
    .transform((url) => url.replace(/\/+$/u, '')),
  linkSecret: z
    .string()
    .min(32, 'must be a secret of at least 32 characters; session links are derived from it'),
  paymentProvider: z.enum(['test', 'manual'], { error: 'must be test or manual' }),
  allowTestPayments: z.boolean(),
  /** JSON text, because Strapi merges arrays of a config by index. */
  iceServers: z
    .string()
    .refine(
      parsesAsIceServers,
      'must be a JSON list of ICE servers, such as [{"urls":"turn:turn.example.org","username":"u","credential":"p"}]',
    ),
  /** Whether X-Forwarded-For and X-Forwarded-Proto of a proxy in front are to be believed. */
  trustProxy: z.boolean(),
  /** False for a process that only reads, such as a command: it sends no due mails and tidies nothing. */
  housekeeping: z.boolean(),
  /** Lets subscribed calendars be read without https and from private networks: for tests and development only. */
  allowPrivateCalendars: z.boolean(),
  /**
   * Tries of signing in or up within 15 minutes: of one account from one network address, of one account from anywhere
   * (higher, so that a stranger cannot easily keep its owner out), and from one network address.
   */
  triesPerEmail: atLeastOne,
  triesPerAccount: atLeastOne,
  triesPerAddress: atLeastOne,
  /** Starts kept for visitors of one address within ten minutes. */
  holdsPerAddress: atLeastOne,
  /** New purchases of one client within an hour. */
  purchasesPerHour: atLeastOne,
  /** Messages of one sender within an hour, and among them first ones to people they have not written with before. */
  messagesPerHour: atLeastOne,
  newConversationsPerHour: atLeastOne,
});
export type PluginConfig = z.output<typeof pluginConfig>;

export const configDefaults = {
  publicUrl: 'http://localhost:1337',
  linkSecret: '',
  paymentProvider: 'test',
  allowTestPayments: false,
  iceServers: '',
  trustProxy: false,
  housekeeping: true,
  allowPrivateCalendars: false,
  triesPerEmail: 10,
  triesPerAccount: 100,
  triesPerAddress: 300,
  holdsPerAddress: 60,
  purchasesPerHour: 20,
  messagesPerHour: 120,
  newConversationsPerHour: 10,
};

const SECRETS = new Set(['linkSecret', 'iceServers']);

const isLocal = (address: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname) ||
  new URL(address).hostname.endsWith('.localhost');

/**
 * Stops the start with one sentence per wrong value.
 * @throws Error naming the setting, what was given (never a secret) and what is accepted.
 */
export const validateConfig = (config: unknown): void => {
  const result = pluginConfig.safeParse(config);
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => {
      const name = issue.path.join('.');
      const given: unknown =
        typeof config === 'object' && config !== null ? Reflect.get(config, name) : undefined;
      const shown = SECRETS.has(name) ? '' : ` It is ${JSON.stringify(given)}.`;
      return `plugins.pay-per-session.config.${name} ${issue.message}.${shown}`;
    });
    throw new Error(sentences.join('\n'));
  }
  const { paymentProvider, allowTestPayments, publicUrl, allowPrivateCalendars } = result.data;
  if (allowPrivateCalendars && process.env.NODE_ENV === 'production') {
    throw new Error(
      'plugins.pay-per-session.config.allowPrivateCalendars is true, which lets every host make this server read ' +
        'addresses of its own network, and NODE_ENV is production. Set it to false.',
    );
  }
  if (
    paymentProvider === 'test' &&
    !allowTestPayments &&
    (process.env.NODE_ENV === 'production' || !isLocal(publicUrl))
  ) {
    throw new Error(
      'plugins.pay-per-session.config.paymentProvider is "test", which sells without taking money, and this site can be ' +
        'reached by others. Set another provider, or allowTestPayments to true if that is what you want.',
    );
  }
};
