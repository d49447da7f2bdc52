import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something was sent from a page of this site.
 * Browsers say so by themselves; without a word (old browsers, command-line programs) the SameSite cookie decides.
 * `same-site` is not enough: a neighbouring subdomain is another site's.
 */
export const isOwnForm = (headers: IncomingHttpHeaders, ownOrigin: string): boolean => {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return origin === ownOrigin || (origin === 'null' && site === 'same-origin');
};
