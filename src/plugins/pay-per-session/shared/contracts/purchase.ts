import { z } from 'zod';
import { idempotencyKey, localDateTime, prose, rowId, timeZone } from './fields';
import { MOST_QUESTIONS } from './booking-rules';
import { instant } from './free-starts';
import { SESSION_KINDS, type Location } from '../session-status';

/** What becomes of the money where the time is gone when it arrives. */
export const IF_TAKEN = ['money_back', 'agree_later'] as const;
export type IfTaken = (typeof IF_TAKEN)[number];

/** How a purchase is paid: with money (or nothing, where it is free), or with session credits. */
export const WAYS_TO_PAY = ['card', 'credits'] as const;
export type WayToPay = (typeof WAYS_TO_PAY)[number];

/** With credits: so many consecutive hours at once, each a session of its own. */
export const MOST_HOURS = 4;

const optionalText = (longest: number) => prose(longest).or(z.literal('')).default('');

/**
 * A purchase names the service and nothing of its price: that comes from the server. A booked one names a start
 * that is on offer; a requested one such a start, or another time by the wall clock of a named zone.
 */
export const purchaseInput = z.object({
  serviceId: rowId,
  idempotencyKey,
  startsAt: instant.optional(),
  /** The hold under which that start is kept for this person. */
  hold: z.string().max(64).optional(),
  otherTime: z
    .object({ local: localDateTime, timeZone, fold: z.enum(['earlier', 'later']).default('earlier') })
    .optional(),
  /** Where the service leaves the choice. */
  location: z.enum(['online', 'in_person'], 'unknownChoice').optional(),
  note: optionalText(2000),
  /** To the service's questions, in their order. */
  answers: z.array(optionalText(1000)).max(MOST_QUESTIONS, 'tooMany').default([]),
  ifTaken: z.enum(IF_TAKEN, 'unknownChoice').default('money_back'),
  payWith: z.enum(WAYS_TO_PAY, 'unknownChoice').default('card'),
  /** One credit pays one hour; more of them follow each other, all or none. */
  hours: z.coerce
    .number({ error: 'notANumber' })
    .int('notANumber')
    .min(1, 'notANumber')
    .max(MOST_HOURS, 'tooManyHours')
    .default(1),
});
export type PurchaseInput = z.output<typeof purchaseInput>;
/** A purchase as a caller writes it, with the defaults left out. */
export type PurchaseWish = Pick<PurchaseInput, 'serviceId' | 'idempotencyKey'> & Partial<PurchaseInput>;

/** What was sold, as it was when the order was placed; nothing changes it later. */
export const soldSnapshot = z.object({
  serviceName: z.string(),
  serviceDescription: z.string(),
  priceAmount: z.number().int().min(0),
  currency: z.string(),
  durationMinutes: z.number().int(),
  /** Missing in orders of long ago. */
  kind: z.enum(SESSION_KINDS).default('regular'),
  agreeing: z.enum(['arranged', 'requested', 'booked']),
  location: z.enum(['online', 'in_person', 'either']),
  hostName: z.string(),
  /** Missing in orders of long ago. */
  bufferBeforeMinutes: z.number().int().default(0),
  bufferAfterMinutes: z.number().int().default(0),
  /** How many session credits pay it, and which of how many hours it is that were bought at once. */
  credits: z.number().int().min(0).default(0),
  hour: z.number().int().default(1),
  hours: z.number().int().default(1),
  /** The start that was wished (ms, UTC; of the first hour), null where none was; missing in orders of long ago. */
  wishedAt: z.number().nullable().optional(),
});
export type SoldSnapshot = z.output<typeof soldSnapshot>;

/** `refund_due`: the money came from outside the site, and an operator has to send it back. */
export type OrderStatus = 'open' | 'paid' | 'cancelled' | 'refund_due' | 'refunded';

/** An order as its client sees it. */
export interface OrderView {
  reference: string;
  status: OrderStatus;
  amount: number;
  currency: string;
  provider: string;
  /** How many session credits pay it; `amount` is 0 then. */
  credits: number;
  placedAt: string;
  paidAt: string | null;
  hostSlug: string;
  serviceSlug: string;
  snapshot: { serviceName: string; durationMinutes: number; location: Location; hostName: string };
  /** The session that was sold; null while the order is open. */
  sessionId: number | null;
  /** How often a payment was declined. */
  declined: number;
  /** The time that was chosen, ISO 8601 in UTC; null where the date is agreed later. */
  startsAt: string | null;
  endsAt: string | null;
  /** Until when that time is kept for an open order; null where nothing is kept any more. */
  heldUntil: string | null;
  ifTaken: IfTaken | null;
  /** Every hour that was bought at once, in order and with this one; empty where it was one alone. */
  hours: { reference: string; sessionId: number | null; startsAt: string | null; endsAt: string | null }[];
}
