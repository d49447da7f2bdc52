import type { TermFollower } from '../institutions';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import type { CreditAllocationId, TermId } from '../platform/ids';
import { moveAll } from './move-all';

const BATCH = 200;

/** Those that have expired already, and those whose expiry may be under way: all wait for the rows they lock. */
const allOf = (trx: Transaction, termId: TermId, after: number): Promise<CreditAllocationId[]> =>
  trx('pps_credit_allocations')
    .where({ term_id: termId })
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .pluck<CreditAllocationId[]>('id');

const REOPEN = { name: 'reopen', from: 'expired', to: 'available' } as const;

const reopen = async (trx: Transaction, app: App, termId: TermId): Promise<void> => {
  for (let last = 0; ;) {
    const ids = await allOf(trx, termId, last);
    const highest = ids.at(-1);
    if (highest === undefined) return;
    await moveAll(trx, app, REOPEN, { ids, over: false });
    last = highest;
  }
};

/**
 * Gives back what has expired with a term that was over and, by its new dates, is not: in the transaction that moves its
 * end, so that nobody loses credits to the moment at which they were written off.
 */
export const reopenTerm: TermFollower = async (trx, app, { termId, before, after }) => {
  const now = app.clock.now();
  if (before.endsAt <= now && after.endsAt > now) await reopen(trx, app, termId);
};
