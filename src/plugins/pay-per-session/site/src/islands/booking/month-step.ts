/** A step through the days of a month: so many days on, or to the first or last of the week. */
export type Step = { days: number } | { to: 'first' | 'last' };

interface Place {
  /** Which day of the month, from 0. */
  at: number;
  /** Its place in the week, from 0. */
  column: number;
  /** How many days the month has. */
  count: number;
  rightToLeft: boolean;
}

/** The day a step leads to; a step out of the month stays where it is, a week's end stops at the month's. */
export const stepOf = (step: Step, { at, column, count, rightToLeft }: Place): number => {
  if ('to' in step)
    return step.to === 'first' ? Math.max(0, at - column) : Math.min(count - 1, at + 6 - column);
  const days = rightToLeft && Math.abs(step.days) === 1 ? -step.days : step.days;
  const to = at + days;
  return to >= 0 && to < count ? to : at;
};
