import { z } from 'zod';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { giveUpLease, takeLease } from '../platform/lease';
import { PLUGIN_ID } from '../platform/plugin-id';
import { HOST_ROLE, OPERATOR_ROLE, type PanelRole } from './roles';

const LEASE = 'ensure-roles';
const LONGEST_RUN = 30_000;

interface Row {
  id: number;
}

/** What the admin panel's service of roles offers; Strapi does not type it. */
interface RoleService {
  addPermissions(roleId: number, permissions: unknown[]): Promise<unknown>;
}

/** Role code → id of the role that was given its grants. */
const grantedRoles = z.record(z.string(), z.number()).catch({});

const store = (app: App) => app.strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'granted-roles' });

const idOf = async (app: App, where: { code: string } | { name: string }): Promise<number | undefined> => {
  const role = (await app.strapi.db.query('admin::role').findOne({ where, select: ['id'] })) as Row | null;
  return role?.id;
};

/** A role of another origin may bear the name already; ours is known by its code. */
const createRole = async (app: App, { code, name, description }: PanelRole): Promise<number> => {
  const taken = (await idOf(app, { name })) !== undefined;
  const role = (await app.strapi.db
    .query('admin::role')
    .create({ data: { code, name: taken ? `${name} (Pay Per Session)` : name, description } })) as Row;
  return role.id;
};

const ensureRole = async (app: App, role: PanelRole): Promise<void> => {
  const id = (await idOf(app, { code: role.code })) ?? (await createRole(app, role));
  const granted = grantedRoles.parse(await store(app).get());
  // Granted once only: what an operator takes away later stays away.
  if (granted[role.code] === id) return;
  const grants = role.grants.map(({ action, conditions = [] }) => ({
    action,
    conditions,
    subject: null,
    properties: {},
  }));
  await (app.strapi.service('admin::role') as RoleService).addPermissions(id, grants);
  await store(app).set({ value: { ...granted, [role.code]: id } });
};

/**
 * Makes the roles *Host* and *Operator* of the admin panel exist, with their grants given once.
 * To be called when Strapi's own roles exist: created before them, they would keep Super Admin, Editor and
 * Author from ever being created.
 */
export const ensureRoles = async (app: App): Promise<void> => {
  const holder = `${process.pid}-${app.clock.now()}`;
  // Another instance that starts at the same moment is doing it.
  if (!(await takeLease(app, LEASE, holder, LONGEST_RUN))) return;
  try {
    await inTransaction(app.strapi, async () => {
      await ensureRole(app, HOST_ROLE);
      await ensureRole(app, OPERATOR_ROLE);
    });
  } finally {
    await giveUpLease(app, LEASE, holder);
  }
};

/** At a plugin's bootstrap: on a fresh database Strapi's roles are not there yet, and the app's bootstrap comes later. */
export const ensureRolesIfStrapiHasItsOwn = async (app: App): Promise<void> => {
  if ((await idOf(app, { code: 'strapi-super-admin' })) !== undefined) await ensureRoles(app);
};
