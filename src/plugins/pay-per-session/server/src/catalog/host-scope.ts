import { rowId } from '../../../shared/contracts/fields';
import type { Context } from 'koa';
import { hostIdOf, mayOperate } from '../people';
import type { App } from '../platform/app';
import type { HostId } from '../platform/ids';

const asked = rowId.optional().catch(undefined);

/** The host an operator names with `?hostId=`; whatever others name is not looked at. */
export const hostNamed = (ctx: Context): HostId | undefined => {
  const named = mayOperate(ctx) ? asked.parse(ctx.query.hostId) : undefined;
  return named === undefined ? undefined : (named as HostId);
};

/**
 * Whose profile or services a request is about: the host an operator names, else the signed-in host.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, SIGN_IN_REQUIRED
 */
export const hostMeant = async (app: App, ctx: Context): Promise<HostId> =>
  hostNamed(ctx) ?? hostIdOf(app, ctx);
