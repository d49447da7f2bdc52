import type { HostId } from '../plugins/pay-per-session/server/src/platform/ids';
import type { DemoHost } from './cast/roles';
import type { Stage } from './stage';

const DAY = 24 * 60 * 60_000;

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** A host's ordinary week and the days on which it is another, from the demo's first day on. */
export const addHours = async (
  { app, useCases, now }: Stage,
  hostId: HostId,
  { timeZone, hours, away }: DemoHost,
): Promise<void> => {
  const days = Array.from({ length: 7 }, (_, weekday) =>
    hours
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) })),
  );
  let { revision } = await useCases.calendar.saveWeeklyHours(app, hostId, { days, revision: 0 });
  for (const { inDays, days: length, note, from, until } of away) {
    const dateAfter = (later: number): string => useCases.calendar.dateIn(timeZone, now + later * DAY);
    const saved = await useCases.calendar.saveException(app, hostId, {
      from: dateAfter(inDays),
      until: dateAfter(inDays + length - 1),
      windows:
        from === undefined || until === undefined ? [] : [{ from: minuteOf(from), until: minuteOf(until) }],
      note,
      replaces: null,
      revision,
    });
    revision = saved.revision;
  }
};
