/** How many messages one browser may send in a burst, and how many it wins back each second. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

/** A call needs some forty messages to start and nearly none to go on. */
export const ROOM_ALLOWANCE: Allowance = { burst: 200, perSecond: 20 };

/**
 * A bucket of messages: each call takes one and tells whether there was one left.
 * `now` is in ms; only its differences matter.
 */
export const messageAllowance = ({ burst, perSecond }: Allowance): ((now: number) => boolean) => {
  let left = burst;
  let before: number | null = null;
  return (now) => {
    const passed = before === null ? 0 : Math.max(0, now - before);
    left = Math.min(burst, left + (passed / 1000) * perSecond);
    before = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
};
