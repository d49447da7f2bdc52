import type { App } from '../platform/app';
import { database, insertRowOnce, type Db } from '../platform/database';
import type { HostId } from '../platform/ids';
import { slugCandidates, slugOf } from '../platform/slug';

interface AdminName {
  id: number;
  firstname: string | null;
  lastname: string | null;
}

/** The name a new profile begins with; empty where the admin user has none. */
const displayNameOf = ({ firstname, lastname }: AdminName): string =>
  [firstname, lastname]
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .join(' ')
    .slice(0, 80);

const hostIdOfAdminUser = async (db: Db, adminUserId: number): Promise<HostId | undefined> => {
  const row = await db('pps_hosts')
    .where({ admin_user_id: adminUserId })
    .first<{ id: number } | undefined>('id');
  return row && (row.id as HostId);
};

/**
 * The host's row of an admin user, created with an address of its own where there is none yet.
 * Two calls at once make one row: the unique indexes decide.
 */
export const ensureHostRow = async (app: App, db: Db, user: AdminName): Promise<HostId> => {
  const displayName = displayNameOf(user);
  for (const slug of slugCandidates(slugOf(displayName, 'host'))) {
    const existing = await hostIdOfAdminUser(db, user.id);
    if (existing) return existing;
    const id = await insertRowOnce(db, 'pps_hosts', app.clock.now(), {
      admin_user_id: user.id,
      slug,
      display_name: displayName,
      languages: '[]',
      paused: false,
    });
    if (id !== null) return id as HostId;
  }
  throw new Error('There are no more addresses for hosts.');
};

/** As `ensureHostRow`, for an admin user known by id only. */
export const ensureHostRowOf = async (app: App, adminUserId: number): Promise<HostId> => {
  const db = database(app.strapi);
  const user = await db('admin_users')
    .where({ id: adminUserId })
    .first<AdminName | undefined>('id', 'firstname', 'lastname');
  return ensureHostRow(app, db, user ?? { id: adminUserId, firstname: null, lastname: null });
};
