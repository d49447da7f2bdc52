import type { Core } from '@strapi/strapi';
import { database, isPostgres } from '../platform/database';

/**
 * An index by which PostgreSQL finds a piece of a text among a million sessions. It stands on the extension `pg_trgm`,
 * which the owner of a database may add since PostgreSQL 13; where it may not be added, a search reads the index of the
 * list, as it does on SQLite. Idempotent; after each schema sync.
 */
export const installSearchIndex = async (strapi: Core.Strapi): Promise<void> => {
  if (!isPostgres(strapi)) return;
  const db = database(strapi);
  try {
    await db.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await db.raw(
      'CREATE INDEX IF NOT EXISTS pps_sessions_search ON pps_sessions USING gin (search_text gin_trgm_ops)',
    );
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    strapi.log.info(`Searching among very many sessions would be faster with pg_trgm: ${told}`);
  }
};
