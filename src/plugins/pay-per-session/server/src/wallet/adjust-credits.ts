import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { CreditAllocationId } from '../platform/ids';
import { lockAllocations, readAllocation, type Allocation } from './allocation-row';
import { adjusted } from './rules/credit-movement';
import { findEntry, isWritten, writeEntry, type EntryFacts, type WrittenEntry } from './write-entry';

export interface Adjustment extends Omit<EntryFacts, 'sessionId'> {
  allocationId: CreditAllocationId;
  /** What was available when it was decided: where that has changed, nothing is done. */
  seen?: number;
}

/** The allocation, kept for this transaction. @throws Refusal NOT_FOUND */
const takeAllocation = async (trx: Transaction, id: CreditAllocationId): Promise<Allocation> => {
  await lockAllocations(trx, [id]);
  const allocation = await readAllocation(trx, id);
  if (!allocation) throw new Refusal('NOT_FOUND');
  return allocation;
};

/** What is over has nothing left to correct. @throws Refusal TERM_OVER, STALE_CREDITS */
const requireAsSeen = (
  { available, term, termEndsOn, termEndsAt }: Allocation,
  { seen = available }: Adjustment,
  now: number,
): void => {
  if (termEndsAt <= now) throw new Refusal('TERM_OVER', { term, endsOn: termEndsOn });
  if (seen !== available) throw new Refusal('STALE_CREDITS', { available });
};

/**
 * Corrects what a client has available of a term, up or down, with a reason; what is held or used stays. The same key
 * again changes nothing.
 * @param credits added; negative takes away
 * @throws Refusal NOT_FOUND; INVALID_INPUT for no change; TERM_OVER; STALE_CREDITS where other than those seen are
 *   available; CREDITS_IN_USE where too few are; KEY_USED_OTHERWISE
 */
export const adjustCredits = async (
  trx: Transaction,
  app: App,
  adjustment: Adjustment & { credits: number },
): Promise<void> => {
  const { allocationId, credits, key } = adjustment;
  if (!Number.isInteger(credits) || credits === 0) throw invalid({ credits: { key: 'notANumber' } });
  const allocation = await takeAllocation(trx, allocationId);
  const movement = adjusted(credits);
  if (await isWritten(trx, allocationId, movement, { key })) return;
  requireAsSeen(allocation, adjustment, app.clock.now());
  const written = await writeEntry(trx, app, allocationId, movement, adjustment);
  if (written === 'not_enough')
    throw new Refusal('CREDITS_IN_USE', { available: allocation.available, wanted: -credits });
};

/** Whether a line took back everything there was. */
const tookAll = async (trx: Transaction, { id, allocation_id, kind, granted_change }: WrittenEntry) => {
  const left = await trx('pps_credit_entries')
    .where({ allocation_id })
    .where('id', '<=', id)
    .first<{ available: number | string }>(trx.raw('sum(available_change) as available'));
  return kind === 'adjust' && granted_change < 0 && Number(left.available) === 0;
};

/**
 * Takes back everything a client has not used of a term; what is held for a session stays with it.
 * @returns how many were taken back; 0 where there was nothing, or the key stands for it already
 * @throws Refusal NOT_FOUND, TERM_OVER, STALE_CREDITS where other than those seen are available, KEY_USED_OTHERWISE
 */
export const revokeUnused = async (trx: Transaction, app: App, revocation: Adjustment): Promise<number> => {
  const { allocationId, key } = revocation;
  const allocation = await takeAllocation(trx, allocationId);
  const known = await findEntry(trx, key);
  if (known) {
    if (known.allocation_id === allocationId && (await tookAll(trx, known))) return 0;
    throw new Refusal('KEY_USED_OTHERWISE');
  }
  requireAsSeen(allocation, revocation, app.clock.now());
  const { available } = allocation;
  if (available > 0) await writeEntry(trx, app, allocationId, adjusted(-available), revocation);
  return available;
};
