import type { App } from '../platform/app';
import type { Db } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import { askCalendar, nearestFreeStarts } from './find-free-starts';
import type { OwnTime } from './read-taken-time';
import { TICK } from './rules/ticks';
import type { ServiceSchedule } from './service-schedule';
import type { Removal } from '../../../shared/contracts/free-starts';

const refusalFor = (reason: Removal | undefined, { rules }: ServiceSchedule): Refusal => {
  switch (reason) {
    case 'booked':
    case 'held':
    case 'external':
      return new Refusal('TIME_TAKEN', { party: 'host' });
    case 'notice':
      return new Refusal('START_TOO_SOON', { hours: rules.noticeHours });
    case 'horizon':
      return new Refusal('START_TOO_FAR', { days: rules.furthestDays });
    case 'limit':
      return new Refusal('DAY_FULL');
    case 'hours':
    case 'alignment':
    case undefined:
      return new Refusal('START_NOT_OFFERED');
  }
};

/** An instant the calendar could ever offer. @throws Refusal DATE_IN_PAST, INVALID_INPUT off the five-minute ticks */
export const checkInstant = (startsAt: number, now: number): void => {
  if (startsAt % TICK !== 0) throw invalid({ startsAt: { key: 'notFiveMinutes' } });
  if (startsAt <= now) throw new Refusal('DATE_IN_PAST', {}, { startsAt: { key: 'dateInPast' } });
};

/**
 * Whether a start (ms, UTC) is on offer now, as `findFreeStarts` would say; a courtesy before the claim, which decides.
 * @throws Refusal TIME_TAKEN, START_NOT_OFFERED, START_TOO_SOON, START_TOO_FAR, DAY_FULL, DATE_IN_PAST, INVALID_INPUT
 */
export const checkStart = async (
  db: Db,
  app: App,
  schedule: ServiceSchedule,
  { startsAt, own }: { startsAt: number; own?: OwnTime | undefined },
): Promise<void> => {
  const now = app.clock.now();
  checkInstant(startsAt, now);
  const { starts, removed } = await askCalendar(app, db, schedule, {
    from: startsAt,
    to: startsAt + 1,
    now,
    own,
  });
  if (starts.includes(startsAt)) return;
  throw refusalFor(removed.reason[removed.start.indexOf(startsAt)], schedule);
};

const HAS_NEAREST = new Set([
  'TIME_TAKEN',
  'START_NOT_OFFERED',
  'START_TOO_SOON',
  'START_TOO_FAR',
  'DAY_FULL',
  'HOLD_ENDED',
]);
const MOST_NEAREST = 3;

/** Whose calendar and which start somebody wanted, for whoever is refused. */
interface Wanted {
  /** Read only when something was refused. */
  readSchedule: () => Promise<ServiceSchedule>;
  /** ms, UTC */
  startsAt: number;
  /** What they would give up; read only then, too. */
  readOwn?: () => Promise<OwnTime | undefined>;
}

/**
 * Runs `work`, and adds the nearest free starts to what it refuses because of the time: whoever loses a race is told
 * where to go on. Not inside the transaction: it has ended when this looks.
 */
export const withNearest = async <T>(
  app: App,
  { readSchedule, startsAt, readOwn }: Wanted,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !HAS_NEAREST.has(error.code)) throw error;
    const schedule = await readSchedule();
    const own = await readOwn?.();
    const asked = {
      serviceId: schedule.serviceId,
      around: startsAt,
      most: MOST_NEAREST,
      ...(own && { own }),
    };
    const nearest = await nearestFreeStarts(app, asked, schedule);
    throw new Refusal(error.code, { ...error.facts, nearest }, error.fields);
  }
};
