import { z } from 'zod';
import { searchText } from './fields';
import type { OrderStatus } from './purchase';

const ORDER_STATUSES = ['open', 'paid', 'refund_due', 'refunded', 'cancelled'] as const;

/** Filters of the operator's list of orders; they live in the page's URL. */
export const orderFilters = z.object({
  status: z.enum(ORDER_STATUSES).optional().catch(undefined),
  search: searchText.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type OrderFilters = z.output<typeof orderFilters>;
export const ORDERS_PER_PAGE = 25;

/** An order as an operator sees it. */
export interface OrderListItem {
  reference: string;
  status: OrderStatus;
  amount: number;
  currency: string;
  provider: string;
  /** Instants are ISO 8601 in UTC. */
  placedAt: string;
  paidAt: string | null;
  serviceName: string;
  hostName: string;
  client: { displayName: string; email: string };
  sessionId: number | null;
  /** What the operator has to confirm: that the money has arrived, or that it has been sent back. */
  awaits: 'payment' | 'refund' | null;
}

export interface OrderPage {
  items: OrderListItem[];
  page: number;
  pageCount: number;
  total: number;
}
