import type { HostCalendarView } from '../../../shared/contracts/host-calendar';
import { DAY } from '../platform/clock';
import { isoInstant } from '../platform/iso-instant';
import type { Hours } from './read-hours';
import { hoursInRange } from './rules/hours-in-range';
import { zoneOffsets } from './rules/zone-offsets';

/**
 * The real time of [from, to) (ms, UTC) in which these hours are open, by the very rule that makes
 * the free starts; spans that touch are one.
 */
export const openTime = (
  { timeZone, weekly, exceptions }: Hours,
  { from, to }: { from: number; to: number },
): HostCalendarView['hours'] => {
  // The whole of a window that begins before the range or ends after it, so that it is not shown cut.
  const zone = zoneOffsets(timeZone, from - DAY, to + DAY);
  const open: { startsAt: number; endsAt: number }[] = [];
  for (const { startsAt, endsAt } of hoursInRange(weekly, exceptions, zone, from, to)) {
    const last = open.at(-1);
    if (last && startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, endsAt);
    else open.push({ startsAt, endsAt });
  }
  return open.map(({ startsAt, endsAt }) => ({ startsAt: isoInstant(startsAt), endsAt: isoInstant(endsAt) }));
};
