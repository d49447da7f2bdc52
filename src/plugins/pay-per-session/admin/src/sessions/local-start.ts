import { readWallClock, type Fold } from '../../../shared/wall-clock';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than to ask it a hundred times, and a month asks thousands of times. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
};

/** An instant as `<input type="datetime-local">` takes it, on the clocks of a zone; empty without one. */
export const localStart = (startsAt: string | null, zone: string): string => {
  if (startsAt === null) return '';
  const parts = clockOf(zone).formatToParts(Date.parse(startsAt));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** Which of the two an instant is, where the clocks of the zone show its time twice. */
export const foldOf = (startsAt: string | null, zone: string): Fold => {
  if (startsAt === null) return 'earlier';
  const earlier = readWallClock(localStart(startsAt, zone), zone, 'earlier');
  return earlier.kind === 'instant' && earlier.instant !== Date.parse(startsAt) ? 'later' : 'earlier';
};
