import ICAL from 'ical.js';
import { DAY } from '../../platform/clock';
import { shownAt, type WallClock } from './feed-zones';

export type Clocks = (tzid?: string) => WallClock;

/** One time of a calendar: what clocks show, as if it were UTC (ms), and by which clock. */
export interface FeedTime {
  shown: number;
  /** A whole day, by the host's clock. */
  wholeDay: boolean;
  instant: number;
  clock: WallClock;
}

const isTime = (value: unknown): value is ICAL.Time => value instanceof ICAL.Time;

const UTC: WallClock = (shown) => shown;

/** What a time shows, whatever its zone. @throws RangeError for a time that no calendar has */
const shownBy = (time: ICAL.Time): number => {
  const shown = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (!Number.isFinite(shown)) throw new RangeError('Not a time.');
  return shown;
};

const feedTime = (time: ICAL.Time, tzid: string | undefined, clocks: Clocks): FeedTime => {
  const shown = shownBy(time);
  const clock = time.isDate ? clocks() : time.zone === ICAL.Timezone.utcTimezone ? UTC : clocks(tzid);
  return { shown, wholeDay: time.isDate, instant: clock(shown), clock };
};

const tzidOf = (property: ICAL.Property): string | undefined => {
  const tzid: unknown = property.getParameter('tzid');
  return typeof tzid === 'string' ? tzid : undefined;
};

/** The times of every property of that name; a period counts with its start. */
export const timesOf = (event: ICAL.Component, name: string, clocks: Clocks): FeedTime[] =>
  event.getAllProperties(name).flatMap((property) =>
    property
      .getValues()
      .map((value: unknown) => (value instanceof ICAL.Period ? value.start : value))
      .filter(isTime)
      .map((time) => feedTime(time, tzidOf(property), clocks)),
  );

/** How long an event takes from a start: whole days by the clock, the rest exactly (RFC 5545, 3.8.5.3). */
export type EndOf = (start: FeedTime) => number;

/** How to find the end of each occurrence of an event. */
export const endOf = (event: ICAL.Component, start: FeedTime, clocks: Clocks): EndOf => {
  const [end] = timesOf(event, 'dtend', clocks);
  if (end?.wholeDay && start.wholeDay) {
    const days = end.shown - start.shown;
    return (at) => at.clock(at.shown + days);
  }
  if (end) {
    const length = end.instant - start.instant;
    return (at) => at.instant + length;
  }
  const duration: unknown = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) {
    const sign = duration.isNegative ? -1 : 1;
    const days = sign * (duration.weeks * 7 + duration.days) * DAY;
    const exact = sign * ((duration.hours * 60 + duration.minutes) * 60 + duration.seconds) * 1000;
    return (at) => at.clock(at.shown + days) + exact;
  }
  return start.wholeDay ? (at) => at.clock(at.shown + DAY) : (at) => at.instant;
};

/** A time as ical.js counts in: without a zone, so that its sums are those of the wall clock. */
export const floating = (shown: number, wholeDay: boolean): ICAL.Time => {
  const date = new Date(shown);
  const fields = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    ...(wholeDay
      ? { isDate: true }
      : { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() }),
  };
  return new ICAL.Time(fields, ICAL.Timezone.localTimezone);
};

/** An event's rules, with their last moment (UNTIL) told by the clock of the event's start. */
export const rulesOf = (event: ICAL.Component, start: FeedTime): ICAL.Recur[] =>
  event
    .getAllProperties('rrule')
    .map((property): unknown => property.getFirstValue())
    .filter((rule): rule is ICAL.Recur => rule instanceof ICAL.Recur)
    .map((rule) => {
      const { until } = rule;
      if (!isTime(until)) return rule;
      const shown = shownBy(until);
      const local = until.zone === ICAL.Timezone.utcTimezone ? shownAt(start.clock, shown) : shown;
      const last = until.isDate && !start.wholeDay ? local + DAY - 1000 : local;
      rule.until = floating(last, start.wholeDay);
      return rule;
    });

/** The next time of a rule's iteration, by the same clock as the event's start. */
export const atOccurrence = (start: FeedTime, time: ICAL.Time): FeedTime => {
  const shown = shownBy(time);
  return { ...start, shown, instant: start.clock(shown) };
};
