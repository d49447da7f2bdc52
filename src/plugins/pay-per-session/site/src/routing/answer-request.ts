import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { SiteState } from '../../../server/src/catalog';
import { countUnread } from '../../../server/src/messages';
import { clientOfBearer, clientOfToken } from '../../../server/src/people';
import { readWallet, type Wallet } from '../../../server/src/wallet';
import { appOf } from '../../../server/src/platform/app';
import { database } from '../../../server/src/platform/database';
import { Refusal } from '../../../server/src/platform/errors';
import { refusalBody } from '../../../server/src/platform/http';
import type { ClientId } from '../../../server/src/platform/ids';
import { siteWords } from '../../../shared/words/site';
import { readBearer } from '../http/bearer';
import { readPrograms } from '../pages/programs/read-programs';
import { readChoiceCookie } from '../http/choice-cookie';
import { readForm, readJson } from '../http/form-body';
import { languageOf } from '../http/language-of-request';
import { readHoldCookie } from '../http/hold-cookie';
import { isMultipart, readMultipart } from '../http/multipart';
import { isOwnForm } from '../http/own-form';
import { readSignInCookie } from '../http/sign-in-cookie';
import { readZoneCookie } from '../http/zone-cookie';
import { refusalPage, wrongMethodPage } from '../pages/problem/problem';
import { redirect, type Answer, type Page, type PageAnswer, type PageRequest } from './page';
import type { Remember } from './catalog-memory';
import type { Markup } from './render-page';
import type { Match } from './router';
import type { RememberTimes } from './times-memory';

/** What is known before the page is asked: who, in which language, with which settings. */
export const requestOf = async (
  strapi: Core.Strapi,
  ctx: Context,
  { page, params }: { page: Pick<Page, 'api'>; params: Record<string, string> },
  { readState, rememberAt, rememberTimesAt }: Omit<SiteMemory, 'render'>,
): Promise<PageRequest> => {
  const app = appOf(strapi);
  const { settings, catalogVersion } = await readState();
  const signInToken = readSignInCookie(ctx, app);
  const bearer = page.api === true ? readBearer(ctx.req.headers) : undefined;
  const client =
    bearer === undefined
      ? await clientOfToken(app, signInToken, settings.timeZone)
      : await clientOfBearer(app, bearer, settings.timeZone);
  const language = languageOf(ctx.req.headers['accept-language'], client?.locale ?? null);
  return {
    app,
    settings,
    catalogVersion,
    remember: rememberAt(catalogVersion),
    rememberTimes: rememberTimesAt(catalogVersion),
    method: ctx.method === 'POST' ? 'POST' : 'GET',
    path: ctx.path,
    query: new URLSearchParams(ctx.querystring),
    params,
    form: {},
    files: [],
    body: null,
    language,
    words: siteWords(language),
    client,
    unreadMessages: 0,
    wallet: null,
    signInToken,
    browserZone: readZoneCookie(ctx.req.headers.cookie),
    heldToken: readHoldCookie(ctx.req.headers.cookie),
    choiceSecret: readChoiceCookie(ctx.req.headers.cookie),
    address: ctx.ip,
    userAgent: ctx.req.headers['user-agent'] ?? '',
    wantsJson: page.api === true || ctx.req.headers.accept?.startsWith('application/json') === true,
  };
};

const refused = (request: PageRequest, refusal: Refusal): Answer => {
  if (request.wantsJson)
    return { kind: 'json', status: refusal.status, body: refusalBody(refusal, request.language) };
  if (refusal.code === 'SIGN_IN_REQUIRED') {
    const query = request.query.toString();
    return redirect(
      `/sign-in?${new URLSearchParams({ next: request.path + (query && `?${query}`) }).toString()}`,
    );
  }
  return refusalPage(request, refusal);
};

/** Logged with a short number a person can quote, and with the page's pattern: paths of links are secrets. */
const unforeseen = (request: PageRequest, page: Page, error: unknown): Answer => {
  const number = randomBytes(3).toString('hex');
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  request.app.strapi.log.error(`[${number}] ${request.method} ${page.path} failed: ${told}`);
  return refused(request, new Refusal('UNFORESEEN', { number }));
};

const answerWith = async (
  strapi: Core.Strapi,
  ctx: Context,
  page: Page,
  request: PageRequest,
): Promise<Answer> => {
  const wrongMethod = (): Answer => {
    if (page.api === true) throw new Refusal('WRONG_METHOD');
    return wrongMethodPage(request);
  };
  if (request.method === 'GET') return page.get ? page.get(request) : wrongMethod();
  if (!page.post) return wrongMethod();
  // A token in a header was put there by whoever holds it; only a cookie comes along by itself.
  const own = page.api === true && readBearer(ctx.req.headers) !== undefined;
  if (!own && !isOwnForm(ctx.req.headers, new URL(appOf(strapi).config.publicUrl).origin, page.privacy))
    throw new Refusal('FOREIGN_FORM');
  if (page.api === true) return page.post({ ...request, body: await readJson(ctx.req) });
  if (page.takesFiles === true && isMultipart(ctx.req))
    return page.post({ ...request, ...(await readMultipart(ctx.req, { files: request.client !== null })) });
  return page.post({ ...request, form: await readForm(ctx.req) });
};

type Headed = Pick<PageRequest, 'unreadMessages' | 'wallet'>;
const NOTHING_TO_SAY: Headed = { unreadMessages: 0, wallet: null };

/** A site without programs that take credits does not speak of them, unless somebody has some. */
const walletFor = async (request: PageRequest, clientId: ClientId): Promise<Wallet | null> => {
  const { app } = request;
  const wallet = await readWallet(database(app.strapi), clientId, app.clock.now());
  if (wallet.terms.length > 0) return wallet;
  return (await readPrograms(request)).some(({ takesCredits }) => takesCredits) ? wallet : null;
};

/** What the header says: read after the page was asked, which may have read messages. */
const headed = async (request: PageRequest, answer: Answer): Promise<Headed> => {
  const { app, client } = request;
  if (client === null || answer.kind !== 'page' || answer.frame === 'bare') return NOTHING_TO_SAY;
  const { clientId } = client;
  const [unreadMessages, wallet] = await Promise.all([
    countUnread(app, { party: 'client', clientId }),
    walletFor(request, clientId),
  ]);
  return { unreadMessages, wallet };
};

/** What lives as long as the server. */
export interface SiteMemory {
  render: (request: PageRequest, answer: PageAnswer) => Markup;
  rememberAt: (version: string) => Remember;
  rememberTimesAt: (version: string) => RememberTimes;
  /** What is committed when it is asked, or later. */
  readState: () => Promise<SiteState>;
}

/** A whole answer: for a page its markup too, so that what fails in rendering is answered as well. */
export interface Answered {
  request: PageRequest;
  answer: Answer;
  markup: Markup;
}

/** Asks the page and turns what it throws into an answer; never throws because of the page. */
export const answerRequest = async (
  strapi: Core.Strapi,
  ctx: Context,
  { page, params }: Match,
  memory: SiteMemory,
): Promise<Answered> => {
  const request = await requestOf(strapi, ctx, { page, params }, memory);
  const complete = (answer: Answer, head: Headed = NOTHING_TO_SAY): Answered => ({
    request,
    answer,
    markup: answer.kind === 'page' ? memory.render({ ...request, ...head }, answer) : '',
  });
  try {
    const answer = await answerWith(strapi, ctx, page, request);
    return complete(answer, await headed(request, answer));
  } catch (error) {
    return complete(error instanceof Refusal ? refused(request, error) : unforeseen(request, page, error));
  }
};
