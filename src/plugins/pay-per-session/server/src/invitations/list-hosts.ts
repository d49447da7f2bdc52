import type { HostListItem } from '../../../shared/contracts/host';
import { isComplete, missingParts, progressOf } from '../catalog';
import type { App } from '../platform/app';
import { database, readBoolean, readInstant, type Db, type StoredInstant } from '../platform/database';
import { hostState } from './rules/host-state';

interface HostRow {
  id: number;
  display_name: string | null;
  slug: string;
  headline: string | null;
  description: string | null;
  time_zone: string | null;
  paused: boolean | number | null;
  created_at: StoredInstant;
  email: string | null;
  is_active: boolean | number | null;
  registration_token: string | null;
  services: number | string;
  enabled_services: number | string;
  avatars: number | string;
  covers: number | string;
}

const countServices = (db: Db, where: Record<string, boolean>) =>
  db('pps_services').count('*').where(where).whereRaw('?? = ??', ['pps_services.host_id', 'pps_hosts.id']);

const countPictures = (db: Db, field: 'avatar' | 'cover') =>
  db('files_related_mph')
    .count('*')
    .where({ related_type: 'plugin::pay-per-session.host', field })
    .whereRaw('?? = ??', ['files_related_mph.related_id', 'pps_hosts.id']);

const toItem = (app: App, row: HostRow): HostListItem => {
  const missing = missingParts({
    displayName: row.display_name,
    headline: row.headline,
    description: row.description,
    avatar: Number(row.avatars) > 0,
    timeZone: row.time_zone,
    cover: Number(row.covers) > 0,
  });
  const registered = row.email !== null && (readBoolean(row.is_active) || row.registration_token === null);
  const enabledServices = Number(row.enabled_services);
  return {
    id: row.id,
    displayName: row.display_name ?? '',
    email: row.email ?? '',
    slug: row.slug,
    state: hostState({
      registered,
      complete: isComplete(missing),
      enabledServices,
      paused: readBoolean(row.paused),
    }),
    missing,
    progress: progressOf(missing),
    enabledServices,
    services: Number(row.services),
    registered,
    active: readBoolean(row.is_active),
    invitedAt: new Date(readInstant(row.created_at)).toISOString(),
    publicUrl: `${app.config.publicUrl}/hosts/${row.slug}`,
  };
};

/** Every host with what keeps them off the site, by name. For operators. */
export const listHosts = async (app: App): Promise<HostListItem[]> => {
  const db = database(app.strapi);
  const rows = await db('pps_hosts')
    .leftJoin('admin_users', 'admin_users.id', 'pps_hosts.admin_user_id')
    .select<HostRow[]>(
      'pps_hosts.*',
      'admin_users.email',
      'admin_users.is_active',
      'admin_users.registration_token',
      countServices(db, {}).as('services'),
      countServices(db, { enabled: true }).as('enabled_services'),
      countPictures(db, 'avatar').as('avatars'),
      countPictures(db, 'cover').as('covers'),
    )
    .orderBy(['pps_hosts.display_name', 'pps_hosts.id']);
  return rows.map((row) => toItem(app, row));
};
