import { randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import type { App } from '../../../server/src/platform/app';

const NAME = 'pps_choice';

/** The secret by which this browser chooses starts; null where it has none of ours. */
export const readChoiceCookie = (cookies: string | undefined): string | null =>
  /(?:^|;\s*)pps_choice=([\w-]{20,64})(?:;|$)/u.exec(cookies ?? '')?.[1] ?? null;

/**
 * Gives a browser that has none a secret for choosing starts: a button of a page that is the same for everybody, pressed
 * twice, then keeps one time, also where no script gives its form a key. It says nothing of who they are.
 */
export const writeChoiceCookie = (ctx: Context, app: App): void => {
  if (readChoiceCookie(ctx.req.headers.cookie) !== null) return;
  const secure = app.config.publicUrl.startsWith('https:');
  // Behind a proxy that ends TLS the connection itself is plain.
  ctx.cookies.secure = secure;
  ctx.cookies.set(NAME, randomBytes(18).toString('base64url'), {
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: '/hosts',
    signed: false,
  });
};
