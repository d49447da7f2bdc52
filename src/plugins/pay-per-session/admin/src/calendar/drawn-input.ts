import type { DayWindow, HoursView } from '../../../shared/contracts/hours';
import { weekdayOf, windowsOn, withoutWindow, withWindow } from './day-windows';

/** Whether what is drawn on a date is meant for every week, or for that date alone. */
export type Drawing = 'week' | 'date';

interface Stretch {
  date: string;
  window: DayWindow;
}

export interface Drawn {
  before: Stretch | null;
  after: Stretch | null;
}

/** What to send for a window that was drawn, moved or taken away; null where one date's hours went to another date. */
export const drawnInput = (
  hours: HoursView,
  drawing: Drawing,
  { before, after }: Drawn,
): { path: string; body: object } | null => {
  const date = (after ?? before)?.date;
  if (date === undefined) return null;
  if (drawing === 'week') {
    const days = hours.days.map((windows, weekday) => {
      const left =
        before && weekdayOf(before.date) === weekday ? withoutWindow(windows, before.window) : windows;
      return after && weekdayOf(after.date) === weekday ? withWindow(left, after.window) : left;
    });
    return { path: '/hours/weekly', body: { days } };
  }
  if (before && after && before.date !== after.date) return null;
  const windows = windowsOn(hours, date);
  const left = before ? withoutWindow(windows, before.window) : windows;
  const note = hours.exceptions.find((exception) => exception.date === date)?.note ?? '';
  return {
    path: '/hours/exceptions',
    body: { from: date, until: date, windows: after ? withWindow(left, after.window) : left, note },
  };
};
