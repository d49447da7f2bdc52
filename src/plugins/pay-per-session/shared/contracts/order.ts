import { z } from 'zod';
import type { OrderStatus } from './purchase';

export const ORDER_STATUSES = ['open', 'paid', 'refunded', 'cancelled'] as const;

/** Filters of the operator's list of orders; they live in the page's URL. */
export const orderFilters = z.object({
  status: z.enum(ORDER_STATUSES).optional().catch(undefined),
  search: z.string().trim().max(80).optional().catch(undefined),
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
  /** Whether the operator may say that the money has arrived. */
  confirmable: boolean;
}

export interface OrderPage {
  items: OrderListItem[];
  page: number;
  pageCount: number;
  total: number;
}
