import { HOUR, MINUTE } from '../../platform/clock';

/** After so many tries a mail is given up; an operator can send it on its way again. */
export const MOST_ATTEMPTS = 12;

/** How long to wait after the `attempts`-th failed try, in ms: 1, 2, 4 … minutes, at most 6 hours. */
export const retryDelay = (attempts: number): number =>
  Math.min(MINUTE * 2 ** Math.max(0, attempts - 1), 6 * HOUR);
