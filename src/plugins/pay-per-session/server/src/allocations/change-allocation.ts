import type {
  AdjustmentInput,
  AllocationDetail,
  RevocationInput,
} from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { CreditAllocationId } from '../platform/ids';
import { adjustCredits, revokeUnused, type Adjustment } from '../wallet';
import { showAllocation } from './show-allocation';
import type { Operator } from './store-run';

const asSeen = (
  { adminUserId }: Operator,
  id: CreditAllocationId,
  { reason, idempotencyKey, available }: RevocationInput,
): Adjustment => ({
  allocationId: id,
  key: `operator-${id}-${idempotencyKey}`,
  actor: { kind: 'operator', id: adminUserId },
  reason,
  seen: available,
});

/**
 * Gives a client more of a term's credits, or takes unused ones back, for a reason that stands in the ledger.
 * @throws Refusal those of `adjustCredits`
 */
export const adjustAllocation = async (
  app: App,
  operator: Operator,
  id: CreditAllocationId,
  input: AdjustmentInput,
): Promise<AllocationDetail> => {
  const adjustment = { ...asSeen(operator, id, input), credits: input.change };
  await inTransaction(app.strapi, (trx) => adjustCredits(trx, app, adjustment));
  return showAllocation(app, id);
};

/**
 * Takes back what a client has not used; what is set aside for a session stays with it.
 * @throws Refusal those of `revokeUnused`
 */
export const revokeAllocation = async (
  app: App,
  operator: Operator,
  id: CreditAllocationId,
  input: RevocationInput,
): Promise<AllocationDetail> => {
  await inTransaction(app.strapi, (trx) => revokeUnused(trx, app, asSeen(operator, id, input)));
  return showAllocation(app, id);
};
