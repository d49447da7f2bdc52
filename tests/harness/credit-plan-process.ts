import { createStrapi } from '@strapi/strapi';
import type { App } from '../../src/plugins/pay-per-session/server/src/platform/app';
import type { UseCases } from '../../src/plugins/pay-per-session/server/src/use-cases';
import { doPlan, type CreditDeed } from './credit-plan';
import { COMPILED, ROOT } from './paths';

/*
 * A process of its own that carries out a plan on the database of its parent, and tells how far it is; the parent kills
 * it somewhere on the way.
 */

const main = async (): Promise<void> => {
  const strapi = createStrapi({ appDir: ROOT, distDir: COMPILED });
  strapi.log.level = 'silent';
  await strapi.load();
  const plugin = strapi.plugin('pay-per-session');
  const site = { strapi, app: plugin.service<App>('app'), useCases: plugin.service<UseCases>('useCases') };
  process.on('disconnect', () => process.exit(0));
  process.on('message', (plan: CreditDeed[]) => {
    doPlan(site, plan, { atOnce: 6, done: (count) => process.send?.({ done: count }) }).then(
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
