import { HOUR, MINUTE } from '../../platform/clock';

/** How often a calendar that can be read is read. */
const CHECK_EVERY = 15 * MINUTE;

/** How long to wait after the `failures`-th failure in a row, in ms: 5, 10, 20 … minutes, at most 6 hours. */
export const checkDelay = (failures: number): number =>
  failures === 0 ? CHECK_EVERY : Math.min(5 * MINUTE * 2 ** (failures - 1), 6 * HOUR);
