import { MINUTE } from '../../platform/clock';

/** Time is claimed in steps of five minutes, counted from the epoch in UTC; every start and duration lies on them. */
export const TICK = 5 * MINUTE;

/** The ticks of [startsAt, endsAt), instants in ms UTC; a span that lies between ticks takes every tick it touches. */
export const ticksOf = (startsAt: number, endsAt: number): number[] => {
  const first = Math.floor(startsAt / TICK);
  const beyond = Math.ceil(endsAt / TICK);
  return Array.from({ length: Math.max(0, beyond - first) }, (_, index) => first + index);
};

/**
 * The same for two instants (ms, UTC) on the same tick, or between the same two: every start lies on a tick and every
 * notice and furthest date is whole hours, so between ticks no start comes too near and none comes within reach.
 */
export const momentOf = (instant: number): number => Math.floor(instant / TICK) + Math.ceil(instant / TICK);
