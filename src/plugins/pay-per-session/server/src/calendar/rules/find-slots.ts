import type { Alignment } from '../../../../shared/contracts/booking-rules';
import type { Removal } from '../../../../shared/contracts/free-starts';
import { DAY, HOUR, MINUTE } from '../../platform/clock';
import { hoursInRange, type DateException, type OpenTime, type WeeklyWindow } from './hours-in-range';
import { dayIn, type ZoneOffsets } from './zone-offsets';

/** Time that is taken; instants in ms, UTC. Buffers of what was booked are part of it. */
export interface BusyTime {
  startsAt: number;
  endsAt: number;
  reason: Extract<Removal, 'booked' | 'held' | 'external'>;
}

/** A service's booking rules. */
export interface BookingRules {
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** How long before its start a session must be booked. */
  noticeHours: number;
  /** How far ahead it may be booked. */
  furthestDays: number;
  stepMinutes: number;
  alignStarts: Alignment;
  /** Most sessions the host takes on one of their dates; null for any number. */
  mostADay: number | null;
}

export interface SlotQuestion {
  weekly: readonly WeeklyWindow[];
  exceptions: readonly DateException[];
  zone: ZoneOffsets;
  /** Ordered by `startsAt`. */
  busy: readonly BusyTime[];
  /** `durationMinutes` is that of the whole, where it is of several sessions. */
  rules: BookingRules;
  /** Of how many sessions of equal length that follow each other; one, where it is left out. */
  inARow?: number;
  /** How many sessions the host has on a date already (days since 1970-01-01 in the host's zone). */
  sessionsOn: ReadonlyMap<number, number>;
  /** Starts in [from, to), ms UTC. */
  from: number;
  to: number;
  now: number;
  /** Stops at so many free starts. */
  most?: number;
}

/** Free starts in order, and every start of the host's hours that is not free, with the reason; ms UTC. */
export interface SlotAnswer {
  starts: number[];
  removed: { start: number[]; reason: Removal[] };
}

/** Where the host's hours go on without a gap from each open time: a session may cross from one window into the next. */
const blockEnds = (open: readonly OpenTime[]): number[] => {
  const ends = open.map(({ endsAt }) => endsAt);
  for (let index = open.length - 2; index >= 0; index -= 1) {
    const end = ends[index] ?? 0;
    if ((open[index + 1]?.startsAt ?? Infinity) <= end) ends[index] = Math.max(end, ends[index + 1] ?? 0);
  }
  return ends;
};

/** The first instant from `from` on that lies a whole number of steps after the anchor. */
const nextOnStep = (anchor: number, from: number, step: number): number =>
  anchor + Math.ceil((from - anchor) / step) * step;

/** Whether each of the sessions that follow each other from `start` on finds room on its own date. */
const hasRoomForEach = (
  { zone, sessionsOn }: SlotQuestion,
  start: number,
  { inARow, length, mostADay }: { inARow: number; length: number; mostADay: number },
): boolean => {
  let day = NaN;
  let many = 0;
  for (let index = 0; index < inARow; index += 1) {
    const date = dayIn(zone, start + index * length);
    if (date !== day) many = sessionsOn.get(date) ?? 0;
    day = date;
    many += 1;
    if (many > mostADay) return false;
  }
  return true;
};

/**
 * The free starts of a service in a host's calendar: hours − exceptions − busy, after notice, horizon, daily limit,
 * step and alignment. Starts are counted by the host's wall clock, from each window's beginning or from midnight of its
 * date. Of sessions in a row, each counts on the date on which it begins. A pure function: one pass over hours and busy
 * time together, no clock, no zone look-up, no library call per start.
 */
export const findSlots = (question: SlotQuestion): SlotAnswer => {
  const { rules, busy, from, to, now, sessionsOn, most = Infinity, inARow = 1 } = question;
  const open = hoursInRange(question.weekly, question.exceptions, question.zone, from, to + DAY);
  const ends = blockEnds(open);
  const duration = rules.durationMinutes * MINUTE;
  const before = rules.bufferBeforeMinutes * MINUTE;
  const after = duration + rules.bufferAfterMinutes * MINUTE;
  const step = rules.stepMinutes * MINUTE;
  const earliest = now + rules.noticeHours * HOUR;
  const latest = now + rules.furthestDays * DAY;
  const mostADay = rules.mostADay ?? Infinity;
  const row = { inARow, length: duration / inARow, mostADay };
  const crowded = inARow > 1 && mostADay < Infinity;
  const onTheClock = rules.alignStarts === 'clock';
  const answer: SlotAnswer = { starts: [], removed: { start: [], reason: [] } };
  const { starts, removed } = answer;

  // Of the busy times that begin before a start's end, the one that lasts longest decides.
  let next = 0;
  let busyUntil = -Infinity;
  let busyWith: Removal = 'booked';
  let last = -Infinity;

  for (let index = 0; index < open.length; index += 1) {
    const window = open[index];
    if (window === undefined) break;
    const { startsAt, endsAt, day } = window;
    const anchor = onTheClock ? window.midnight : window.anchor;
    const end = ends[index] ?? 0;
    const full = (sessionsOn.get(day) ?? 0) >= mostADay;
    const first = Math.max(startsAt, from);
    const beyond = Math.min(endsAt, to);
    if (onTheClock && startsAt >= from && startsAt < to && nextOnStep(anchor, startsAt, step) >= endsAt) {
      removed.start.push(startsAt);
      removed.reason.push('alignment');
      continue;
    }
    for (let start = nextOnStep(anchor, first, step); start < beyond; start += step) {
      if (start <= last) continue;
      last = start;
      while (next < busy.length) {
        const time = busy[next];
        if (time === undefined || time.startsAt >= start + after) break;
        if (time.endsAt > busyUntil) {
          busyUntil = time.endsAt;
          busyWith = time.reason;
        }
        next += 1;
      }
      let reason: Removal | null = null;
      if (start < earliest) reason = 'notice';
      else if (start > latest) reason = 'horizon';
      else if (start + duration > end) reason = 'hours';
      else if (full || (crowded && !hasRoomForEach(question, start, row))) reason = 'limit';
      else if (busyUntil > start - before) reason = busyWith;
      if (reason === null) {
        if (starts.push(start) >= most) return answer;
      } else {
        removed.start.push(start);
        removed.reason.push(reason);
      }
    }
  }
  return answer;
};
