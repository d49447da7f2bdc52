import { readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import type { ClientId, InstitutionId, SessionId, TermId } from '../platform/ids';
import type { EntryKind } from './rules/credit-movement';

/** One line of a client's statement. Instants in ms, UTC. */
export interface StatementLine {
  /** Null for what has expired with its term and is written into the ledger a little later. */
  id: number | null;
  at: number;
  kind: EntryKind;
  institutionId: InstitutionId;
  institution: string;
  termId: TermId;
  term: string;
  /** What it added to what was available of that term; negative took away, 0 for a credit that was kept and is spent. */
  change: number;
  /** What was available of that term afterwards. */
  balance: number;
  session: {
    id: SessionId;
    serviceName: string;
    hostName: string;
    startsAt: number | null;
  } | null;
  reason: string | null;
}

export interface Statement {
  lines: StatementLine[];
  /** `before` of the next, older page; null on the last one. */
  next: number | null;
}

const LINES_PER_PAGE = 50;

interface StoredLine {
  id: number;
  at: StoredInstant;
  kind: EntryKind;
  institution_id: InstitutionId;
  institution: string;
  term_id: TermId;
  term: string;
  change: number;
  balance: number | string;
  session_id: SessionId | null;
  service_name: string | null;
  host_name: string | null;
  starts_at: StoredInstant | null;
  reason: string | null;
}

const lineOf = (row: StoredLine): StatementLine => ({
  id: row.id,
  at: readInstant(row.at),
  kind: row.kind,
  institutionId: row.institution_id,
  institution: row.institution,
  termId: row.term_id,
  term: row.term,
  change: row.change,
  balance: Number(row.balance),
  session:
    row.session_id === null
      ? null
      : {
          id: row.session_id,
          serviceName: row.service_name ?? '',
          hostName: row.host_name ?? '',
          startsAt: readInstant(row.starts_at),
        },
  reason: row.reason,
});

interface StoredEnded {
  institution_id: InstitutionId;
  institution: string;
  term_id: TermId;
  term: string;
  ends_at: StoredInstant;
  available: number;
}

/** What has expired at the end of its term and has no line yet. */
const readUnwritten = async (db: Db, clientId: ClientId, now: number): Promise<StatementLine[]> => {
  const rows = await db('pps_credit_allocations as allocation')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .join('pps_institutions as institution', 'institution.id', 'allocation.institution_id')
    .where('allocation.client_id', clientId)
    .where('allocation.available', '>', 0)
    .where('term.ends_at', '<=', writeInstant(now))
    .orderBy('term.ends_at', 'desc')
    .select<StoredEnded[]>(
      'allocation.institution_id',
      'institution.name as institution',
      'allocation.term_id',
      'term.name as term',
      'term.ends_at',
      'allocation.available',
    );
  return rows.map((row) => ({
    id: null,
    at: readInstant(row.ends_at),
    kind: 'expire',
    institutionId: row.institution_id,
    institution: row.institution,
    termId: row.term_id,
    term: row.term,
    change: -row.available,
    balance: 0,
    session: null,
    reason: null,
  }));
};

/**
 * Every movement of a client's credits, newest first, with what was available of its term afterwards. What ended with
 * its term by `now` (ms, UTC) stands there at once.
 * @param before the `next` of the page before
 */
export const readStatement = async (
  db: Db,
  { clientId, before }: { clientId: ClientId; before?: number | undefined },
  now: number,
): Promise<Statement> => {
  const entries = db('pps_credit_entries as entry')
    .join('pps_credit_allocations as allocation', 'allocation.id', 'entry.allocation_id')
    .where('allocation.client_id', clientId)
    .select(
      'entry.*',
      'allocation.term_id',
      'allocation.institution_id',
      db.raw(
        'sum(entry.available_change) over (partition by entry.allocation_id order by entry.id) as balance',
      ),
    );
  const rows = await db
    .from(entries.as('entry'))
    .join('pps_terms as term', 'term.id', 'entry.term_id')
    .join('pps_institutions as institution', 'institution.id', 'entry.institution_id')
    .leftJoin('pps_sessions as session', 'session.id', 'entry.session_id')
    .leftJoin('pps_hosts as host', 'host.id', 'session.host_id')
    .where((query) => (before === undefined ? undefined : void query.where('entry.id', '<', before)))
    .orderBy('entry.id', 'desc')
    .limit(LINES_PER_PAGE + 1)
    .select<StoredLine[]>(
      'entry.id',
      'entry.at',
      'entry.kind',
      'entry.institution_id',
      'institution.name as institution',
      'entry.term_id',
      'term.name as term',
      'entry.available_change as change',
      'entry.balance',
      'entry.session_id',
      'session.service_name',
      'host.display_name as host_name',
      'session.starts_at',
      'entry.reason',
    );
  const lines = rows.slice(0, LINES_PER_PAGE).map(lineOf);
  const unwritten = before === undefined ? await readUnwritten(db, clientId, now) : [];
  return {
    lines: [...unwritten, ...lines].sort((one, other) => other.at - one.at),
    next: rows.length > LINES_PER_PAGE ? (lines.at(-1)?.id ?? null) : null,
  };
};
