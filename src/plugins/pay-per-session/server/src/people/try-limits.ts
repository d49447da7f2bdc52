import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';

const WINDOW_SECONDS = 15 * 60;

interface Limits {
  perEmail: RateLimiterMemory;
  perAddress: RateLimiterMemory;
}

const limitsOfApp = new WeakMap<App, Limits>();

const limitsOf = (app: App): Limits => {
  let limits = limitsOfApp.get(app);
  if (!limits) {
    const { triesPerEmail, triesPerAddress } = app.config;
    limits = {
      perEmail: new RateLimiterMemory({ points: triesPerEmail, duration: WINDOW_SECONDS }),
      perAddress: new RateLimiterMemory({ points: triesPerAddress, duration: WINDOW_SECONDS }),
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

/**
 * Counts one try of signing in or up, by account and by the place it comes from. Counted on this instance: several
 * instances allow as many times more.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countTry = async (app: App, email: string, address: string): Promise<void> => {
  const { perEmail, perAddress } = limitsOf(app);
  await consume(perAddress, address);
  await consume(perEmail, email);
};

/** Forgets the tries of an account whose owner got in. */
export const forgetTries = async (app: App, email: string): Promise<void> => {
  await limitsOf(app).perEmail.delete(email);
};
