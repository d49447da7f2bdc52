import { MINUTE } from '../../platform/clock';

/** Time is claimed in steps of five minutes, counted from the epoch in UTC; every start and duration lies on them. */
export const TICK = 5 * MINUTE;

/** The ticks of [startsAt, endsAt), instants in ms UTC; a span that lies between ticks takes every tick it touches. */
export const ticksOf = (startsAt: number, endsAt: number): number[] => {
  const first = Math.floor(startsAt / TICK);
  const beyond = Math.ceil(endsAt / TICK);
  return Array.from({ length: Math.max(0, beyond - first) }, (_, index) => first + index);
};
