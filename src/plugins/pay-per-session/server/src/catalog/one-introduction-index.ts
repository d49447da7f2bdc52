import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';

/** A host has one introductory session on offer; a schema cannot say "where it is one". */
export const ensureOneIntroductionIndex = async (strapi: Core.Strapi): Promise<void> => {
  await database(strapi).raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS pps_services_introduction_uq
       ON pps_services (host_id) WHERE kind = 'introduction'`,
  );
};
