import ICAL from 'ical.js';
import { DAY } from '../../platform/clock';
import { addChange, asChanged, replacedBy, type Changes } from './feed-changes';
import { atOccurrence, endOf, floating, rulesOf, timesOf, type Clocks, type FeedTime } from './feed-event';
import { FeedProblem } from './feed-problem';
import { createClocks } from './feed-zones';
import { joinTimes, type Stretch } from './join-times';

/** What is read of a calendar: the host's IANA zone, and from when until when (ms, UTC). */
export interface ReadingWindow {
  zone: string;
  from: number;
  until: number;
}

/** When a calendar takes its owner's time, and how many of its events nobody can read: those block nothing. */
export interface BusyTimes {
  times: Stretch[];
  unreadable: number;
}

/** A rule is counted from its first occurrence on; more steps than a daily event of 1,300 years needs are nobody's calendar. */
const MOST_STEPS = 500_000;
const MOST_STRETCHES = 20_000;

interface Work {
  window: ReadingWindow;
  clocks: Clocks;
  /** Steps left for the whole calendar. */
  steps: number;
}

const textOf = (event: ICAL.Component, name: string): string => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
};

const blocksTime = (event: ICAL.Component): boolean =>
  textOf(event, 'transp').toUpperCase() !== 'TRANSPARENT' &&
  textOf(event, 'status').toUpperCase() !== 'CANCELLED';

const countStep = (work: Work): void => {
  work.steps -= 1;
  if (work.steps < 0) throw new FeedProblem('TOO_MANY_EVENTS');
};

/** Every start of an event that may matter to the window. */
function* startsOf(event: ICAL.Component, start: FeedTime, longest: number, work: Work): Generator<FeedTime> {
  yield start;
  for (const date of timesOf(event, 'rdate', work.clocks)) {
    countStep(work);
    yield date;
  }
  // A day more on either side than any two clocks differ: only what lies within is worth asking the clock.
  const earliest = work.window.from - longest - 2 * DAY;
  const latest = work.window.until + 2 * DAY;
  for (const rule of rulesOf(event, start)) {
    const iteration = rule.iterator(floating(start.shown, start.wholeDay));
    for (let time = iteration.next() as ICAL.Time | null; time; time = iteration.next() as ICAL.Time | null) {
      countStep(work);
      const shown = Date.UTC(time.year, time.month - 1, time.day);
      if (shown > latest) break;
      if (shown >= earliest) yield atOccurrence(start, time);
    }
  }
}

/** Occurrences that are not as the rule says: left out (EXDATE), or replaced by an event of their own. */
const createExceptions = (event: ICAL.Component, replaced: readonly FeedTime[], work: Work) => {
  const instants = new Set<number>();
  const days = new Set<number>();
  for (const time of [...timesOf(event, 'exdate', work.clocks), ...replaced]) {
    if (time.wholeDay) days.add(time.shown);
    else instants.add(time.instant);
  }
  return (at: FeedTime): boolean =>
    instants.has(at.instant) || (days.size > 0 && days.has(at.shown - (((at.shown % DAY) + DAY) % DAY)));
};

/** Every occurrence of an event that repeats, or of one that does not. */
const stretchesOf = (event: ICAL.Component, { replaced, later }: Changes, work: Work): Stretch[] => {
  const [start] = timesOf(event, 'dtstart', work.clocks);
  if (!start) throw new RangeError('An event without a start.');
  const end = endOf(event, start, work.clocks);
  if (replacedBy(event, work.clocks)) return [{ startsAt: start.instant, endsAt: end(start) }];
  const isException = createExceptions(event, replaced, work);
  const stretches: Stretch[] = [];
  const longest = Math.max(0, end(start) - start.instant) + DAY;
  for (const at of startsOf(event, start, longest, work)) {
    const stretch = isException(at) ? null : asChanged(at, end, later);
    if (stretch && stretch.endsAt > work.window.from && stretch.startsAt < work.window.until)
      stretches.push(stretch);
  }
  return stretches;
};

/** Published free/busy time, as some servers share it instead of events. */
const publishedTimes = (calendar: ICAL.Component): Stretch[] =>
  calendar
    .getAllSubcomponents('vfreebusy')
    .flatMap((component) => component.getAllProperties('freebusy'))
    .filter((property) => !/^free$/iu.test(String(property.getParameter('fbtype'))))
    .flatMap((property) => property.getValues() as unknown[])
    .filter((value): value is ICAL.Period => value instanceof ICAL.Period)
    .map((period) => ({
      startsAt: period.start.toJSDate().getTime(),
      endsAt: period.getEnd().toJSDate().getTime(),
    }));

const readCalendar = (
  calendar: ICAL.Component,
  window: ReadingWindow,
  steps: number,
): BusyTimes & { steps: number } => {
  const work: Work = { window, clocks: createClocks(calendar, window.zone), steps };
  const events = calendar.getAllSubcomponents('vevent');
  const times = publishedTimes(calendar);
  const changes = new Map<string, Changes>();
  const unreadable = new Set<ICAL.Component>();
  const read = (event: ICAL.Component, action: () => void): void => {
    try {
      action();
    } catch (error) {
      // One event that nobody can read does not hide the others.
      if (error instanceof FeedProblem) throw error;
      unreadable.add(event);
    }
  };
  for (const event of events) {
    read(event, () => {
      const uid = textOf(event, 'uid');
      const known = changes.get(uid) ?? { replaced: [], later: [] };
      changes.set(uid, known);
      if (uid !== '') addChange(event, known, work.clocks, blocksTime(event));
    });
  }
  for (const event of events) {
    read(event, () => {
      countStep(work);
      const known = changes.get(textOf(event, 'uid')) ?? { replaced: [], later: [] };
      if (!blocksTime(event)) return;
      for (const stretch of stretchesOf(event, known, work)) times.push(stretch);
    });
  }
  if (events.length > 0 && unreadable.size === events.length) throw new FeedProblem('NOT_A_CALENDAR');
  return { times, unreadable: unreadable.size, steps: work.steps };
};

const parse = (text: string): ICAL.Component[] => {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = typeof parsed[0] === 'string' ? [parsed] : parsed;
    return roots.map((root) => new ICAL.Component(root as never)).filter(({ name }) => name === 'vcalendar');
  } catch {
    throw new FeedProblem('NOT_A_CALENDAR');
  }
};

/**
 * When the events of an iCalendar file (RFC 5545) take their owner's time: repeated, whole-day, moved and left out ones,
 * by the right clocks; not those that are cancelled or marked as free. In order, joined, within the window.
 * The work is bounded, but ical.js may count for ever on a rule that never comes true: call it where it can be stopped.
 * @throws FeedProblem NOT_A_CALENDAR, TOO_MANY_EVENTS
 */
export const readBusyTimes = (text: string, window: ReadingWindow): BusyTimes => {
  const calendars = parse(text);
  if (calendars.length === 0) throw new FeedProblem('NOT_A_CALENDAR');
  const times: Stretch[] = [];
  let steps = MOST_STEPS;
  let unreadable = 0;
  for (const calendar of calendars) {
    const read = readCalendar(calendar, window, steps);
    for (const time of read.times) times.push(time);
    steps = read.steps;
    unreadable += read.unreadable;
  }
  const joined = joinTimes(times, window.from, window.until);
  if (joined.length > MOST_STRETCHES) throw new FeedProblem('TOO_MANY_EVENTS');
  return { times: joined, unreadable };
};
