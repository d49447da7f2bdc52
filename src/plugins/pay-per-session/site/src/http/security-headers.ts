import type { Page } from '../routing/page';

export type Headers = Readonly<Record<string, string>>;

/** What of a page its headers depend on. */
export type HeaderPage = Pick<Page, 'privacy' | 'powers' | 'listed' | 'api'>;

/** What the headers depend on beside the page. */
export interface HeaderFacts {
  /** Hashes of the inline styles that are ours, `'sha256-…'`. */
  styleHashes: readonly string[];
  /** Origins that pictures come from, beside our own. */
  pictureOrigins: readonly string[];
  https: boolean;
}

const policy = (page: Pick<Page, 'powers'>, { styleHashes, pictureOrigins }: HeaderFacts): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes].join(' '),
    ["img-src 'self' data:", ...pictureOrigins].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    ...(page.powers === 'room' ? ["media-src 'self' blob: mediastream:"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const permissions = (page: Pick<Page, 'powers'>): string => {
  const own = page.powers === 'room' ? '(self)' : '()';
  return `camera=${own}, microphone=${own}, display-capture=${own}, autoplay=${own}, geolocation=(), payment=(), usb=()`;
};

/** Public pages greet who is signed in, so only the reader's own browser may keep them, and asks again each time. */
const CACHING: Record<Page['privacy'], string> = {
  public: 'private, no-cache',
  private: 'private, no-store',
  link: 'private, no-store',
};

/** Of what programs ask: any page may ask, but no cookie goes along from another site, and nothing here is a document. */
export const API_HEADERS: Headers = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
  'Access-Control-Max-Age': '600',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The headers of every answer of `page`: computed once, sent unchanged. */
export const securityHeaders = (page: HeaderPage, facts: HeaderFacts): Headers => ({
  'Content-Security-Policy': policy(page, facts),
  'Permissions-Policy': permissions(page),
  'Referrer-Policy': page.privacy === 'link' ? 'no-referrer' : 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // The room is opened as a popup, which its opener may ask to close.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': CACHING[page.privacy],
  Vary: 'Accept, Accept-Encoding, Accept-Language, Cookie',
  ...(page.privacy === 'public' || page.listed ? {} : { 'X-Robots-Tag': 'noindex, nofollow' }),
  ...(facts.https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
});
