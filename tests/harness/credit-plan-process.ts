import { createStrapi } from '@strapi/strapi';
import type { App } from '../../src/plugins/pay-per-session/server/src/platform/app';
import type { UseCases } from '../../src/plugins/pay-per-session/server/src/use-cases';
import { doPlan, type CreditDeed } from './credit-plan';
import { COMPILED, ROOT } from './paths';

/*
 * A process of its own that carries out a plan on the database of its parent, and dies somewhere on the way, as suddenly
 * as a machine does.
 */

const main = async (): Promise<void> => {
  const strapi = createStrapi({ appDir: ROOT, distDir: COMPILED });
  strapi.log.level = 'silent';
  await strapi.load();
  const plugin = strapi.plugin('pay-per-session');
  const site = { strapi, app: plugin.service<App>('app'), useCases: plugin.service<UseCases>('useCases') };
  process.on('disconnect', () => process.exit(0));
  process.on('message', ({ plan, dieAfter }: { plan: CreditDeed[]; dieAfter: number | null }) => {
    // By its own hand: a parent that is short of time would kill it when there is nothing left to do.
    const done = (count: number): void => {
      if (dieAfter !== null && count >= dieAfter) process.kill(process.pid, 'SIGKILL');
    };
    doPlan(site, plan, { atOnce: 6, done }).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.send?.({ ready: true });
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
