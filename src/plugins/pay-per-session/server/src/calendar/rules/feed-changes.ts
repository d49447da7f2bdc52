import type ICAL from 'ical.js';
import { endOf, timesOf, type Clocks, type EndOf, type FeedTime } from './feed-event';
import { shownAt } from './feed-zones';

/** From one occurrence on, the others are as this event is (RANGE=THISANDFUTURE). */
interface LaterChange {
  from: FeedTime;
  start: FeedTime;
  end: EndOf;
  blocks: boolean;
}

/** What other events of a calendar say of the occurrences of a repeated one. */
export interface Changes {
  /** Occurrences that have an event of their own. */
  replaced: FeedTime[];
  later: LaterChange[];
}

/** Which occurrence of another event this one stands for; undefined for an event in its own right. */
export const replacedBy = (event: ICAL.Component, clocks: Clocks): FeedTime | undefined =>
  timesOf(event, 'recurrence-id', clocks)[0];

/** Adds what an event says of another to what is known. @throws RangeError for one that cannot be read */
export const addChange = (event: ICAL.Component, changes: Changes, clocks: Clocks, blocks: boolean): void => {
  const from = replacedBy(event, clocks);
  if (!from) return;
  changes.replaced.push(from);
  const range = String(event.getFirstProperty('recurrence-id')?.getParameter('range'));
  const [start] = timesOf(event, 'dtstart', clocks);
  if (range.toUpperCase() !== 'THISANDFUTURE' || !start) return;
  changes.later.push({ from, start, end: endOf(event, start, clocks), blocks });
};

/** An occurrence as the last change before it left it: when it is now, and until when; null when it takes no time. */
export const asChanged = (
  at: FeedTime,
  end: EndOf,
  later: readonly LaterChange[],
): { startsAt: number; endsAt: number } | null => {
  let last: LaterChange | undefined;
  for (const change of later)
    if (change.from.instant <= at.instant && (!last || change.from.instant > last.from.instant))
      last = change;
  if (!last) return { startsAt: at.instant, endsAt: end(at) };
  if (!last.blocks) return null;
  const shift = shownAt(at.clock, last.start.instant) - shownAt(at.clock, last.from.instant);
  const shown = at.shown + shift;
  const moved = { ...at, wholeDay: last.start.wholeDay, shown, instant: at.clock(shown) };
  return { startsAt: moved.instant, endsAt: last.end(moved) };
};
