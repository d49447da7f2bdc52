import type { Context } from 'koa';
import type { App } from '../../../server/src/platform/app';
import type { Answer, FileAnswer } from '../routing/page';
import type { KeptBytes } from '../routing/kept-bytes';
import type { Markup } from '../routing/render-page';
import { writeChoiceCookie } from './choice-cookie';
import { writeHoldCookie } from './hold-cookie';
import type { Headers } from './security-headers';
import { writeSignInCookie } from './sign-in-cookie';

/** Only what is kept is packed: a page with somebody's secrets would betray them by its length. */
const writeKept = (ctx: Context, kept: KeptBytes): void => {
  if (ctx.acceptsEncodings('gzip') === 'gzip') {
    ctx.set('Content-Encoding', 'gzip');
    ctx.body = kept.gzip();
  } else {
    ctx.body = kept.plain;
  }
};

const JSON_TYPE = 'application/json; charset=utf-8';

/** Whether the program that asks has this very file already. */
const hasAlready = (ctx: Context, etag: string): boolean =>
  ctx
    .get('If-None-Match')
    .split(',')
    .some((known) => known.trim().replace(/^W\//u, '') === etag);

/** To be kept under a name: in plain letters for old programs, and as it is for the others (RFC 6266). */
const attachment = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  if (plain === name) return `attachment; filename="${name}"`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** What never changes is kept by the reader's own browser for a week: it may be taken away after all. */
const LASTING = 'private, max-age=604800, immutable';

const writeFile = (ctx: Context, { contentType, fileName, etag, lasting, body }: FileAnswer): void => {
  ctx.status = 200;
  ctx.set('Content-Type', contentType);
  if (fileName !== undefined) ctx.set('Content-Disposition', attachment(fileName));
  if (lasting === true) {
    ctx.set('Cache-Control', LASTING);
    // The same for each who asks, in whatever language.
    ctx.remove('Vary');
  }
  if (etag !== undefined) {
    ctx.set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
    if (hasAlready(ctx, etag)) {
      ctx.status = 304;
      return;
    }
  }
  ctx.body = body;
};

/** Sends an answer whose markup, if it has any, is already rendered. */
export const writeAnswer = (
  ctx: Context,
  app: App,
  answer: Answer,
  headers: Headers,
  markup: Markup,
): void => {
  ctx.set(headers);
  if ('signIn' in answer && answer.signIn !== undefined) writeSignInCookie(ctx, app, answer.signIn);
  if ('hold' in answer && answer.hold !== undefined) writeHoldCookie(ctx, app, answer.hold);
  if (answer.kind === 'page' && answer.offersStarts === true) writeChoiceCookie(ctx, app);
  switch (answer.kind) {
    case 'redirect':
      ctx.status = 303;
      ctx.set('Location', answer.to);
      ctx.body = '';
      return;
    case 'json':
      ctx.status = answer.status ?? 200;
      ctx.set('Content-Type', JSON_TYPE);
      ctx.body = JSON.stringify(answer.body);
      return;
    case 'kept-json':
      ctx.status = 200;
      ctx.set({ 'Content-Type': JSON_TYPE, Vary: 'Accept-Encoding' });
      writeKept(ctx, answer.body);
      return;
    case 'file':
      writeFile(ctx, answer);
      return;
    case 'page':
      ctx.status = answer.status ?? 200;
      ctx.set('Content-Type', 'text/html; charset=utf-8');
      if (typeof markup === 'string') ctx.body = markup;
      else writeKept(ctx, markup);
  }
};
