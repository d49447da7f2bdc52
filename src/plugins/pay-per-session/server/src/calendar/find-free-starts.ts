import type { z } from 'zod';
import {
  MOST_DAYS_ASKED,
  REMOVALS,
  type freeStartsInput,
  type FreeStarts,
  type Removal,
} from '../../../shared/contracts/free-starts';
import type { App } from '../platform/app';
import { DAY, MINUTE } from '../platform/clock';
import { database, type Db } from '../platform/database';
import { invalid } from '../platform/errors';
import type { ServiceId } from '../platform/ids';
import { readTakenTime, type OwnTime } from './read-taken-time';
import { dateOf, dayOf, startOfDate } from './rules/calendar-day';
import type { SlotAnswer } from './rules/find-slots';
import { findSlotsBeside } from './rules/starts-beside';
import { zoneOffsets } from './rules/zone-offsets';
import { readServiceSchedule, type ServiceSchedule } from './service-schedule';

/** Starts in [from, to), ms UTC. */
export interface Range {
  from: number;
  to: number;
}

/**
 * What the calendar offers of a service in a range, with the reason for each start of the host's hours it does not;
 * with `most`, only up to so many free ones. One query; within a transaction it sees what the transaction has done.
 */
export const askCalendar = async (
  app: App,
  db: Db,
  schedule: ServiceSchedule,
  { from, to, now, own, most }: Range & { now: number; own?: OwnTime | undefined; most?: number },
): Promise<SlotAnswer> => {
  const { hours, rules, durationMinutes, inARow = 1 } = schedule;
  // Room for sessions that begin before the range, and for the dates its ends lie on.
  const zone = zoneOffsets(hours.timeZone, from - 3 * DAY, to + 3 * DAY);
  const { busy, siblings, sessionsOn } = await readTakenTime(app, db, schedule, {
    zone,
    from,
    // The last of several sessions may begin on the date after the range's last one.
    to: to + durationMinutes * MINUTE,
    now,
    ...(own && { own }),
  });
  const question = {
    weekly: hours.weekly,
    exceptions: hours.exceptions,
    zone,
    busy,
    rules: { ...rules, durationMinutes },
    inARow,
    sessionsOn,
    from,
    to,
    now,
    ...(most !== undefined && { most }),
  };
  return findSlotsBeside(question, siblings);
};

const countRemoved = ({ removed }: SlotAnswer): Record<Removal, number> => {
  const counts = Object.fromEntries(REMOVALS.map((reason) => [reason, 0])) as Record<Removal, number>;
  for (const reason of removed.reason) counts[reason] += 1;
  return counts;
};

/** From the beginning of one date to the end of another, both of the same zone; ms, UTC. */
export const rangeOfDates = ({ from, to, timeZone }: z.output<typeof freeStartsInput>): Range => ({
  from: startOfDate(timeZone, from),
  to: startOfDate(timeZone, dateOf(dayOf(to) + 1)),
});

/** Refuses ranges that are empty or longer than the product answers. @throws Refusal INVALID_INPUT */
const checkRange = ({ from, to }: Range): void => {
  if (to <= from) throw invalid({ to: { key: 'endsBeforeItBegins' } });
  // A day more, because local dates may be longer than 24 hours.
  if (to - from > (MOST_DAYS_ASKED + 1) * DAY) throw invalid({ to: { key: 'rangeTooLong' } });
};

/**
 * The free starts of a service in [from, to), at most 62 days, and how many of the host's hours are not free, by
 * reason. Hand over the schedule where it is known: it changes only with the catalog's version.
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE, INVALID_INPUT for the range
 */
export const findFreeStarts = async (
  app: App,
  { serviceId, from, to, own }: Range & { serviceId: ServiceId; own?: OwnTime },
  known?: ServiceSchedule,
): Promise<FreeStarts> => {
  checkRange({ from, to });
  const db = database(app.strapi);
  const schedule = known ?? (await readServiceSchedule(db, serviceId));
  const answer = await askCalendar(app, db, schedule, { from, to, now: app.clock.now(), own });
  return {
    starts: answer.starts,
    removed: countRemoved(answer),
    durationMinutes: schedule.durationMinutes,
    hostTimeZone: schedule.hours.timeZone,
  };
};

/** How far the first look reaches; most calendars have something free within it. */
const FIRST_LOOK = 31 * DAY;

/**
 * The next free starts from `from` on (ms, UTC), at most `most` of them; looks as far ahead as the service is booked.
 * Two queries at most: the next month, and all the rest where that was not enough. What is `own` counts as free.
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE
 */
export const nextFreeStarts = async (
  app: App,
  { serviceId, from, most, own }: { serviceId: ServiceId; from: number; most: number; own?: OwnTime },
  known?: ServiceSchedule,
): Promise<number[]> => {
  const db = database(app.strapi);
  const schedule = known ?? (await readServiceSchedule(db, serviceId));
  const now = app.clock.now();
  const begin = Math.max(from, now);
  const end = now + schedule.rules.furthestDays * DAY + 1;
  const found: number[] = [];
  for (const look of [
    { from: begin, to: Math.min(begin + FIRST_LOOK, end) },
    { from: begin + FIRST_LOOK, to: end },
  ]) {
    if (look.from >= look.to || found.length >= most) break;
    const asked = { ...look, now, own, most: most - found.length };
    found.push(...(await askCalendar(app, db, schedule, asked)).starts);
  }
  return found;
};

/** How far to either side a start counts as near. */
const NEAR = 7 * DAY;

/** The free starts nearest to `around` (ms, UTC), in order of time; those further ahead where none is near. */
export const nearestFreeStarts = async (
  app: App,
  { serviceId, around, most, own }: { serviceId: ServiceId; around: number; most: number; own?: OwnTime },
  known?: ServiceSchedule,
): Promise<number[]> => {
  const db = database(app.strapi);
  const schedule = known ?? (await readServiceSchedule(db, serviceId));
  const now = app.clock.now();
  const { starts } = await askCalendar(app, db, schedule, {
    from: around - NEAR,
    to: around + NEAR,
    now,
    own,
  });
  const nearest = starts
    .filter((start) => start !== around)
    .sort((one, other) => Math.abs(one - around) - Math.abs(other - around) || one - other)
    .slice(0, most)
    .sort((one, other) => one - other);
  if (nearest.length > 0) return nearest;
  return nextFreeStarts(app, { serviceId, from: around, most, ...(own && { own }) }, schedule);
};
