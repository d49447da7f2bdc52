import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { CreditAllocationId } from '../platform/ids';
import { lockAllocations, readAllocation, type Allocation } from './allocation-row';
import { adjusted } from './rules/credit-movement';
import { isWritten, writeEntry, type EntryFacts } from './write-entry';

export interface Adjustment extends Omit<EntryFacts, 'sessionId'> {
  allocationId: CreditAllocationId;
}

/** The allocation, kept for this transaction. @throws Refusal NOT_FOUND */
const takeAllocation = async (trx: Transaction, id: CreditAllocationId): Promise<Allocation> => {
  await lockAllocations(trx, [id]);
  const allocation = await readAllocation(trx, id);
  if (!allocation) throw new Refusal('NOT_FOUND');
  return allocation;
};

const change = async (
  trx: Transaction,
  app: App,
  { allocationId, credits, ...facts }: Adjustment & { credits: number },
  available: number,
): Promise<void> => {
  const written = await writeEntry(trx, app, allocationId, adjusted(credits), facts);
  if (written === 'not_enough') throw new Refusal('CREDITS_IN_USE', { available, wanted: -credits });
};

/**
 * Corrects what a client has available of a term, up or down, with a reason; what is held or used stays. The same key
 * again changes nothing.
 * @param credits added; negative takes away
 * @throws Refusal NOT_FOUND; INVALID_INPUT for no change; CREDITS_IN_USE where fewer are available; TERM_OVER where some
 *   are added to a term that is over; KEY_USED_OTHERWISE
 */
export const adjustCredits = async (
  trx: Transaction,
  app: App,
  adjustment: Adjustment & { credits: number },
): Promise<void> => {
  const { allocationId, credits, key } = adjustment;
  if (!Number.isInteger(credits) || credits === 0) throw invalid({ credits: { key: 'notANumber' } });
  const { available, term, termEndsOn, termEndsAt } = await takeAllocation(trx, allocationId);
  if (await isWritten(trx, allocationId, key)) return;
  if (credits > 0 && termEndsAt <= app.clock.now())
    throw new Refusal('TERM_OVER', { term, endsOn: termEndsOn });
  await change(trx, app, adjustment, available);
};

/**
 * Takes back everything a client has not used of a term; what is held for a session stays with it.
 * @returns how many were taken back; 0 where there was nothing, or the key stands for it already
 * @throws Refusal NOT_FOUND, KEY_USED_OTHERWISE
 */
export const revokeUnused = async (trx: Transaction, app: App, revocation: Adjustment): Promise<number> => {
  const { allocationId, key } = revocation;
  const { available } = await takeAllocation(trx, allocationId);
  if (available === 0 || (await isWritten(trx, allocationId, key))) return 0;
  await change(trx, app, { ...revocation, credits: -available }, available);
  return available;
};
