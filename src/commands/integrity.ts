import path from 'node:path';
import { createStrapi } from '@strapi/strapi';

/* `npm run integrity`: asks the database about every rule that must always hold; ends with an error when one is broken. */

interface Report {
  invariant: string;
  breaches: string[];
}
interface UseCases {
  reports: { checkIntegrity(app: unknown): Promise<Report[]> };
}

const MOST_SHOWN = 20;

const main = async (): Promise<void> => {
  // It asks and changes nothing: due mails are left to the site.
  process.env.PPS_HOUSEKEEPING = 'false';
  const strapi = createStrapi({
    appDir: process.cwd(),
    distDir: path.resolve('dist'),
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  const plugin = strapi.plugin('pay-per-session');
  const reports = await plugin.service<UseCases>('useCases').reports.checkIntegrity(plugin.service('app'));
  for (const { invariant, breaches } of reports) {
    console.log(`${breaches.length === 0 ? '✓' : '✗'} ${invariant}`);
    for (const breach of breaches.slice(0, MOST_SHOWN)) console.log(`    ${breach}`);
    if (breaches.length > MOST_SHOWN) console.log(`    and ${breaches.length - MOST_SHOWN} more`);
  }
  const broken = reports.filter(({ breaches }) => breaches.length > 0).length;
  console.log(`${reports.length - broken} hold, ${broken} broken`);
  await strapi.destroy();
  process.exit(broken === 0 ? 0 : 1);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
