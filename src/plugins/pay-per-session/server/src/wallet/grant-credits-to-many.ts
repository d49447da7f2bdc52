import type { App } from '../platform/app';
import { insertRowsOnce, writeInstant, type Transaction } from '../platform/database';
import type { ClientId, CreditAllocationId, InstitutionId, TermId } from '../platform/ids';

/** What many grants share; the caller has seen that the term is not over. */
export interface GrantsOfTerm {
  termId: TermId;
  institutionId: InstitutionId;
  /** The operator who gives. */
  operatorId: number | null;
  runId: number;
}

export interface OneOfMany {
  clientId: ClientId;
  /** At least one. */
  credits: number;
  /** The same key again changes nothing. */
  key: string;
  reason: string | null;
}

interface AllocationOfClient {
  id: CreditAllocationId;
  client_id: ClientId;
}

/** The allocations of these clients and the term, which begin with nothing, kept in the order of ids. */
const takeAllocations = async (
  trx: Transaction,
  app: App,
  { termId, institutionId }: GrantsOfTerm,
  clientIds: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, CreditAllocationId>> => {
  const nothing = { granted: 0, available: 0, held: 0, used: 0, expired: 0 };
  const rows = clientIds.map((clientId) => ({
    client_id: clientId,
    term_id: termId,
    institution_id: institutionId,
    ...nothing,
  }));
  await insertRowsOnce(trx, 'pps_credit_allocations', app.clock.now(), rows, ['client_id', 'term_id']);
  const taken = await trx('pps_credit_allocations')
    .where({ term_id: termId })
    .whereIn('client_id', clientIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .select<AllocationOfClient[]>('id', 'client_id');
  return new Map(taken.map(({ id, client_id }) => [client_id, id]));
};

const required = (id: CreditAllocationId | undefined): CreditAllocationId => {
  if (id === undefined) throw new Error('An allocation that was just made is gone.');
  return id;
};

/**
 * Gives credits of one term to many clients, each once, in the caller's transaction: a few statements however many
 * they are. Keys that stand in the ledger already change nothing. Keep it to some hundreds at a time.
 */
export const grantCreditsToMany = async (
  trx: Transaction,
  app: App,
  term: GrantsOfTerm,
  grants: readonly OneOfMany[],
): Promise<void> => {
  if (grants.length === 0) return;
  const now = app.clock.now();
  const clientIds = [...grants].map(({ clientId }) => clientId).sort((one, other) => one - other);
  const allocations = await takeAllocations(trx, app, term, clientIds);
  const entries = grants.map(({ clientId, credits, key, reason }) => ({
    allocation_id: required(allocations.get(clientId)),
    kind: 'grant',
    granted_change: credits,
    available_change: credits,
    held_change: 0,
    used_change: 0,
    expired_change: 0,
    idempotency_key: key,
    session_id: null,
    run_id: term.runId,
    at: writeInstant(now),
    actor: 'operator',
    actor_id: term.operatorId,
    reason,
  }));
  const written = await insertRowsOnce(trx, 'pps_credit_entries', now, entries, ['idempotency_key']);
  const given = await trx('pps_credit_entries')
    .whereIn('id', written)
    .orderBy('allocation_id')
    .select<{ allocation_id: CreditAllocationId; granted_change: number }[]>(
      'allocation_id',
      'granted_change',
    );
  for (const credits of new Set(given.map(({ granted_change }) => granted_change)))
    await trx('pps_credit_allocations')
      .whereIn(
        'id',
        given.flatMap((entry) => (entry.granted_change === credits ? [entry.allocation_id] : [])),
      )
      .update({
        granted: trx.raw('granted + ?', [credits]),
        available: trx.raw('available + ?', [credits]),
        updated_at: writeInstant(now),
      });
};
