import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from '../routing/page';

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a request that changes something was sent from a page of this site.
 * Browsers say so by themselves; `same-site` is not enough: a neighbouring subdomain is another site. Older ones name
 * the page's origin, which must be our public address or the address that was asked. Without a word from either
 * (command-line programs) the SameSite cookie decides.
 * A `link` page sends no referrer, so its forms name the origin `null` where the browser says nothing else (plain HTTP
 * in a house's own network): there the secret in the path decides.
 */
export const isOwnForm = (
  headers: IncomingHttpHeaders,
  ownOrigin: string,
  privacy: Page['privacy'] = 'private',
): boolean => {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  if (origin === 'null') return privacy === 'link';
  return origin === ownOrigin || (host !== undefined && hostOf(origin) === host);
};
