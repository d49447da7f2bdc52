import type { ComponentChild } from 'preact';
import type { App } from '../../../server/src/platform/app';
import type { Settings } from '../../../server/src/platform/settings';
import type { SignedInClient } from '../../../server/src/people';
import type { Wallet } from '../../../server/src/wallet';
import type { Remember } from './catalog-memory';
import type { KeptBytes } from './kept-bytes';
import type { RememberTimes } from './times-memory';
import type { SiteWords } from '../../../shared/words/site';

/** What a page gets to know about the request it answers. */
export interface PageRequest {
  readonly app: App;
  readonly settings: Settings;
  /** Changes whenever something changes that public pages show. */
  readonly catalogVersion: string;
  /** For reading the catalog: reads once per version of it. Never for what belongs to one person. */
  readonly remember: Remember;
  /** For what is said of a host's free times: read once per state of the calendar. Never for what belongs to one person. */
  readonly rememberTimes: RememberTimes;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parts of the path that its pattern names, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The fields of the form that was sent; empty on GET. Untrusted: parse it by a contract. */
  readonly form: Readonly<Record<string, string>>;
  /** The files that came with the form; empty where the page takes none, or nobody is signed in. Untrusted. */
  readonly files: readonly SentFile[];
  /** What was sent to an API page, as JSON. Untrusted: parse it by a contract. */
  readonly body: unknown;
  readonly language: Language;
  readonly words: SiteWords;
  /** The signed-in client, or null. */
  readonly client: SignedInClient | null;
  /** Messages the client has not read, for the header of the page that is rendered. */
  readonly unreadMessages: number;
  /** The client's session credits, for the header; null where there is nothing to say of them. */
  readonly wallet: Wallet | null;
  /** The value of the sign-in cookie, for ending the stay. */
  readonly signInToken: string | undefined;
  /** The IANA zone this browser remembers; null where it remembers none. */
  readonly browserZone: string | null;
  /** The secret of a time this browser keeps of the page's service; null where it keeps none. Untrusted. */
  readonly heldToken: string | null;
  /** The secret by which this browser chooses starts; null where it has none. Untrusted. */
  readonly choiceSecret: string | null;
  /** Where the request came from, for limits. */
  readonly address: string;
  readonly userAgent: string;
  /** Whether the caller is a script that wants JSON. */
  readonly wantsJson: boolean;
}

/** A file of a form, as the browser named it and declares it to be. */
export interface SentFile {
  field: string;
  name: string;
  declaredType: string;
  bytes: Uint8Array;
}

export type Language = 'en' | 'es';

/** Names of what `site/src/islands` and `site/src/styles` are built to. */
export type Script = string;

export interface PageAnswer {
  kind: 'page';
  status?: number;
  title: string;
  description?: string;
  /** `bare` leaves out header and footer. */
  frame?: 'site' | 'bare';
  /** Islands, by their file's name without `.ts`. */
  islands?: readonly Script[];
  /** Stylesheets beside the site's own, by their file's name without `.css`. */
  styles?: readonly string[];
  /**
   * What the markup depends on, beside the catalog, language, settings and the page's own address. Where it is given
   * and nobody is signed in, the same facts give the same markup without rendering it again.
   */
  dependsOn?: readonly (string | number)[];
  /** Sets or clears the cookie of the signed-in client. */
  signIn?: SignInCookie;
  hold?: HoldCookie;
  /** The page is the same for everybody and has buttons of starts: the reader's browser gets a secret for them. */
  offersStarts?: boolean;
  body: () => ComponentChild;
  /** The page that a window of the body lies on: seen where there is a script, and never reached. */
  behind?: () => ComponentChild;
}
export interface RedirectAnswer {
  kind: 'redirect';
  /** A path of this site, or the address of a payment provider. */
  to: string;
  signIn?: SignInCookie;
  hold?: HoldCookie;
}
export interface JsonAnswer {
  kind: 'json';
  status?: number;
  body: unknown;
}
/** JSON that is the same for everybody who asks. */
export interface KeptJsonAnswer {
  kind: 'kept-json';
  body: KeptBytes;
}
/** A file to keep or to subscribe to. With a tag it is sent again only when it is another. */
export interface FileAnswer {
  kind: 'file';
  contentType: string;
  /** Under this name it is kept; without one it is shown to the program that asked. */
  fileName?: string;
  etag?: string;
  /** Never another one at this address: who has it need not ask again. */
  lasting?: true;
  body: string | Buffer;
}
export type SignInCookie = { token: string } | 'clear';
/** Remembers, at the address that answers, a time that is kept for this browser. `lasts` in milliseconds. */
export type HoldCookie = { token: string; lasts: number } | 'clear';
export type Answer = PageAnswer | RedirectAnswer | JsonAnswer | KeptJsonAnswer | FileAnswer;

/**
 * Who may keep a copy of a page: `public` pages say nothing about a person, `private` ones do,
 * and the address of a `link` page is itself a secret, so it is never sent on as a referrer.
 */
export type Privacy = 'public' | 'private' | 'link';

/** One row of the table of pages. GET never changes anything. */
export interface Page {
  /** `/hosts/:slug` */
  path: string;
  privacy: Privacy;
  /** Search engines list public pages, and this one although no copy of it is kept. */
  listed?: true;
  /** Answers programs, always in JSON: a bearer token names the client there, and pages of other sites may ask. */
  api?: true;
  /** Forms of this page carry files; they are read for who is signed in only. */
  takesFiles?: true;
  /** `room` allows camera, microphone and screen; everything else is the same. */
  powers?: 'room';
  get?(request: PageRequest): Answer | Promise<Answer>;
  post?(request: PageRequest): Answer | Promise<Answer>;
}

/** Sends the browser on with 303, so that a reload does not repeat a form. */
export const redirect = (to: string, signIn?: SignInCookie): RedirectAnswer => ({
  kind: 'redirect',
  to,
  ...(signIn ? { signIn } : {}),
});
