import type { Context } from 'koa';
import { z } from 'zod';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { OPERATE, WORK_AS_HOST } from './permissions';

/** Who is at work in the admin panel. Everything an admin route reads or changes is scoped by it. */
export type Viewer =
  | { kind: 'operator'; adminUserId: number }
  | { kind: 'host'; adminUserId: number; hostId: HostId };

const adminUser = z.object({ id: z.number() });
const ability = z.object({ can: z.custom<(action: string) => boolean>((value) => typeof value === 'function') });

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

/** The host's row of the signed-in admin user. @throws Refusal NOT_ALLOWED, NOT_FOUND */
export const hostIdOf = async (app: App, ctx: Context): Promise<HostId> => {
  if (!isAllowed(ctx, WORK_AS_HOST)) throw new Refusal('NOT_ALLOWED');
  const row = await database(app.strapi)('pps_hosts')
    .where({ admin_user_id: adminUserIdOf(ctx) })
    .first<{ id: number } | undefined>('id');
  if (!row) throw new Refusal('NOT_FOUND');
  return row.id as HostId;
};

/** An operator where the role allows it, else the host. @throws Refusal NOT_ALLOWED, NOT_FOUND, SIGN_IN_REQUIRED */
export const viewerOf = async (app: App, ctx: Context): Promise<Viewer> => {
  const adminUserId = adminUserIdOf(ctx);
  if (mayOperate(ctx)) return { kind: 'operator', adminUserId };
  return { kind: 'host', adminUserId, hostId: await hostIdOf(app, ctx) };
};
