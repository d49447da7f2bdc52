import type { Context } from 'koa';
import { z } from 'zod';
import { isAllowed } from './viewer';

const options = z.object({ actions: z.array(z.string()) });

/**
 * A policy that lets through whose role has one of the actions (Strapi's own wants all of them).
 * Always answers with a boolean: a policy that returns nothing would allow.
 */
export const hasAnyPermission = (ctx: Context, config: unknown): boolean =>
  options.parse(config).actions.some((action) => isAllowed(ctx, action));
