import { Temporal } from 'temporal-polyfill';
import type { TermState } from '../../../../shared/contracts/institution';

/** From its first instant to the first one after it, ms UTC. */
export interface TermBounds {
  startsAt: number;
  endsAt: number;
}

const startOf = (date: Temporal.PlainDate, timeZone: string): number =>
  date.toZonedDateTime(timeZone).epochMilliseconds;

/**
 * When a term begins and ends for clocks in the institution's zone: with the first instant of its first day, and with
 * the last one of its last day. A day begins when its date does, which is not midnight where clocks skip that hour.
 */
export const boundsOfTerm = (
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  timeZone: string,
): TermBounds => ({
  startsAt: startOf(Temporal.PlainDate.from(startsOn), timeZone),
  endsAt: startOf(Temporal.PlainDate.from(endsOn).add({ days: 1 }), timeZone),
});

/** Where a term stands at `now` (ms, UTC). */
export const termState = ({ startsAt, endsAt }: TermBounds, now: number): TermState => {
  if (now < startsAt) return 'to_come';
  return now < endsAt ? 'running' : 'over';
};

/** The date that calendars in a zone show at an instant (ms, UTC). */
export const dateIn = (timeZone: string, instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
