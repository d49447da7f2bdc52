import type { App } from '../platform/app';
import { insertRows, writeInstant, type Transaction } from '../platform/database';
import type { CreditAllocationId } from '../platform/ids';
import { lockAllocations } from './allocation-row';
import { moved, type CreditPlace } from './rules/credit-movement';
import { columnsOf } from './write-entry';

/** All credits go from one place to the other, where a name of its own stands for it in the ledger's keys. */
interface WholeMove {
  name: string;
  from: CreditPlace;
  to: CreditPlace;
}

interface Whole {
  id: CreditAllocationId;
  credits: number;
  last_entry: number;
}

/**
 * Moves all that these allocations have in one place to another: a line of the ledger each, in four statements for all.
 * Only of those whose term is over (or is not) once they are locked. Keep it to some hundreds at a time.
 * @returns of how many anything was moved
 */
export const moveAll = async (
  trx: Transaction,
  app: App,
  { name, from, to }: WholeMove,
  { ids, over }: { ids: readonly CreditAllocationId[]; over: boolean },
): Promise<number> => {
  const now = app.clock.now();
  await lockAllocations(trx, ids);
  const rows = await trx('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .whereIn('allocation.id', ids)
    .where(`allocation.${from}`, '>', 0)
    .where('term.ends_at', over ? '<=' : '>', writeInstant(now))
    .orderBy('allocation.id')
    .select<Whole[]>(
      'allocation.id',
      `allocation.${from} as credits`,
      trx.raw(
        '(select max(e.id) from pps_credit_entries e where e.allocation_id = allocation.id) as last_entry',
      ),
    );
  if (rows.length === 0) return 0;
  const facts = { actor: { kind: 'system', id: null } } as const;
  await insertRows(
    trx,
    'pps_credit_entries',
    now,
    rows.map(({ id, credits, last_entry }) =>
      // Once for each line before it: what has happened to the credits since makes it another movement.
      columnsOf(id, moved(from, to, credits), { ...facts, key: `${name}-${id}-${last_entry}` }, now),
    ),
  );
  await trx('pps_credit_allocations')
    .whereIn(
      'id',
      rows.map(({ id }) => id),
    )
    .update({ [from]: 0, [to]: trx.raw('?? + ??', [to, from]), updated_at: writeInstant(now) });
  return rows.length;
};
