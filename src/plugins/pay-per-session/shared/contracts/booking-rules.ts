import { z } from 'zod';
import { line } from './fields';

const whole = (least: number, most: number) =>
  z.coerce.number({ error: 'notANumber' }).int('notANumber').min(least, 'tooShort').max(most, 'tooLarge');

const fiveMinutes = (least: number, most: number) => whole(least, most).multipleOf(5, 'notFiveMinutes');

export const MOST_QUESTIONS = 5;

/**
 * What starts are counted from: the beginning of the host's hours, or midnight of the host's date, so that a step of
 * 30 minutes gives full and half hours whenever the hours begin.
 */
export const ALIGNMENTS = ['hours', 'clock'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** How a service may be booked; a host sets them per service. */
export const bookingRulesInput = z.object({
  /** Kept free before and after each session; two neighbours' buffers add up. */
  bufferBeforeMinutes: fiveMinutes(0, 240).default(0),
  bufferAfterMinutes: fiveMinutes(0, 240).default(0),
  /** How long before its start a session must be booked. */
  noticeHours: whole(0, 720).default(24),
  /** How far ahead it may be booked. */
  furthestDays: whole(1, 365).default(60),
  /** Minutes from one start on offer to the next. */
  stepMinutes: fiveMinutes(5, 240).default(30),
  alignStarts: z.enum(ALIGNMENTS, 'unknownChoice').default('hours'),
  /** Most sessions the host takes on one date; null for any number. */
  mostADay: whole(1, 50).nullable().default(null),
  /** Whether a client may propose a time beside the free starts; for requested services only. */
  otherTimes: z.boolean({ error: 'unknownChoice' }).default(true),
  /** What the client is asked when booking. */
  questions: z.array(line(200)).max(MOST_QUESTIONS, 'tooMany').default([]),
});
export type BookingRulesInput = z.output<typeof bookingRulesInput>;

/** The rules of a service of which nothing was said. */
export const DEFAULT_BOOKING_RULES: BookingRulesInput = bookingRulesInput.parse({});
