import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';

const WINDOW_SECONDS = 15 * 60;
/** Mails with a link for a new password within an hour: to one address, asked for from one place and from anywhere. */
const RESET_WINDOW_SECONDS = 60 * 60;
const RESETS_FROM_ONE_PLACE = 5;
const RESETS = 20;

/** Mails with a link that proves an address, of one account within an hour. */
const PROOFS = 5;
/** Pictures a client sends within an hour: each is work, whether or not it is kept. */
const PICTURES = 20;

/** As long as a start is kept: a calendar is not to be emptied by one who only clicks. */
const HOLD_WINDOW_SECONDS = 10 * 60;

interface Limits {
  /** Of an account, from one address. */
  perEmail: RateLimiterMemory;
  perAccount: RateLimiterMemory;
  perAddress: RateLimiterMemory;
  resetsFromOnePlace: RateLimiterMemory;
  resets: RateLimiterMemory;
  holds: RateLimiterMemory;
  proofs: RateLimiterMemory;
  pictures: RateLimiterMemory;
}

const limitsOfApp = new WeakMap<App, Limits>();

const limitsOf = (app: App): Limits => {
  let limits = limitsOfApp.get(app);
  if (!limits) {
    const { triesPerEmail, triesPerAccount, triesPerAddress, holdsPerAddress } = app.config;
    limits = {
      perEmail: new RateLimiterMemory({ points: triesPerEmail, duration: WINDOW_SECONDS }),
      perAccount: new RateLimiterMemory({ points: triesPerAccount, duration: WINDOW_SECONDS }),
      perAddress: new RateLimiterMemory({ points: triesPerAddress, duration: WINDOW_SECONDS }),
      resetsFromOnePlace: new RateLimiterMemory({
        points: RESETS_FROM_ONE_PLACE,
        duration: RESET_WINDOW_SECONDS,
      }),
      resets: new RateLimiterMemory({ points: RESETS, duration: RESET_WINDOW_SECONDS }),
      holds: new RateLimiterMemory({ points: holdsPerAddress, duration: HOLD_WINDOW_SECONDS }),
      proofs: new RateLimiterMemory({ points: PROOFS, duration: RESET_WINDOW_SECONDS }),
      pictures: new RateLimiterMemory({ points: PICTURES, duration: RESET_WINDOW_SECONDS }),
    };
    limitsOfApp.set(app, limits);
  }
  return limits;
};

const consume = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (limit) {
    if (limit instanceof RateLimiterRes) {
      throw new Refusal('TOO_MANY_TRIES', { seconds: Math.max(1, Math.ceil(limit.msBeforeNext / 1000)) });
    }
    throw limit;
  }
};

const pairOf = (email: string, address: string): string => `${email}|${address}`;

/**
 * Counts one try of signing in or up, by account and by the place it comes from: strictly by both together, so that
 * a stranger elsewhere does not keep an account's owner out, and loosely by each. Counted on this instance: several
 * instances allow as many times more.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countTry = async (app: App, email: string, address: string): Promise<void> => {
  const { perEmail, perAccount, perAddress } = limitsOf(app);
  await consume(perAddress, address);
  await consume(perEmail, pairOf(email, address));
  await consume(perAccount, email);
};

/** Forgets the tries of an account whose owner got in from this address. */
export const forgetTries = async (app: App, email: string, address: string): Promise<void> => {
  const { perEmail, perAccount } = limitsOf(app);
  await perEmail.delete(pairOf(email, address));
  await perAccount.delete(email);
};

/**
 * Counts one wish for a new password, whether or not there is such an account.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countReset = async (app: App, email: string, address: string): Promise<void> => {
  const { perAddress, resetsFromOnePlace, resets } = limitsOf(app);
  await consume(perAddress, address);
  await consume(resetsFromOnePlace, pairOf(email, address));
  await consume(resets, email);
};

/**
 * Counts one start that is kept for somebody who need not be signed in.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countHold = (app: App, address: string): Promise<void> => consume(limitsOf(app).holds, address);

/**
 * Counts one mail by which an account's owner proves its address.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countProof = (app: App, email: string): Promise<void> => consume(limitsOf(app).proofs, email);

/**
 * Counts one picture that a client sends.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countPicture = (app: App, clientId: ClientId): Promise<void> =>
  consume(limitsOf(app).pictures, String(clientId));
