import type { Knex } from 'knex';
import type { Db } from '../platform/database';

/**
 * Ids of the programs and subprograms in which session credits count now: enabled, and part of an enabled program of an
 * enabled institution that takes them. For `whereIn`, and for what follows `in` of a raw statement.
 */
export const whereCreditsCount = (db: Db): Knex.QueryBuilder =>
  db('pps_programs as named')
    .join('pps_programs as root', 'root.id', db.raw('coalesce(named.parent_id, named.id)'))
    .join('pps_institutions as institution', 'institution.id', 'root.institution_id')
    .where({
      'named.enabled': true,
      'root.enabled': true,
      'root.takes_credits': true,
      'institution.enabled': true,
    })
    .select('named.id');
