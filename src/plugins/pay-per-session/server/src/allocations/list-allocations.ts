import type { Knex } from 'knex';
import type { AllocationFilters, AllocationView, PageOf } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { containing, database } from '../platform/database';
import { allocationView, namedAllocations } from './allocation-row';

const ALLOCATIONS_PER_PAGE = 25;

/** Narrows allocations (`allocation`, `client`) to a term, to the members of a program, and to names or addresses. */
const narrowedBy =
  ({ termId, programId, search }: Pick<AllocationFilters, 'termId' | 'programId' | 'search'>) =>
  (query: Knex.QueryBuilder): void => {
    if (termId !== undefined) void query.where('allocation.term_id', termId);
    if (programId !== undefined)
      void query.whereExists(
        (membership) =>
          void membership
            .select('membership.id')
            .from('pps_memberships as membership')
            .whereRaw('membership.client_id = allocation.client_id')
            .where('membership.program_id', programId)
            .whereNull('membership.left_at'),
      );
    if (search === '') return;
    const text = containing(search);
    void query.where(
      (named) =>
        void named
          .whereRaw(`lower(client.display_name) like ? escape '\\'`, [text])
          .orWhereRaw(`client.email_key like ? escape '\\'`, [text]),
    );
  };

/** Who has credits, and how many; by name. */
export const listAllocations = async (
  app: App,
  { page: asked, ...filters }: AllocationFilters,
): Promise<PageOf<AllocationView>> => {
  const db = database(app.strapi);
  const counted = await db('pps_credit_allocations as allocation')
    .join('pps_clients as client', 'client.id', 'allocation.client_id')
    .modify(narrowedBy(filters))
    .first<{ n: number | string }>(db.raw('count(*) as n'));
  const total = Number(counted.n);
  const pageCount = Math.max(1, Math.ceil(total / ALLOCATIONS_PER_PAGE));
  const page = Math.min(asked, pageCount);
  const rows = await namedAllocations(db)
    .where((query) => narrowedBy(filters)(query))
    .orderBy(['client.display_name', 'allocation.id'])
    .offset((page - 1) * ALLOCATIONS_PER_PAGE)
    .limit(ALLOCATIONS_PER_PAGE);
  const now = app.clock.now();
  return { items: rows.map((row) => allocationView(row, now)), page, pageCount, total };
};
