import { dateOf } from '../format/times';
import type { PlainDate } from './plain-date';

/** A day in the reader's zone with its free starts (ms, UTC), in order. */
export interface DayOfStarts {
  date: PlainDate;
  starts: number[];
}

/** Starts by the day they are on in `zone`. @param starts ms, UTC, in order */
export const byDay = (starts: readonly number[], zone: string): DayOfStarts[] => {
  const days: DayOfStarts[] = [];
  for (const start of starts) {
    const date = dateOf(start, zone);
    const last = days.at(-1);
    if (last?.date === date) last.starts.push(start);
    else days.push({ date, starts: [start] });
  }
  return days;
};

/** How many times a person takes in at a glance; more days are closed and open at a touch. */
const AT_A_GLANCE = 24;

/** How many of the days stand open: the first always, others as long as all that is open can be taken in. */
export const daysShownOpen = (days: readonly DayOfStarts[]): number => {
  let shown = 0;
  const closed = days.findIndex(({ starts }, index) => {
    shown += starts.length;
    return index > 0 && shown > AT_A_GLANCE;
  });
  return closed === -1 ? days.length : closed;
};
