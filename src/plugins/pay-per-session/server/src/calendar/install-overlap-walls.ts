import type { Core } from '@strapi/strapi';
import { database, isPostgres } from '../platform/database';
import { OVERLAP_WALLS } from './reserve-time';

/** Ranges of one id each: so that equal ids overlap, without an extension the server may not have. */
const wall = (party: 'host' | 'client', from: string, until: string): string =>
  `ALTER TABLE pps_reservations ADD CONSTRAINT ${OVERLAP_WALLS[party]} EXCLUDE USING gist
     (int4range(${party}_id, ${party}_id, '[]') WITH &&, tstzrange(${from}, ${until}) WITH &&)
     WHERE (${party}_id IS NOT NULL)`;

/**
 * PostgreSQL's second wall against double booking, behind the unique ticks: no two reservations of one host overlap,
 * buffers included, and none of one client. Idempotent; after each schema sync. SQLite has no such constraint.
 */
export const installOverlapWalls = async (strapi: Core.Strapi): Promise<void> => {
  if (!isPostgres(strapi)) return;
  await database(strapi).transaction(async (trx) => {
    for (const [party, from, until] of [
      // Asked in this order, as the ticks are: where both are taken, the client is named.
      ['client', 'starts_at', 'ends_at'],
      ['host', 'blocks_from', 'blocks_until'],
    ] as const) {
      const known: unknown = await trx('pg_constraint').where({ conname: OVERLAP_WALLS[party] }).first('oid');
      if (known === undefined) await trx.raw(wall(party, from, until));
    }
  });
};
