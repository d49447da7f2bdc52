import { Temporal } from 'temporal-polyfill';
import { DAY } from '../../platform/clock';
import type { BookingRules, BusyTime, SlotQuestion } from './find-slots';
import type { DateException, WeeklyWindow } from './hours-in-range';
import { zoneOffsets } from './zone-offsets';

const RULES: BookingRules = {
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeHours: 0,
  furthestDays: 365,
  stepMinutes: 30,
  alignStarts: 'hours',
  mostADay: null,
};

export const everyDay = (from: number, until: number): WeeklyWindow[] =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from, until }));

interface Asked {
  timeZone: string;
  from: string;
  to: string;
  weekly: WeeklyWindow[];
  exceptions?: DateException[];
  busy?: BusyTime[];
  rules?: Partial<BookingRules>;
  now?: number;
}

export const question = ({
  timeZone,
  weekly,
  exceptions = [],
  busy = [],
  rules = {},
  ...asked
}: Asked): SlotQuestion => {
  const from = Temporal.Instant.from(asked.from).epochMilliseconds;
  const to = Temporal.Instant.from(asked.to).epochMilliseconds;
  return {
    weekly,
    exceptions,
    zone: zoneOffsets(timeZone, from - 3 * DAY, to + 3 * DAY),
    busy,
    rules: { ...RULES, ...rules },
    sessionsOn: new Map(),
    from,
    to,
    now: asked.now ?? from - 30 * DAY,
  };
};

/** Starts as the host's wall clock with its offset shows them. */
export const shown = (timeZone: string, starts: number[]): string[] =>
  starts.map((start) =>
    Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
  );
