import ICAL from 'ical.js';
import { DAY } from '../../platform/clock';
import { zoneOffsets } from './zone-offsets';

/** Turns what clocks show, as if it were UTC (ms), into the instant (ms, UTC) at which they show it. */
export type WallClock = (shown: number) => number;

/** No clock on earth is further from UTC. */
const FURTHEST = 2 * DAY;

/**
 * The wall clock of an IANA zone. A time that is skipped is read with the offset before, one that is shown twice is
 * the first of the two: RFC 5545, 3.3.5.
 */
const ianaClock =
  (timeZone: string): WallClock =>
  (shown) => {
    const { since, offset } = zoneOffsets(timeZone, shown - FURTHEST, shown + FURTHEST);
    let instant = shown;
    for (const [place, ahead] of offset.entries()) {
      instant = shown - ahead;
      const change = since[place + 1];
      if (change === undefined || instant < change) break;
      // Shown before the clocks change by the old offset only in a gap: then neither offset fits.
      if (shown - (offset[place + 1] ?? ahead) < change) break;
    }
    return instant;
  };

/** The wall clock that a calendar describes itself (VTIMEZONE). */
const describedClock = (component: ICAL.Component): WallClock => {
  const zone = new ICAL.Timezone({ component });
  return (shown) => shown - zone.utcOffset(ICAL.Time.fromJSDate(new Date(shown), true)) * 1000;
};

const isKnown = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
};

/** `/example.org/20260101/Europe/Berlin`, as some programs write it, ends in an IANA name. */
const ianaNameIn = (tzid: string): string | undefined => {
  const parts = tzid.replace(/^\//u, '').split('/');
  return parts.map((_, place) => parts.slice(place).join('/')).find(isKnown);
};

/**
 * The clocks a calendar's times go by. What is in the IANA list goes by today's rules of that zone, whatever the file
 * says of it; other names by the file's own description; what has neither, and floating time, by the host's clock.
 */
export const createClocks = (calendar: ICAL.Component, hostZone: string): ((tzid?: string) => WallClock) => {
  const described = new Map<string, ICAL.Component>();
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    const tzid = component.getFirstPropertyValue('tzid');
    if (typeof tzid === 'string') described.set(tzid, component);
  }
  const hostClock = ianaClock(hostZone);
  const clocks = new Map<string, WallClock>();

  const findClock = (tzid: string): WallClock => {
    if (isKnown(tzid)) return ianaClock(tzid);
    const component = described.get(tzid);
    if (component) return describedClock(component);
    const name = ianaNameIn(tzid);
    return name === undefined ? hostClock : ianaClock(name);
  };

  return (tzid) => {
    if (tzid === undefined) return hostClock;
    let clock = clocks.get(tzid);
    if (!clock) {
      clock = findClock(tzid);
      clocks.set(tzid, clock);
    }
    return clock;
  };
};

/** What the clock shows at an instant, as if it were UTC: undoes `WallClock`. */
export const shownAt = (clock: WallClock, instant: number): number => {
  const near = instant + (instant - clock(instant));
  return near + (instant - clock(near));
};
