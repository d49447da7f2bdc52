import type { Context } from 'koa';
import type { App } from '../../../server/src/platform/app';
import type { HoldCookie } from '../routing/page';

const NAME = 'pps_hold';

/** The secret of a time that is kept for this browser, as it came; null where it is none of ours. */
export const readHoldCookie = (cookies: string | undefined): string | null =>
  /(?:^|;\s*)pps_hold=([\w-]{20,64})(?:;|$)/u.exec(cookies ?? '')?.[1] ?? null;

/**
 * Lets a browser find the time it keeps again, whichever way its owner comes back to the page of that service; for
 * that page alone, and for as long as the time is kept.
 */
export const writeHoldCookie = (ctx: Context, app: App, cookie: HoldCookie): void => {
  const secure = app.config.publicUrl.startsWith('https:');
  // Behind a proxy that ends TLS the connection itself is plain.
  ctx.cookies.secure = secure;
  const place = {
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: ctx.path,
    signed: false,
    overwrite: true,
  } as const;
  if (cookie === 'clear') ctx.cookies.set(NAME, null, place);
  else ctx.cookies.set(NAME, cookie.token, { ...place, maxAge: cookie.lasts });
};
