import type { Context } from 'koa';
import { z } from 'zod';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { ensureHostRowOf } from './ensure-host-row';
import { OPERATE, WORK_AS_HOST } from './permissions';
import { HOST_ROLE } from './roles';

/** Who is at work in the admin panel. Everything an admin route reads or changes is scoped by it. */
export type Viewer =
  { kind: 'operator'; adminUserId: number } | { kind: 'host'; adminUserId: number; hostId: HostId };

const adminUser = z.object({ id: z.number() });
const ability = z.object({
  can: z.custom<(action: string) => boolean>((value) => typeof value === 'function'),
});

/** The signed-in admin user's id. @throws Refusal SIGN_IN_REQUIRED */
export const adminUserIdOf = (ctx: Context): number => {
  const user = adminUser.safeParse(ctx.state.user);
  if (!user.success) throw new Refusal('SIGN_IN_REQUIRED');
  return user.data.id;
};

/** Whether the signed-in admin user has an action of the admin panel. */
export const isAllowed = (ctx: Context, action: string): boolean => {
  const parsed = ability.safeParse(ctx.state.userAbility);
  return parsed.success && (ctx.state.userAbility as z.output<typeof ability>).can(action);
};

/** Whether the admin user may see and do everything. */
export const mayOperate = (ctx: Context): boolean => isAllowed(ctx, OPERATE);

const hasHostRole = async (app: App, adminUserId: number): Promise<boolean> => {
  const count = await app.strapi.db
    .query('admin::user')
    .count({ where: { id: adminUserId, roles: { code: HOST_ROLE.code } } });
  return count > 0;
};

/**
 * The host's row of the signed-in admin user. Who was given the work of a host without an invitation gets a
 * row at the first visit; an operator, who may everything, does not become a host by looking.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, SIGN_IN_REQUIRED
 */
export const hostIdOf = async (app: App, ctx: Context): Promise<HostId> => {
  const adminUserId = adminUserIdOf(ctx);
  if (!isAllowed(ctx, WORK_AS_HOST)) throw new Refusal('NOT_ALLOWED');
  const row = await database(app.strapi)('pps_hosts')
    .where({ admin_user_id: adminUserId })
    .first<{ id: number } | undefined>('id');
  if (row) return row.id as HostId;
  if (mayOperate(ctx) && !(await hasHostRole(app, adminUserId))) throw new Refusal('NOT_FOUND');
  return ensureHostRowOf(app, adminUserId);
};

/** An operator where the role allows it, else the host. @throws Refusal NOT_ALLOWED, NOT_FOUND, SIGN_IN_REQUIRED */
export const viewerOf = async (app: App, ctx: Context): Promise<Viewer> => {
  const adminUserId = adminUserIdOf(ctx);
  if (mayOperate(ctx)) return { kind: 'operator', adminUserId };
  return { kind: 'host', adminUserId, hostId: await hostIdOf(app, ctx) };
};
