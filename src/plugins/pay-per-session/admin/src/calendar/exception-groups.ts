import type { DayWindow, ExceptionView } from '../../../shared/contracts/hours';

/** Neighbouring dates of which the same is said, such as a holiday. */
export interface ExceptionGroup {
  from: string;
  until: string;
  windows: DayWindow[];
  note: string;
}

const DAY = 86_400_000;
const isNextDay = (date: string, next: string): boolean => Date.parse(next) - Date.parse(date) === DAY;
const sameSaid = (one: Pick<ExceptionView, 'windows' | 'note'>, other: ExceptionView): boolean =>
  one.note === other.note &&
  one.windows.length === other.windows.length &&
  one.windows.every(
    ({ from, until }, index) => other.windows[index]?.from === from && other.windows[index].until === until,
  );

/** Exceptions, one per date and in order, as people say them: from a date to a date. */
export const groupExceptions = (exceptions: readonly ExceptionView[]): ExceptionGroup[] => {
  const groups: ExceptionGroup[] = [];
  for (const exception of exceptions) {
    const last = groups.at(-1);
    if (last && isNextDay(last.until, exception.date) && sameSaid(last, exception))
      last.until = exception.date;
    else {
      const { date, windows, note } = exception;
      groups.push({ from: date, until: date, windows, note });
    }
  }
  return groups;
};
