import { createStrapi } from '@strapi/strapi';
import { COMPILED, ROOT } from './paths';

/* A process of its own that starts Strapi once on an empty database, so that the tables and roles are there, and stops it. */

const main = async (): Promise<void> => {
  const strapi = createStrapi({ appDir: ROOT, distDir: COMPILED });
  strapi.log.level = 'error';
  await strapi.load();
  if (process.env.DATABASE_CLIENT === 'sqlite')
    await strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
  await strapi.destroy();
  process.exit(0);
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
