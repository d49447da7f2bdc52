import type {
  AdjustmentInput,
  AllocationDetail,
  RevocationInput,
} from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { inTransaction, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditAllocationId } from '../platform/ids';
import { adjustCredits, revokeUnused } from '../wallet';
import { readTerm, requireTermNotOver } from './read-term';
import { showAllocation } from './show-allocation';
import type { Operator } from './store-run';
import type { TermId } from '../platform/ids';

const keyOf = (id: CreditAllocationId, key: string): string => `operator-${id}-${key}`;

/**
 * The allocation as the operator saw it, locked; null where this very change was made before.
 * @throws Refusal NOT_FOUND, STALE_CREDITS, TERM_OVER
 */
const takeSeen = async (
  trx: Transaction,
  app: App,
  id: CreditAllocationId,
  { available, idempotencyKey }: RevocationInput,
): Promise<number | null> => {
  const row = await trx('pps_credit_allocations')
    .where({ id })
    .forUpdate()
    .first<{ available: number; term_id: TermId } | undefined>('available', 'term_id');
  if (!row) throw new Refusal('NOT_FOUND');
  const made: unknown = await trx('pps_credit_entries')
    .where({ idempotency_key: keyOf(id, idempotencyKey) })
    .first('id');
  if (made !== undefined) return null;
  requireTermNotOver(await readTerm(trx, row.term_id), app.clock.now());
  if (row.available !== available) throw new Refusal('STALE_CREDITS', { available: row.available });
  return row.available;
};

const facts = (
  { adminUserId }: Operator,
  id: CreditAllocationId,
  { reason, idempotencyKey }: RevocationInput,
) => ({
  allocationId: id,
  key: keyOf(id, idempotencyKey),
  actor: { kind: 'operator', id: adminUserId } as const,
  reason,
});

/**
 * Gives a client more of a term's credits, or takes unused ones back, for a reason that stands in the ledger.
 * @throws Refusal NOT_FOUND, STALE_CREDITS, TERM_OVER, CREDITS_IN_USE
 */
export const adjustAllocation = async (
  app: App,
  operator: Operator,
  id: CreditAllocationId,
  input: AdjustmentInput,
): Promise<AllocationDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    if ((await takeSeen(trx, app, id, input)) === null) return;
    await adjustCredits(trx, app, { ...facts(operator, id, input), credits: input.change });
  });
  return showAllocation(app, id);
};

/**
 * Takes back what a client has not used; what is set aside for a session stays with it.
 * @throws Refusal NOT_FOUND, STALE_CREDITS, TERM_OVER
 */
export const revokeAllocation = async (
  app: App,
  operator: Operator,
  id: CreditAllocationId,
  input: RevocationInput,
): Promise<AllocationDetail> => {
  await inTransaction(app.strapi, async (trx) => {
    if ((await takeSeen(trx, app, id, input)) === null) return;
    await revokeUnused(trx, app, facts(operator, id, input));
  });
  return showAllocation(app, id);
};
