import { MINUTE } from '../../platform/clock';

/** A message that is read right away needs no mail. */
const GRACE = 2 * MINUTE;

/**
 * When the next mail about unread messages leaves: shortly after the message, but not before the quiet time since the
 * last one is over. Instants are ms, UTC; `lastLeft` is null where nobody was told yet.
 */
export const noticeTime = (now: number, lastLeft: number | null, quietMinutes: number): number =>
  Math.max(now + GRACE, lastLeft === null ? 0 : lastLeft + quietMinutes * MINUTE);
