import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/*
 * A client's stay on the site is a session of the users-permissions plugin: the same refresh token in the same cookie
 * as its own API gives, so that an operator sees and revokes it in one place.
 */

const ORIGIN = 'users-permissions';

const sessionsConfig = z
  .object({
    maxRefreshTokenLifespan: z.number().default(30 * 24 * 60 * 60),
    cookie: z
      .object({
        name: z.string().default('strapi_up_refresh'),
        sameSite: z.enum(['lax', 'strict', 'none']).default('lax'),
        domain: z.string().optional(),
        path: z.string().default('/'),
      })
      .prefault({}),
  })
  .prefault({});

/** Name, place and life of the cookie, as that plugin is configured. */
export const sessionCookieOf = (strapi: Core.Strapi) => {
  const { cookie, maxRefreshTokenLifespan } = sessionsConfig.parse(
    strapi.config.get(`plugin::${ORIGIN}.sessions`) ?? {},
  );
  return { ...cookie, maxAge: maxRefreshTokenLifespan * 1000 };
};

/** Begins a stay of the account on this device and returns the token for the cookie. */
export const beginStay = async (strapi: Core.Strapi, userId: number, userAgent: string): Promise<string> => {
  const { token } = await strapi.sessionManager(ORIGIN).generateRefreshToken(String(userId), randomUUID(), {
    type: 'refresh',
    metadata: { userAgent: userAgent.slice(0, 255) },
  });
  return token;
};

/** The account a token stands for, or null when it is forged, expired or revoked. */
export const accountOfToken = async (
  strapi: Core.Strapi,
  token: string,
): Promise<{ userId: number; stayId: string } | null> => {
  const found = await strapi.sessionManager(ORIGIN).validateRefreshToken(token);
  return found.isValid ? { userId: Number(found.userId), stayId: found.sessionId } : null;
};

/** Ends the stay a token stands for; other devices stay signed in. */
export const endStay = async (strapi: Core.Strapi, token: string): Promise<void> => {
  const found = await accountOfToken(strapi, token);
  if (found) await strapi.sessionManager(ORIGIN).revokeSessionById(String(found.userId), found.stayId);
};

/** Ends every stay of an account, on all devices. */
export const endAllStays = async (strapi: Core.Strapi, userId: number): Promise<void> => {
  await strapi.sessionManager(ORIGIN).invalidateRefreshToken(String(userId));
};
