import type { AllocationDetail, EntryView } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { database, readInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { CreditAllocationId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';
import { allocationView, namedAllocations } from './allocation-row';

interface StoredEntry {
  id: number;
  kind: EntryView['kind'];
  granted_change: number;
  available_change: number;
  held_change: number;
  used_change: number;
  expired_change: number;
  session_id: number | null;
  run_id: number | null;
  at: StoredInstant;
  actor: string;
  reason: string | null;
  first: string | null;
  last: string | null;
  reference: string | null;
  host_name: string | null;
}

/** In one term a client has few; the newest count. */
const MOST_ENTRIES = 500;

const readEntries = async (db: Db, id: CreditAllocationId): Promise<StoredEntry[]> =>
  db('pps_credit_entries as entry')
    .leftJoin('admin_users as operator', (on) => {
      on.on('operator.id', 'entry.actor_id').andOn('entry.actor', db.raw('?', ['operator']));
    })
    .leftJoin('pps_sessions as session', 'session.id', 'entry.session_id')
    .leftJoin('pps_hosts as host', 'host.id', 'session.host_id')
    .where('entry.allocation_id', id)
    .orderBy('entry.id', 'desc')
    .limit(MOST_ENTRIES)
    .select<StoredEntry[]>(
      'entry.*',
      'operator.firstname as first',
      'operator.lastname as last',
      'session.reference',
      'host.display_name as host_name',
    );

/** What was available after an entry. */
const readBalance = async (db: Db, id: CreditAllocationId, entryId: number): Promise<number> => {
  const sum = await db('pps_credit_entries')
    .where({ allocation_id: id })
    .where('id', '<=', entryId)
    .first<{ n: number | string | null }>(db.raw('sum(available_change) as n'));
  return Number(sum.n ?? 0);
};

const viewOf = (entry: StoredEntry, balance: number): EntryView => ({
  id: entry.id,
  kind: entry.kind,
  at: isoInstant(readInstant(entry.at)),
  grantedChange: entry.granted_change,
  availableChange: entry.available_change,
  heldChange: entry.held_change,
  usedChange: entry.used_change,
  expiredChange: entry.expired_change,
  balance,
  by: [entry.first, entry.last].filter((part) => part !== null && part !== '').join(' ') || null,
  reason: entry.reason,
  session:
    entry.session_id === null
      ? null
      : { id: entry.session_id, reference: entry.reference ?? '', hostName: entry.host_name ?? '' },
  runId: entry.run_id,
});

/** One client's credits of a term with every movement, the newest first. @throws Refusal NOT_FOUND */
export const showAllocation = async (app: App, id: CreditAllocationId): Promise<AllocationDetail> => {
  const db = database(app.strapi);
  const row = await namedAllocations(db).where('allocation.id', id).first();
  if (!row) throw new Refusal('NOT_FOUND');
  const newest = await readEntries(db, id);
  let balance = await readBalance(db, id, newest[0]?.id ?? 0);
  const entries = newest.map((entry) => {
    const view = viewOf(entry, balance);
    balance -= entry.available_change;
    return view;
  });
  return { ...allocationView(row, app.clock.now()), entries };
};
