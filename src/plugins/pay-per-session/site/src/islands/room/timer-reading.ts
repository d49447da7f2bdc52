const MINUTE = 60_000;

/** What the timer knows. Instants are ms, UTC, by the server's clock. */
export interface TimerFacts {
  now: number;
  startsAt: number | null;
  /** When both were in the room for the first time. */
  metAt: number | null;
  durationMinutes: number;
}

/** All times in ms. */
export type TimerReading =
  | { phase: 'waiting' }
  | { phase: 'before'; untilStart: number }
  | { phase: 'running'; elapsed: number; remaining: number }
  | { phase: 'over'; elapsed: number; over: number };

/**
 * Reads the timer: from the agreed start, or from the first meeting where no date was agreed.
 * It only informs: nothing ever happens because of what it shows.
 */
export const readTimer = ({ now, startsAt, metAt, durationMinutes }: TimerFacts): TimerReading => {
  const from = startsAt ?? metAt;
  if (from === null) return { phase: 'waiting' };
  const elapsed = now - from;
  if (elapsed < 0) return { phase: 'before', untilStart: -elapsed };
  const remaining = durationMinutes * MINUTE - elapsed;
  return remaining > 0
    ? { phase: 'running', elapsed, remaining }
    : { phase: 'over', elapsed, over: -remaining };
};

/** `4:05`, `1:04:05`; whole seconds, rounded down. */
export const clockText = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
