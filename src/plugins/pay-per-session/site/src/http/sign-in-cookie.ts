import type { Context } from 'koa';
import type { App } from '../../../server/src/platform/app';
import { sessionCookieOf } from '../../../server/src/people';
import type { SignInCookie } from '../routing/page';

export const readSignInCookie = (ctx: Context, app: App): string | undefined => {
  // Reading it verifies a signature: not worth a microsecond for visitors.
  if (ctx.req.headers.cookie === undefined) return undefined;
  return ctx.cookies.get(sessionCookieOf(app.strapi).name);
};

/** Sets or clears the cookie; scripts never see it, and it stays home when another site links or posts here. */
export const writeSignInCookie = (ctx: Context, app: App, cookie: SignInCookie): void => {
  const { name, sameSite, domain, path, maxAge } = sessionCookieOf(app.strapi);
  const secure = app.config.publicUrl.startsWith('https:');
  // Behind a proxy that ends TLS the connection itself is plain.
  ctx.cookies.secure = secure;
  const place = { httpOnly: true, secure, sameSite, path, domain, overwrite: true };
  if (cookie === 'clear') ctx.cookies.set(name, null, place);
  else ctx.cookies.set(name, cookie.token, { ...place, maxAge });
};
