import { z } from 'zod';

export const HOST_SORTS = ['name', 'price', 'newest'] as const;
/** Money is `paid`; a service that takes money and credits is both. */
export const PRICE_FILTERS = ['free', 'credits', 'paid'] as const;

const optionalSlug = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/u)
  .optional()
  .catch(undefined);

/** Filters of the grid as they stand in its address; what cannot be read counts as not given. */
export const hostFilters = z.object({
  search: z.string().trim().max(80).catch('').default(''),
  /** The address of a program or subprogram; whoever asks says what it means. */
  program: optionalSlug,
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .optional()
    .catch(undefined),
  price: z.enum(PRICE_FILTERS).optional().catch(undefined),
  /** Only hosts with a free start within a week; whoever asks says which they are. */
  free: z.enum(['week']).optional().catch(undefined),
  sort: z.enum(HOST_SORTS).catch('name').default('name'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type HostFilters = z.output<typeof hostFilters>;
