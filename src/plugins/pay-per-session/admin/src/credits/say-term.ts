import { formatDay } from '../../../shared/format/when';
import type { Say } from '../say';

/** `Sun, 20 Dec 2026`, of a plain date, which has no zone. */
export const sayDate = (language: string, date: string): string =>
  formatDay(language, Date.parse(`${date}T12:00:00Z`), 'UTC');

interface NamedTerm {
  name: string;
  endsOn: string;
}

/** A term as it is chosen: its name, when it ends, and whether it is over or has yet to begin. */
export const sayTerm = (
  say: Say,
  language: string,
  { name, endsOn, state }: NamedTerm & { state: 'over' | 'runs' | 'comes' },
): string => say(`credits.term_${state}`, { name, endsOn: sayDate(language, endsOn) });
