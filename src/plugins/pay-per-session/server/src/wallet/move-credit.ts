import type { CreditPosition } from '../../../shared/session-status';
import type { App } from '../platform/app';
import type { Db, Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditAllocationId, SessionId } from '../platform/ids';
import { lockAllocations, readAllocations, type Allocation } from './allocation-row';
import { creditKey } from './hold-credit';
import { moved } from './rules/credit-movement';
import { leadsTo, positionOf, wayOfCredit } from './rules/session-credit';
import { findEntry, writeEntry, type CreditActor } from './write-entry';

/** The credit that pays a session. */
export interface SessionCredit {
  allocation: Allocation;
  position: CreditPosition;
  /** Whether its term is over: what comes back then expires at once. */
  ended: boolean;
  /** Whether it is kept, spent, or could be taken again. */
  canPay: boolean;
}

interface StoredSums {
  session_id: SessionId;
  allocation_id: CreditAllocationId;
  held: number | string;
  used: number | string;
}

const readSums = (db: Db, sessionIds: readonly SessionId[]): Promise<StoredSums[]> =>
  db('pps_credit_entries')
    .whereIn('session_id', [...sessionIds])
    .groupBy('session_id', 'allocation_id')
    .select<StoredSums[]>(
      'session_id',
      'allocation_id',
      db.raw('sum(held_change) as held'),
      db.raw('sum(used_change) as used'),
    );

const positionIn = ({ held, used }: StoredSums): CreditPosition =>
  positionOf({ held: Number(held), used: Number(used) });

/** Where the credit of a session is; null for a session that none was set aside for. */
export const readCreditPosition = async (db: Db, sessionId: SessionId): Promise<CreditPosition | null> => {
  const [sums] = await readSums(db, [sessionId]);
  return sums ? positionIn(sums) : null;
};

/** The credits of several sessions at `now` (ms, UTC), by the sessions' ids; missing where none was set aside. */
export const readSessionCredits = async (
  db: Db,
  sessionIds: readonly SessionId[],
  now: number,
): Promise<Map<SessionId, SessionCredit>> => {
  const all = await readSums(db, sessionIds);
  const allocations = await readAllocations(
    db,
    all.map((sums) => sums.allocation_id),
  );
  const credits = new Map<SessionId, SessionCredit>();
  for (const sums of all) {
    const allocation = allocations.get(sums.allocation_id);
    if (!allocation) continue;
    const position = positionIn(sums);
    const ended = allocation.termEndsAt <= now;
    const canPay = wayOfCredit({ ...allocation, position, ended }, 'captured') !== 'spent';
    credits.set(sums.session_id, { allocation, position, ended, canPay });
  }
  return credits;
};

/** The credit of a session at `now` (ms, UTC); null for a session that none was set aside for. */
export const readSessionCredit = async (
  db: Db,
  sessionId: SessionId,
  now: number,
): Promise<SessionCredit | null> => (await readSessionCredits(db, [sessionId], now)).get(sessionId) ?? null;

/** What becomes of a session's credit, at which revision of the session, and by whom. */
export interface CreditMove {
  sessionId: SessionId;
  /** The revision the session has from then on. */
  revision: number;
  to: CreditPosition;
  actor: CreditActor;
}

/**
 * Keeps, spends or gives back the credit of a session, in the transaction of the step that does it and after the
 * session's own row. Where it is already there, or the same revision again, nothing changes. What comes back after its
 * term expires at once; what had come back is taken again, if it is still there.
 * @throws Refusal CREDIT_SPENT where it has come back and none of its term is left; KEY_USED_OTHERWISE where this revision
 *   has led it elsewhere
 */
export const moveCredit = async (
  trx: Transaction,
  app: App,
  { sessionId, revision, to, actor }: CreditMove,
): Promise<void> => {
  const held = await findEntry(trx, creditKey(sessionId, 0));
  if (!held) throw new Error(`No credit was set aside for session ${sessionId}.`);
  const id = held.allocation_id;
  await lockAllocations(trx, [id]);
  const key = creditKey(sessionId, revision);
  const known = await findEntry(trx, key);
  if (known && !leadsTo(known.kind, to)) throw new Refusal('KEY_USED_OTHERWISE');
  if (known) return;
  const credit = await readSessionCredit(trx, sessionId, app.clock.now());
  if (!credit) throw new Error(`The credit of session ${sessionId} is gone.`);
  const { allocation, position, ended } = credit;
  const way = wayOfCredit({ ...allocation, position, ended }, to);
  if (way === 'there') return;
  const written =
    way === 'spent'
      ? 'not_enough'
      : await writeEntry(trx, app, id, moved(way.from, way.to), { key, actor, sessionId });
  if (written === 'not_enough') throw new Refusal('CREDIT_SPENT', { term: allocation.term });
};
