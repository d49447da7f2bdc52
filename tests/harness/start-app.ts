import { createStrapi, type Core } from '@strapi/strapi';
import type { App } from '../../src/plugins/pay-per-session/server/src/platform/app';
import type { MovableClock } from '../../src/plugins/pay-per-session/server/src/platform/clock';
import type { UseCases } from '../../src/plugins/pay-per-session/server/src/use-cases';
import { appEnvironment } from './app-environment';
import { freePort } from './free-port';
import { startMailbox, type Mailbox } from './mailbox';
import { COMPILED, ROOT } from './paths';
import { copyTemplate } from './test-database';
import { createVisitor, type Visitor } from './visitor';

/** One Strapi with the built plugin on a database of its own, listening on this machine. */
export interface RunningApp {
  strapi: Core.Strapi;
  /** What the plugin's use cases take as their first argument. */
  app: App;
  /** The use cases of the booted plugin, by subject; a second copy imported from the sources would not share its memory. */
  useCases: UseCases;
  /** Moves the product's time; sessions and admin tokens of Strapi itself keep the system's. */
  clock: MovableClock;
  /** Where it listens, which is also its public address. */
  url: string;
  /** The SMTP server its mails go to. */
  mailbox: Mailbox;
  /** Somebody new, not signed in. */
  visitor(): Visitor;
  /** Somebody with an admin user's token. */
  withToken(token: string): Visitor;
  close(): Promise<void>;
}

export interface Preparation {
  /** Runs when everything is registered and nothing has started. */
  beforeBootstrap?(strapi: Core.Strapi): void;
}

/** Starts the app; call `close` in `afterAll`. @param environment changes to the environment it starts in */
export const startApp = async (
  environment: Record<string, string> = {},
  { beforeBootstrap }: Preparation = {},
): Promise<RunningApp> => {
  const [database, mailbox, port] = await Promise.all([copyTemplate(), startMailbox(), freePort()]);
  Object.assign(
    process.env,
    appEnvironment({ port, database: database.environment, smtpPort: mailbox.port }),
    environment,
  );
  const strapi = createStrapi({ appDir: ROOT, distDir: COMPILED });
  strapi.log.level = process.env.TEST_LOG ?? 'error';
  if (beforeBootstrap) {
    await strapi.register();
    beforeBootstrap(strapi);
    await strapi.bootstrap();
    strapi.isLoaded = true;
  } else {
    await strapi.load();
  }
  // Whoever asks closes the connection: a server that does so after five idle seconds may be asked at that very moment.
  strapi.server.httpServer.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => {
    strapi.server.listen(port, '127.0.0.1', resolve);
  });
  const app = strapi.plugin('pay-per-session').service<App>('app');
  const url = `http://127.0.0.1:${port}`;
  return {
    strapi,
    app,
    useCases: strapi.plugin('pay-per-session').service<UseCases>('useCases'),
    clock: app.clock,
    url,
    mailbox,
    visitor: () => createVisitor(url),
    withToken: (token) => createVisitor(url, token),
    close: async () => {
      await strapi.destroy();
      await mailbox.close();
      await database.remove();
    },
  };
};
