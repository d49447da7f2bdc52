import { z } from 'zod';
import { plainDate, timeZone } from './fields';

/**
 * Why a start within a host's hours is not offered; the first that applies, in this order. `alignment` counts hours
 * that begin and end between two starts of the clock.
 */
export const REMOVALS = [
  'notice',
  'horizon',
  'alignment',
  'hours',
  'limit',
  'booked',
  'held',
  'external',
] as const;
export type Removal = (typeof REMOVALS)[number];

export const MOST_DAYS_ASKED = 62;

/** An instant as people write it for machines: ISO 8601 with `Z` or an offset; becomes ms, UTC. */
export const instant = z
  .string({ error: 'required' })
  .pipe(z.iso.datetime({ offset: true, error: 'notADateTime' }))
  .transform((text) => Date.parse(text))
  .refine(Number.isSafeInteger, 'notADateTime');

/** Dates are counted, not hours: in some zones a day has 23 or 25 of them. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Free starts from the beginning of `from` to the end of `to`, dates in the reader's zone. */
export const freeStartsInput = z
  .object({ from: plainDate, to: plainDate, timeZone })
  .refine(({ from, to }) => daysBetween(from, to) < MOST_DAYS_ASKED, {
    path: ['to'],
    error: 'rangeTooLong',
  });

/** What a calendar offers, and how many starts of the host's hours it does not, by reason. */
export interface FreeStarts {
  /** Instants in ms, UTC, in order. */
  starts: number[];
  removed: Record<Removal, number>;
  durationMinutes: number;
  hostTimeZone: string;
}
