import { z } from 'zod';
import { idempotencyKey, rowId } from './fields';
import type { Location } from '../session-status';

/** A purchase names the service and nothing of its price: that comes from the server. */
export const purchaseInput = z.object({
  serviceId: rowId,
  idempotencyKey,
});
export type PurchaseInput = z.output<typeof purchaseInput>;

/** What was sold, as it was when the order was placed; nothing changes it later. */
export const soldSnapshot = z.object({
  serviceName: z.string(),
  serviceDescription: z.string(),
  priceAmount: z.number().int().min(0),
  currency: z.string(),
  durationMinutes: z.number().int(),
  agreeing: z.enum(['arranged', 'requested', 'booked']),
  location: z.enum(['online', 'in_person', 'either']),
  hostName: z.string(),
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
  placedAt: string;
  paidAt: string | null;
  hostSlug: string;
  serviceSlug: string;
  snapshot: { serviceName: string; durationMinutes: number; location: Location; hostName: string };
  /** The session that was sold; null while the order is open. */
  sessionId: number | null;
  /** How often a payment was declined. */
  declined: number;
}
