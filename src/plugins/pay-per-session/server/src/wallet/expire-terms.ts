import type { App } from '../platform/app';
import { database, inTransaction, writeInstant, type Transaction } from '../platform/database';
import type { CreditAllocationId, TermId } from '../platform/ids';
import { lockAllocations, readAllocation } from './allocation-row';
import { moved } from './rules/credit-movement';
import { writeEntry } from './write-entry';

const BATCH = 200;

/**
 * What an allocation still has available expires with its term, once for each line before it: a term that was begun
 * anew, and given credits, ends again.
 * @returns whether anything expired
 */
const expire = async (trx: Transaction, app: App, id: CreditAllocationId): Promise<boolean> => {
  const allocation = await readAllocation(trx, id);
  if (!allocation || allocation.available === 0 || allocation.termEndsAt > app.clock.now()) return false;
  const last = await trx('pps_credit_entries')
    .where({ allocation_id: id })
    .orderBy('id', 'desc')
    .first<{ id: number } | undefined>('id');
  const written = await writeEntry(trx, app, id, moved('available', 'expired', allocation.available), {
    key: `expire-${id}-${last?.id ?? 0}`,
    actor: { kind: 'system', id: null },
  });
  return written === 'written';
};

const unexpired = (app: App, termId: TermId | null): Promise<CreditAllocationId[]> =>
  database(app.strapi)('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .where('term.ends_at', '<=', writeInstant(app.clock.now()))
    .where('allocation.available', '>', 0)
    .where((query) => (termId === null ? undefined : void query.where('term.id', termId)))
    .orderBy('allocation.id')
    .limit(BATCH)
    .pluck<CreditAllocationId[]>('allocation.id');

const expireAll = async (app: App, termId: TermId | null): Promise<number> => {
  let expired = 0;
  for (let last = 0; ;) {
    const ids = (await unexpired(app, termId)).filter((id) => id > last);
    const highest = ids.at(-1);
    if (highest === undefined) return expired;
    await inTransaction(app.strapi, async (trx) => {
      await lockAllocations(trx, ids);
      for (const id of ids) if (await expire(trx, app, id)) expired += 1;
    });
    last = highest;
  }
};

/**
 * Writes into the ledger what has expired with a term that is over; every reader counts it as gone since the term's
 * end already. Again: no change.
 * @returns of how many allocations something expired
 */
export const expireTerm = (app: App, termId: TermId): Promise<number> => expireAll(app, termId);

/** `expireTerm` for every term that is over. */
export const expireTerms = (app: App): Promise<number> => expireAll(app, null);
