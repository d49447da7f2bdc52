import type { EventInput } from '@fullcalendar/core';

/** A day of the month shows so many, and says of the others how many there are. */
const MOST = 3;

const dateOf = ({ start }: EventInput): string => String(start).slice(0, 10);

const hasTime = ({ allDay, display }: EventInput): boolean => allDay !== true && display !== 'background';

/**
 * The events of a month, a few of each day; where a day has more, one event stands for those that are left out, at the
 * end of the day. A host with hundreds of sessions a day has ten thousand in a month, and the grid would draw them all.
 */
export const monthEvents = (events: readonly EventInput[]): EventInput[] => {
  const days = new Map<string, EventInput[]>();
  for (const event of events.filter(hasTime)) {
    const date = dateOf(event);
    const day = days.get(date);
    if (day) day.push(event);
    else days.set(date, [event]);
  }
  const few = [...days].flatMap(([date, day]) => {
    // Who looks for one more finds it in the place that says so.
    if (day.length <= MOST + 1) return day;
    const inOrder = [...day].sort((one, other) => String(one.start).localeCompare(String(other.start)));
    return [
      ...inOrder.slice(0, MOST),
      {
        id: `more-${date}`,
        start: `${date}T23:58:00`,
        end: `${date}T23:59:00`,
        classNames: 'pps-more',
        extendedProps: { kind: 'more', date, count: day.length - MOST },
      },
    ];
  });
  return [...events.filter((event) => !hasTime(event)), ...few];
};
