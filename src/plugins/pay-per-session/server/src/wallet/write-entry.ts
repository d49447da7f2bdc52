import type { ActorKind } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditAllocationId, SessionId } from '../platform/ids';
import type { CreditChanges, EntryKind, Movement } from './rules/credit-movement';

/** Who moves credits; `id` is the operator's, host's or client's, null for the system. */
export interface CreditActor {
  kind: ActorKind;
  id: number | null;
}

/** What stands beside a movement in the ledger. */
export interface EntryFacts {
  /** The same key again changes nothing. */
  key: string;
  actor: CreditActor;
  reason?: string | null;
  sessionId?: SessionId;
  /** The allocation run it belongs to. */
  runId?: number | null;
}

const COLUMNS = ['granted', 'available', 'held', 'used', 'expired'] as const;

/** What a key in the ledger stands for. */
export interface WrittenEntry extends Record<`${keyof CreditChanges}_change`, number> {
  id: number;
  allocation_id: CreditAllocationId;
  session_id: SessionId | null;
  kind: EntryKind;
}

/** The line this key stands for already. */
export const findEntry = (trx: Transaction, key: string): Promise<WrittenEntry | undefined> =>
  trx('pps_credit_entries').where({ idempotency_key: key }).first<WrittenEntry | undefined>();

/**
 * Whether the ledger has this very movement under this key already.
 * @throws Refusal KEY_USED_OTHERWISE where the key stands for another one, or for other credits
 */
export const isWritten = async (
  trx: Transaction,
  allocationId: CreditAllocationId,
  { kind, changes }: Movement,
  { key, sessionId }: { key: string; sessionId?: SessionId | undefined },
): Promise<boolean> => {
  const entry = await findEntry(trx, key);
  if (entry === undefined) return false;
  const same =
    entry.allocation_id === allocationId &&
    entry.session_id === (sessionId ?? null) &&
    entry.kind === kind &&
    COLUMNS.every((column) => entry[`${column}_change`] === changes[column]);
  if (!same) throw new Refusal('KEY_USED_OTHERWISE');
  return true;
};

/** The new numbers, only where none of them falls below nothing. */
const apply = (trx: Transaction, id: CreditAllocationId, changes: CreditChanges, now: number) => {
  const changed = COLUMNS.filter((column) => changes[column] !== 0);
  return trx('pps_credit_allocations')
    .where({ id })
    .where((enough) => {
      for (const column of changed) void enough.where(column, '>=', -changes[column]);
    })
    .update({
      ...Object.fromEntries(changed.map((column) => [column, trx.raw('?? + ?', [column, changes[column]])])),
      updated_at: writeInstant(now),
    });
};

/** A line of the ledger as its table has it. `now` in ms, UTC. */
export const columnsOf = (
  allocationId: CreditAllocationId,
  { kind, changes }: Movement,
  { key, actor, reason = null, sessionId, runId = null }: EntryFacts,
  now: number,
): Record<string, unknown> => ({
  allocation_id: allocationId,
  kind,
  granted_change: changes.granted,
  available_change: changes.available,
  held_change: changes.held,
  used_change: changes.used,
  expired_change: changes.expired,
  idempotency_key: key,
  session_id: sessionId ?? null,
  run_id: runId,
  at: writeInstant(now),
  actor: actor.kind,
  actor_id: actor.id,
  reason,
});

/**
 * Writes one line of the ledger and moves its credits, in the caller's transaction and behind `lockAllocations`.
 * @returns 'written'; 'known' where the key stands for it already, and nothing changes; 'not_enough' where the
 *   allocation has too few, so that the caller's transaction has to roll back
 * @throws Refusal KEY_USED_OTHERWISE where the key stands for another movement
 */
export const writeEntry = async (
  trx: Transaction,
  app: App,
  allocationId: CreditAllocationId,
  movement: Movement,
  facts: EntryFacts,
): Promise<'written' | 'known' | 'not_enough'> => {
  const now = app.clock.now();
  const row = columnsOf(allocationId, movement, facts, now);
  const id = await insertRowOnce(trx, 'pps_credit_entries', now, row, ['idempotency_key']);
  if (id === null) {
    await isWritten(trx, allocationId, movement, facts);
    return 'known';
  }
  return (await apply(trx, allocationId, movement.changes, now)) === 1 ? 'written' : 'not_enough';
};
