import type { App } from '../platform/app';
import { clientOfAccount, type SignedInClient } from './client-of-request';

interface JwtService {
  verify(token: string): Promise<{ id?: unknown }>;
}

/** Whom `Authorization: Bearer` names: an access token of the users-permissions plugin; null for any other word. */
export const clientOfBearer = async (
  app: App,
  token: string,
  siteTimeZone: string,
): Promise<SignedInClient | null> => {
  const jwt = app.strapi.plugin('users-permissions').service<JwtService>('jwt');
  const account = await jwt.verify(token).catch(() => null);
  const id = Number(account?.id);
  return Number.isSafeInteger(id) ? clientOfAccount(app, id, siteTimeZone) : null;
};
