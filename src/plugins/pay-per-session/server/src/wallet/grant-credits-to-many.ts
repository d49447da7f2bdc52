import type { App } from '../platform/app';
import { insertRowsOnce, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, CreditAllocationId, InstitutionId, TermId } from '../platform/ids';

/** What many grants share; the caller has seen that the term is not over. */
export interface GrantsOfTerm {
  termId: TermId;
  institutionId: InstitutionId;
  /** The operator who gives. */
  operatorId: number | null;
  /** The run that gives; null where none does. */
  runId: number | null;
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

interface Sum {
  id: CreditAllocationId;
  credits: number;
}

/** What these lines of the ledger add to each allocation; of one allocation there may be several. */
const sumGrants = async (trx: Transaction, entryIds: readonly number[]): Promise<Sum[]> => {
  const sums = await trx('pps_credit_entries')
    .whereIn('id', entryIds)
    .groupBy('allocation_id')
    .select<{ id: CreditAllocationId; credits: number | string }[]>(
      'allocation_id as id',
      trx.raw('sum(granted_change) as credits'),
    );
  return sums.map(({ id, credits }) => ({ id, credits: Number(credits) }));
};

/** Allocations to which as much is added, together: one statement for each number. */
const byAddition = (sums: readonly Sum[]): ReadonlyMap<number, CreditAllocationId[]> => {
  const ids = new Map<number, CreditAllocationId[]>();
  for (const { id, credits } of sums) ids.set(credits, [...(ids.get(credits) ?? []), id]);
  return ids;
};

interface NewGrant {
  allocation_id: CreditAllocationId;
  kind: string;
  granted_change: number;
  idempotency_key: string;
}

/** @throws Refusal KEY_USED_OTHERWISE where a key stands for other credits than these */
const requireSame = async (trx: Transaction, grants: readonly NewGrant[]): Promise<void> => {
  const known = await trx('pps_credit_entries')
    .whereIn(
      'idempotency_key',
      grants.map(({ idempotency_key }) => idempotency_key),
    )
    .select<NewGrant[]>('allocation_id', 'kind', 'granted_change', 'idempotency_key');
  const entryOf = new Map(known.map((entry) => [entry.idempotency_key, entry]));
  for (const { allocation_id, kind, granted_change, idempotency_key } of grants) {
    const entry = entryOf.get(idempotency_key);
    const same = entry?.allocation_id === allocation_id && entry.granted_change === granted_change;
    if (!same || entry.kind !== kind) throw new Refusal('KEY_USED_OTHERWISE');
  }
};

/**
 * Gives credits of one term to many clients in the caller's transaction: a few statements however many they are. Keys
 * that stand in the ledger already change nothing. Keep it to some hundreds at a time.
 * @throws Refusal KEY_USED_OTHERWISE where a key stands for another client or number
 */
export const grantCreditsToMany = async (
  trx: Transaction,
  app: App,
  term: GrantsOfTerm,
  grants: readonly OneOfMany[],
): Promise<void> => {
  if (grants.length === 0) return;
  const now = app.clock.now();
  const clientIds = [...new Set(grants.map(({ clientId }) => clientId))].sort((one, other) => one - other);
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
  if (written.length < entries.length) await requireSame(trx, entries);
  for (const [credits, ids] of byAddition(await sumGrants(trx, written)))
    await trx('pps_credit_allocations')
      .whereIn('id', ids)
      .update({
        granted: trx.raw('granted + ?', [credits]),
        available: trx.raw('available + ?', [credits]),
        updated_at: writeInstant(now),
      });
};
