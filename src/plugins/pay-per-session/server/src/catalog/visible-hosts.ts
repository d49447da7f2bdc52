import type { Knex } from 'knex';
import type { Db } from '../platform/database';
import type { HostId } from '../platform/ids';

const FILLED = ['display_name', 'headline', 'description', 'time_zone'] as const;

/**
 * The rule of visibility, on a query whose hosts stand as `host`: the profile is complete (display name,
 * headline, description, avatar, time zone), not paused, their account is active, and at least one service is enabled.
 * `evenPaused` leaves the pause out, for a page that says so.
 */
export const onlyVisible = (query: Knex.QueryBuilder, { evenPaused = false } = {}): void => {
  for (const column of FILLED) void query.whereNotNull(`host.${column}`).whereNot(`host.${column}`, '');
  if (!evenPaused) void query.where('host.paused', false);
  void query
    .whereExists(
      (person) =>
        void person
          .select('person.id')
          .from('admin_users as person')
          .whereRaw('person.id = host.admin_user_id')
          .where('person.is_active', true)
          .whereRaw('coalesce(person.blocked, false) = false'),
    )
    .whereExists(
      (avatar) =>
        void avatar
          .select('media.id')
          .from('files_related_mph as media')
          .whereRaw('media.related_id = host.id')
          .where({ 'media.related_type': 'plugin::pay-per-session.host', 'media.field': 'avatar' }),
    )
    .whereExists(
      (service) =>
        void service
          .select('offered.id')
          .from('pps_services as offered')
          .whereRaw('offered.host_id = host.id')
          .where('offered.enabled', true),
    );
};

/** Whether this host is shown on the site and may be bought from now. */
export const isHostVisible = async (db: Db, id: HostId): Promise<boolean> => {
  const row: unknown = await db('pps_hosts as host')
    .where('host.id', id)
    .modify(onlyVisible)
    .first<unknown>('host.id');
  return row !== undefined;
};
