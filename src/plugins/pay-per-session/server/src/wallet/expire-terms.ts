import type { App } from '../platform/app';
import { database, inTransaction, writeInstant } from '../platform/database';
import type { CreditAllocationId, TermId } from '../platform/ids';
import { moveAll } from './move-all';

const BATCH = 200;

const unexpired = (app: App, termId: TermId | null, after: number): Promise<CreditAllocationId[]> =>
  database(app.strapi)('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .where('term.ends_at', '<=', writeInstant(app.clock.now()))
    .where('allocation.available', '>', 0)
    .where('allocation.id', '>', after)
    .where((query) => (termId === null ? undefined : void query.where('term.id', termId)))
    .orderBy('allocation.id')
    .limit(BATCH)
    .pluck<CreditAllocationId[]>('allocation.id');

const EXPIRE = { name: 'expire', from: 'available', to: 'expired' } as const;

const expireAll = async (app: App, termId: TermId | null): Promise<number> => {
  let expired = 0;
  for (let last = 0; ;) {
    const ids = await unexpired(app, termId, last);
    const highest = ids.at(-1);
    if (highest === undefined) return expired;
    expired += await inTransaction(app.strapi, (trx) => moveAll(trx, app, EXPIRE, { ids, over: true }));
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
