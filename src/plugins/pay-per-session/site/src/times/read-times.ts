import type { WhyNot } from '../../../shared/words/site/booking';
import {
  findFreeStarts,
  nextFreeStarts,
  startOfDate,
  type OwnTime,
  type ServiceSchedule,
} from '../../../server/src/calendar';
import type { App } from '../../../server/src/platform/app';
import { DAY } from '../../../server/src/platform/clock';
import type { ServiceId } from '../../../server/src/platform/ids';
import { dateOf } from '../format/times';
import { byDay, type DayOfStarts } from './by-day';
import { addDays, addMonths, firstOf, monthOf, readDate, readMonth, type PlainDate } from './plain-date';
import type { TimesWanted } from './times-address';

/** A week holds as many days as one looks through without tiring. */
const LISTED_DAYS = 7;

/** The free starts of some days, and where to look when there are none. */
interface ShownTimes {
  days: DayOfStarts[];
  /** Why hours of these days are not free, the most frequent first; empty where something is. */
  why: WhyNot[];
  /** The next free start outside these days, where these have none (ms, UTC). */
  next: number | null;
  /** A day, or a month, to go on from; null where nothing can be booked there. */
  earlier: string | null;
  later: string | null;
}
export interface ListedTimes extends ShownTimes {
  view: 'list';
  from: PlainDate;
  until: PlainDate;
}
export interface MonthOfTimes extends ShownTimes {
  view: 'month';
  month: string;
  /** The chosen day of the month. */
  day: PlainDate | null;
  today: PlainDate;
}
/** `none`: the calendar has no free start at all. */
export type Times = ListedTimes | MonthOfTimes | { view: 'none' };

interface TimesQuestion {
  app: App;
  serviceId: ServiceId;
  schedule: ServiceSchedule;
  /** What counts as free because it is the reader's own. */
  own?: OwnTime;
  /** A start that is no choice, because the reader has it already (ms, UTC). */
  except?: number | null;
  /** The only time in which the reader may choose, from and until in ms, UTC; left out where there is no such limit. */
  within?: { from: number; until: number };
  /** The reader's. */
  zone: string;
  wanted: TimesWanted;
}

/** Whether a free start is one the reader may choose. */
const isChoice =
  ({ except, within }: Pick<TimesQuestion, 'except' | 'within'>) =>
  (start: number): boolean =>
    start !== except && (within === undefined || (start >= within.from && start < within.until));

/** The next start from an instant on that the reader may choose (ms, UTC); null where there is none. */
const nextChoice = async (question: TimesQuestion, from: number): Promise<number | null> => {
  const { app, serviceId, schedule, own, within } = question;
  const since = Math.max(from, within?.from ?? from);
  const next = await nextFreeStarts(app, { serviceId, from: since, most: 2, ...(own && { own }) }, schedule);
  return next.find(isChoice(question)) ?? null;
};

const readDays = async (
  question: TimesQuestion,
  from: PlainDate,
  beyond: PlainDate,
): Promise<Pick<ShownTimes, 'days' | 'why' | 'next'>> => {
  const { app, serviceId, schedule, own, zone } = question;
  const now = app.clock.now();
  const [start, end] = [startOfDate(zone, from), startOfDate(zone, beyond)];
  const { starts, removed } = await findFreeStarts(
    app,
    { serviceId, from: start, to: end, ...(own && { own }) },
    schedule,
  );
  const days = byDay(starts.filter(isChoice(question)), zone);
  if (days.length > 0) return { days, why: [], next: null };
  const ask = (since: number) => nextChoice(question, since);
  const next = (await ask(Math.max(end, now))) ?? (await ask(now));
  const reasons = Object.entries(removed)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([reason]) => reason as WhyNot);
  return { days, why: reasons.length === 0 ? ['closed'] : reasons, next };
};

/**
 * What the page of free times shows: the days of a list or a month in the reader's zone. Where the address names no
 * day it begins with the first that has something free, so that nobody begins at an empty page.
 */
export const readTimes = async (question: TimesQuestion): Promise<Times> => {
  const { app, schedule, zone, wanted } = question;
  const now = app.clock.now();
  const today = dateOf(now, zone);
  const last = dateOf(now + schedule.rules.furthestDays * DAY, zone);
  const given = wanted.view === 'list' ? readDate(wanted.from) : readMonth(wanted.month);
  const soonest = await nextChoice(question, now);
  if (soonest === null && given === null) return { view: 'none' };
  const first = soonest === null ? today : dateOf(soonest, zone);

  if (wanted.view === 'month') {
    const month = readMonth(wanted.month) ?? monthOf(first);
    const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
    const day = readDate(wanted.day);
    return {
      view: 'month',
      month,
      day: day !== null && monthOf(day) === month ? day : null,
      today,
      ...(await readDays(question, firstOf(month), firstOf(after))),
      earlier: month > monthOf(first) ? before : null,
      later: month < monthOf(last) ? after : null,
    };
  }
  const from = readDate(wanted.from) ?? first;
  const beyond = addDays(from, LISTED_DAYS);
  const back = addDays(from, -LISTED_DAYS);
  return {
    view: 'list',
    from,
    until: addDays(beyond, -1),
    ...(await readDays(question, from, beyond)),
    earlier: from <= first ? null : back < first ? first : back,
    later: beyond > last ? null : beyond,
  };
};
