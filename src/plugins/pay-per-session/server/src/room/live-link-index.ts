import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';

/** At most one live link a person and session; a schema cannot say "where not revoked". */
export const ensureLiveLinkIndex = async (strapi: Core.Strapi): Promise<void> => {
  await database(strapi).raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS pps_session_links_live_uq
       ON pps_session_links (session_id, party) WHERE revoked_at IS NULL`,
  );
};
