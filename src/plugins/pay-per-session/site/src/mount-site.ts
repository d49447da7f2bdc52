import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { readCalendarState } from '../../server/src/calendar';
import { readSiteState } from '../../server/src/catalog';
import { appOf } from '../../server/src/platform/app';
import { shareReading, shareReadings } from '../../server/src/platform/share-reading';
import { readSettings } from '../../server/src/platform/settings';
import { Refusal } from '../../server/src/platform/errors';
import { readManifest } from './assets/manifest';
import { createAssetServer } from './assets/serve-asset';
import { API_HEADERS, securityHeaders, type HeaderPage, type Headers } from './http/security-headers';
import { writeAnswer } from './http/write-answer';
import { themeOf } from './look/theme';
import { pages } from './pages/table';
import { refusalPage } from './pages/problem/problem';
import { answerRequest, requestOf, type Answered, type SiteMemory } from './routing/answer-request';
import { createCatalogMemory } from './routing/catalog-memory';
import type { Page } from './routing/page';
import { createRenderer } from './routing/render-page';
import { createRouter } from './routing/router';
import { createTimesMemory } from './routing/times-memory';

const METHODS = new Set(['GET', 'HEAD', 'POST']);
type SecretCode = 'LINK_NOT_VALID' | 'FEED_NOT_VALID' | 'RESET_LINK_NOT_VALID';

const LOST: Pick<Page, 'privacy'> = { privacy: 'public' };
const LOST_LINK: Pick<Page, 'privacy'> = { privacy: 'link' };

const allowed = (page: Page): string =>
  [...(page.get ? ['GET', 'HEAD'] : []), ...(page.post ? ['POST'] : [])].join(', ');

/** Addresses that may hold a secret, however they are written, and what is said of a wrong one. */
const SECRET_ADDRESSES: readonly (readonly [RegExp, SecretCode])[] = [
  [/^\/+s(?:\/|$)/iu, 'LINK_NOT_VALID'],
  [/^\/+calendar(?:\/|$)/iu, 'FEED_NOT_VALID'],
  [/^\/+new-password(?:\/|$)/iu, 'RESET_LINK_NOT_VALID'],
];

const wantsPage = (ctx: Context): boolean =>
  ctx.method === 'GET' &&
  ctx.req.headers.accept?.includes('text/html') === true &&
  !/^\/(?:api|admin|uploads|_health)(?:\/|$)/u.test(ctx.path);

/** Pictures may lie elsewhere (a bucket, a CDN) only where the upload plugin was told so. */
const pictureOrigins = (strapi: Core.Strapi): readonly string[] =>
  strapi.config.get<string>('plugin::upload.provider', 'local') === 'local' ? [] : ['https:'];

/** Where not even settings can be read, there is no page to say it on. */
const notNow = (ctx: Context): void => {
  ctx.status = 503;
  ctx.set({ 'Retry-After': '10', 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' });
  ctx.body = 'This page cannot be shown at the moment. Please try again in a few seconds.';
};

/**
 * Puts the public site in front of Strapi's whole stack: its own pages are answered here, everything else goes on.
 * Called while plugins register, before any other middleware.
 */
export const mountSite = (strapi: Core.Strapi): void => {
  const manifest = readManifest();
  const serveAsset = createAssetServer(manifest);
  const findPage = createRouter(pages);
  const memory: SiteMemory = {
    render: createRenderer(manifest),
    rememberAt: createCatalogMemory(),
    rememberTimesAt: createTimesMemory(shareReadings((hostId) => readCalendarState(appOf(strapi), hostId))),
    readState: shareReading(() => readSiteState(strapi)),
  };
  const headersOfTheme = new Map<string, Headers>();

  const headersFor = (page: HeaderPage, accent: string): Headers => {
    if (page.api === true) return API_HEADERS;
    const key = `${page.privacy} ${page.powers ?? ''} ${page.listed ?? ''} ${accent}`;
    let headers = headersOfTheme.get(key);
    if (!headers) {
      const https = appOf(strapi).config.publicUrl.startsWith('https:');
      headers = securityHeaders(page, {
        styleHashes: [themeOf(accent).hash],
        pictureOrigins: pictureOrigins(strapi),
        https,
      });
      headersOfTheme.set(key, headers);
    }
    return headers;
  };

  const write = (ctx: Context, page: HeaderPage, { request, answer, markup }: Answered): void =>
    writeAnswer(ctx, request.app, answer, headersFor(page, request.settings.accent), markup);

  /** Strapi answers a lost visitor with JSON; people get a page. */
  const lost = async (ctx: Context, code: 'NOT_FOUND' | SecretCode): Promise<void> => {
    const request = await requestOf(strapi, ctx, { page: {}, params: {} }, memory);
    const answer = refusalPage(request, new Refusal(code));
    const page = code === 'NOT_FOUND' ? LOST : LOST_LINK;
    write(ctx, page, { request, answer, markup: memory.render(request, answer) });
  };

  const elsewhere = async (ctx: Context, next: Next): Promise<void> => {
    // Strapi's stack logs addresses, and this one may hold somebody's token.
    const secret = SECRET_ADDRESSES.find(([pattern]) => pattern.test(ctx.path));
    if (secret) return lost(ctx, secret[1]);
    await next();
    if (ctx.status === 404 && wantsPage(ctx)) await lost(ctx, 'NOT_FOUND');
  };

  strapi.server.use(async (ctx, next) => {
    if (serveAsset(ctx)) return;
    const match = findPage(ctx.path);
    if (!match) return elsewhere(ctx, next);
    if (match.trailingSlash) {
      ctx.status = 308;
      ctx.set('Referrer-Policy', 'no-referrer');
      ctx.set('Location', ctx.path.slice(0, -1) + ctx.search);
      ctx.body = '';
      return;
    }
    if (!METHODS.has(ctx.method)) {
      const { accent } = await readSettings(strapi);
      ctx.set(headersFor(match.page, accent));
      ctx.set('Allow', allowed(match.page));
      ctx.status = ctx.method === 'OPTIONS' ? 204 : 405;
      return;
    }
    try {
      const answered = await answerRequest(strapi, ctx, match, memory);
      write(ctx, match.page, answered);
      if (ctx.status === 405) ctx.set('Allow', allowed(match.page));
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      strapi.log.error(`${ctx.method} ${match.page.path} could not be answered: ${told}`);
      notNow(ctx);
    }
  });
};
