/**
 * The only `now()` of the product: milliseconds since the epoch, UTC.
 * Demo data and tests move it; nothing else reads the system clock.
 */
export interface Clock {
  now(): number;
}

export interface MovableClock extends Clock {
  /** Shows `instant` (ms, UTC) and goes on from there. */
  set(instant: number): void;
  /** Goes `milliseconds` forwards (or backwards). */
  move(milliseconds: number): void;
  /** Back to the system's time. */
  reset(): void;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A clock that runs with the system's and can be shifted. */
export const createClock = (system: () => number = Date.now): MovableClock => {
  let shift = 0;
  return {
    now: () => system() + shift,
    set: (instant) => {
      shift = instant - system();
    },
    move: (milliseconds) => {
      shift += milliseconds;
    },
    reset: () => {
      shift = 0;
    },
  };
};
