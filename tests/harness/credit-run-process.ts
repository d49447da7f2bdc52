import { createStrapi } from '@strapi/strapi';
import type { App } from '../../src/plugins/pay-per-session/server/src/platform/app';
import type { UseCases } from '../../src/plugins/pay-per-session/server/src/use-cases';
import { COMPILED, ROOT } from './paths';

/* A process of its own that works on the allocations of its parent's database; the parent kills it somewhere on the way. */

const main = async (): Promise<void> => {
  const strapi = createStrapi({ appDir: ROOT, distDir: COMPILED });
  strapi.log.level = 'silent';
  await strapi.load();
  const plugin = strapi.plugin('pay-per-session');
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
  await plugin.service<UseCases>('useCases').allocations.workOnRuns(plugin.service<App>('app'));
  process.exit(0);
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
