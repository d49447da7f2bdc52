import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FeedProblem } from '../rules/feed-problem';

/** Where the public IPv6 internet lies; everything else is somebody's own or has a special meaning. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Whether an IP address belongs to the public internet; an IPv4 address inside an IPv6 one counts as itself. */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6));
};

type Resolve = (
  name: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[] | undefined) => void,
) => void;

/** What may be reached, and how names are found there. */
export interface Network {
  mayReach: (address: string) => boolean;
  resolve: Resolve;
  /** Also by http. */
  insecure: boolean;
}

/** What a host's address may lead to: the public internet, by https. */
export const PUBLIC_NETWORK: Network = { mayReach: isPublicAddress, resolve: lookup, insecure: false };

/** Everything this machine reaches; for tests and development. */
export const EVERY_NETWORK: Network = { mayReach: () => true, resolve: lookup, insecure: true };

/** @throws FeedProblem NOT_SECURE, and NOT_PUBLIC for an address that names its machine by a number out of reach */
export const requireReach = (url: URL, network: Network): void => {
  if (url.protocol !== 'https:' && !(network.insecure && url.protocol === 'http:'))
    throw new FeedProblem('NOT_SECURE');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0 && !network.mayReach(host)) throw new FeedProblem('NOT_PUBLIC');
};

/**
 * How a connection finds its address: asked once, and what was checked is what is connected to, so a name that answers
 * otherwise the next time gains nothing. One address out of reach among several refuses the name.
 */
export const createLookup =
  ({ mayReach, resolve }: Network): LookupFunction =>
  (name, options, done) => {
    resolve(name, { all: true }, (error, addresses = []) => {
      const [first] = addresses;
      if (error || !first) {
        done(error ?? new Error('The name has no address.'), '', 0);
      } else if (!addresses.every(({ address }) => mayReach(address))) {
        done(new FeedProblem('NOT_PUBLIC'), '', 0);
      } else if (options.all === true) {
        done(null, addresses);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
