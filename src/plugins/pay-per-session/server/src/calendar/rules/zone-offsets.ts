import { Temporal } from 'temporal-polyfill';
import { DAY } from '../../platform/clock';

/**
 * The offsets of a time zone over a span, as parallel lists: from `since[i]` on (ms, UTC) clocks show UTC plus
 * `offset[i]` ms, until `since[i + 1]`. Looked up once per zone and span; reading them costs no library call.
 */
export interface ZoneOffsets {
  readonly since: readonly number[];
  readonly offset: readonly number[];
}

const YEAR = 366 * DAY;
const kept = new Map<string, ZoneOffsets>();
const MOST_KEPT = 512;

const lookUp = (timeZone: string, from: number, to: number): ZoneOffsets => {
  const since: number[] = [];
  const offset: number[] = [];
  let zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  since.push(-Infinity);
  offset.push(zoned.offsetNanoseconds / 1e6);
  for (;;) {
    const next = zoned.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to) return { since, offset };
    since.push(next.epochMilliseconds);
    offset.push(next.offsetNanoseconds / 1e6);
    zoned = next;
  }
};

/** The offsets of an IANA zone for every instant of [from, to] (ms, UTC); those of a year or two are kept. */
export const zoneOffsets = (timeZone: string, from: number, to: number): ZoneOffsets => {
  const first = Math.floor(from / YEAR);
  const last = Math.floor(to / YEAR);
  const key = `${timeZone} ${first} ${last}`;
  let offsets = kept.get(key);
  if (!offsets) {
    offsets = lookUp(timeZone, first * YEAR, (last + 1) * YEAR);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, offsets);
  }
  return offsets;
};

/** The date on which an instant (ms, UTC) falls in the zone, in days since 1970-01-01. */
export const dayIn = ({ since, offset }: ZoneOffsets, instant: number): number => {
  let index = since.length - 1;
  while (index > 0 && (since[index] ?? 0) > instant) index -= 1;
  return Math.floor((instant + (offset[index] ?? 0)) / DAY);
};
